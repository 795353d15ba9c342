import { findNearest } from "./suggest.js";
const chainKeys = ['name', 'groups', 'segments'];
const groupKeys = ['id', 'zh', 'en'];
const segmentKeys = ['id', 'group', 'zh', 'en', 'aliases', 'not', 'gbt4754', 'recipes', 'note'];
const recipeKeys = ['inputs', 'import', 'note'];
export function readChain(tree, log) {
    const fields = readFields(tree, chainKeys, log, '产业链文件', 'The chain file');
    if (!fields)
        return { name: '', groups: [], segments: [] };
    const name = readText(fields, 'name', tree.at, log, 'required');
    const groups = readItems(fields, 'groups', tree.at, log).map((item) => readGroup(item, log));
    const segments = readItems(fields, 'segments', tree.at, log).map((item) => readSegment(item, log));
    return {
        name: name?.text ?? '',
        groups: groups.filter((g) => g !== undefined),
        segments: segments.filter((s) => s !== undefined),
    };
}
function readGroup(tree, log) {
    const fields = readFields(tree, groupKeys, log, '组', 'A group');
    if (!fields)
        return undefined;
    const id = readText(fields, 'id', tree.at, log, 'required');
    const zh = readText(fields, 'zh', tree.at, log, 'required');
    const en = readText(fields, 'en', tree.at, log, 'optional') ?? zh;
    return id && zh && en && { group: { id: id.text, zh: zh.text, en: en.text }, at: id.at };
}
function readSegment(tree, log) {
    const fields = readFields(tree, segmentKeys, log, '环节', 'A segment');
    if (!fields)
        return undefined;
    const id = readText(fields, 'id', tree.at, log, 'required');
    const group = readText(fields, 'group', tree.at, log, 'required');
    const zh = readText(fields, 'zh', tree.at, log, 'required');
    const en = readText(fields, 'en', tree.at, log, 'expected') ?? zh;
    const note = readText(fields, 'note', tree.at, log, 'free');
    const aliases = readWords(fields, 'aliases', log);
    const not = readWords(fields, 'not', log);
    const codes = readWords(fields, 'gbt4754', log);
    const recipes = readRecipes(fields, log);
    if (!id || !zh || !en || !group)
        return undefined;
    const segment = {
        id: id.text,
        group: group.text,
        zh: zh.text,
        en: en.text,
        aliases: aliases.map((w) => w.text),
        not: not.map((w) => w.text),
        gbt4754: codes.map((w) => w.text),
        recipes: recipes.map((r) => r.recipe),
        ...(note && { note: note.text }),
    };
    const inputs = recipes.map((r) => r.inputs);
    return { segment, at: id.at, groupAt: group.at, zhAt: zh.at, aliases, not, codes, inputs };
}
function readRecipes(fields, log) {
    const entry = fields.get('recipes');
    if (!entry || entry.value.kind === 'nothing')
        return [];
    if (entry.value.kind !== 'list') {
        reportList(entry, log);
        return [];
    }
    return entry.value.items.map((item) => readRecipe(item, log)).filter((r) => r !== undefined);
}
/** A map, or in short a bare list of inputs or the bare word `import`. */
function readRecipe(tree, log) {
    if (tree.kind === 'text' && tree.text === 'import') {
        return { recipe: { inputs: [], import: true }, inputs: [] };
    }
    if (tree.kind === 'list') {
        const inputs = readWordList(tree.items, 'inputs', log);
        return { recipe: { inputs: inputs.map((w) => w.text), import: false }, inputs };
    }
    const fields = readFields(tree, recipeKeys, log, '配方', 'A recipe');
    if (!fields)
        return undefined;
    const inputs = readWords(fields, 'inputs', log);
    const note = readText(fields, 'note', tree.at, log, 'free');
    const imported = readFlag(fields, 'import', log);
    if (imported && inputs.length > 0) {
        log.warn(tree.at, 'import-with-inputs', '进口配方不应再列投入', 'An import recipe should list no inputs');
    }
    const recipe = {
        inputs: inputs.map((w) => w.text),
        import: imported,
        ...(note && { note: note.text }),
    };
    return { recipe, inputs };
}
function readFields(tree, known, log, zh, en) {
    if (tree.kind !== 'map') {
        log.error(tree.at, 'expected-map', `${zh}应写成“键: 值”`, `${en} must be written as "key: value"`);
        return undefined;
    }
    for (const { key, keyAt } of tree.entries) {
        if (known.includes(key))
            continue;
        const near = findNearest(key, known);
        const zhHint = near ? `，是否想写“${near}”` : `，可用的键：${known.join('、')}`;
        const enHint = near ? `; did you mean "${near}"?` : `; known keys: ${known.join(', ')}`;
        log.error(keyAt, 'unknown-key', `不认识的键“${key}”${zhHint}`, `Unknown key "${key}"${enHint}`);
    }
    return new Map(tree.entries.map((entry) => [entry.key, entry]));
}
/**
 * A text that is not blank. `required`: an error when absent; `expected`: a warning; `optional`: nothing;
 * `free`: blank is a value too.
 */
function readText(fields, key, ownerAt, log, need) {
    const entry = fields.get(key);
    const value = entry?.value;
    if (entry && value && (value.kind === 'list' || value.kind === 'map')) {
        log.error(entry.keyAt, 'expected-text', `“${key}”应是一段文字`, `"${key}" must be a text`);
        return undefined;
    }
    if (value?.kind === 'text' && (need === 'free' || value.text.trim() !== '')) {
        return { text: value.text, at: value.at };
    }
    if (need === 'optional' || need === 'free')
        return undefined;
    const at = entry?.keyAt ?? ownerAt;
    const code = entry ? 'empty-name' : 'missing-key';
    const zh = entry ? `“${key}”是空的` : `缺少“${key}”`;
    const en = entry ? `"${key}" is empty` : `"${key}" is missing`;
    if (need === 'required')
        log.error(at, code, zh, en);
    else
        log.warn(at, code, `${zh}，暂用中文名`, `${en}; the Chinese name stands in`);
    return undefined;
}
function readFlag(fields, key, log) {
    const entry = fields.get(key);
    if (!entry || entry.value.kind === 'nothing')
        return false;
    const text = entry.value.kind === 'text' ? entry.value.text : '';
    if (text !== 'true' && text !== 'false') {
        log.error(entry.keyAt, 'expected-flag', `“${key}”只能是 true 或 false`, `"${key}" must be true or false`);
    }
    return text === 'true';
}
function readItems(fields, key, ownerAt, log) {
    const entry = fields.get(key);
    if (!entry) {
        log.error(ownerAt, 'missing-key', `缺少“${key}”`, `"${key}" is missing`);
        return [];
    }
    if (entry.value.kind === 'list')
        return entry.value.items;
    if (entry.value.kind !== 'nothing')
        reportList(entry, log);
    return [];
}
function readWords(fields, key, log) {
    const entry = fields.get(key);
    if (!entry || entry.value.kind === 'nothing')
        return [];
    if (entry.value.kind === 'list')
        return readWordList(entry.value.items, key, log);
    reportList(entry, log);
    return [];
}
function readWordList(items, key, log) {
    const words = [];
    for (const item of items) {
        if (item.kind === 'text' && item.text.trim() !== '')
            words.push({ text: item.text, at: item.at });
        else if (item.kind === 'text' || item.kind === 'nothing') {
            log.error(item.at, 'empty-name', `“${key}”里有空的一项`, `"${key}" holds an empty item`);
        }
        else {
            log.error(item.at, 'expected-text', `“${key}”的每一项应是一段文字`, `Each item of "${key}" must be a text`);
        }
    }
    return words;
}
function reportList(entry, log) {
    const { key, keyAt } = entry;
    log.error(keyAt, 'expected-list', `“${key}”应是列表，例如 [甲, 乙]`, `"${key}" must be a list such as [a, b]`);
}
//# sourceMappingURL=read.js.map