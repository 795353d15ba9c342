// The tree of a chain file to groups and segments; shapes and keys are checked here, meaning in check.ts.
import type { Group, Recipe, Segment } from '../../schema/chain.ts';
import type { ProblemLog } from './problem.ts';
import { findNearest } from './suggest.ts';
import type { Tree, TreeEntry } from './tree.ts';

/** A text and its offset in the file. */
export interface Located {
  text: string;
  at: number;
}

interface ReadGroup {
  group: Group;
  at: number;
}

/** A segment with the places of what can be wrong in it; its recipes' inputs stand in `inputs`, list for list. */
export interface ReadSegment {
  segment: Segment;
  at: number;
  groupAt: number;
  zhAt: number;
  aliases: Located[];
  not: Located[];
  codes: Located[];
  inputs: Located[][];
}

export interface ReadChain {
  name: string;
  groups: ReadGroup[];
  segments: ReadSegment[];
}

const chainKeys = ['name', 'groups', 'segments'];
const groupKeys = ['id', 'zh', 'en'];
const segmentKeys = ['id', 'group', 'zh', 'en', 'aliases', 'not', 'gbt4754', 'recipes', 'note'];
const recipeKeys = ['inputs', 'import', 'share', 'cost', 'risk', 'note'];

type Fields = Map<string, TreeEntry>;

export function readChain(tree: Tree, log: ProblemLog): ReadChain {
  const fields = readFields(tree, chainKeys, log, '产业链文件', 'The chain file');
  if (!fields) return { name: '', groups: [], segments: [] };
  const name = readText(fields, 'name', tree.at, log, 'required');
  const groups = readItems(fields, 'groups', tree.at, log).map((item) => readGroup(item, log));
  const segments = readItems(fields, 'segments', tree.at, log).map((item) =>
    readSegment(item, log),
  );
  return {
    name: name?.text ?? '',
    groups: groups.filter((g) => g !== undefined),
    segments: segments.filter((s) => s !== undefined),
  };
}

function readGroup(tree: Tree, log: ProblemLog): ReadGroup | undefined {
  const fields = readFields(tree, groupKeys, log, '组', 'A group');
  if (!fields) return undefined;
  const id = readText(fields, 'id', tree.at, log, 'required');
  const zh = readText(fields, 'zh', tree.at, log, 'required');
  const en = readText(fields, 'en', tree.at, log, 'optional') ?? zh;
  return id && zh && en && { group: { id: id.text, zh: zh.text, en: en.text }, at: id.at };
}

function readSegment(tree: Tree, log: ProblemLog): ReadSegment | undefined {
  const fields = readFields(tree, segmentKeys, log, '环节', 'A segment');
  if (!fields) return undefined;
  const id = readText(fields, 'id', tree.at, log, 'required');
  const group = readText(fields, 'group', tree.at, log, 'required');
  const zh = readText(fields, 'zh', tree.at, log, 'required');
  const en = readText(fields, 'en', tree.at, log, 'expected') ?? zh;
  const note = readText(fields, 'note', tree.at, log, 'free');
  const aliases = readWords(fields, 'aliases', log);
  const not = readWords(fields, 'not', log);
  const codes = readWords(fields, 'gbt4754', log);
  const recipes = readRecipes(fields, log);
  if (!id || !zh || !en || !group) return undefined;
  const segment: Segment = {
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

interface ReadRecipe {
  recipe: Recipe;
  inputs: Located[];
}

function readRecipes(fields: Fields, log: ProblemLog): ReadRecipe[] {
  const entry = fields.get('recipes');
  if (!entry || entry.value.kind === 'nothing') return [];
  if (entry.value.kind !== 'list') {
    reportList(entry, log);
    return [];
  }
  return entry.value.items.map((item) => readRecipe(item, log)).filter((r) => r !== undefined);
}

/** A map, or in short a bare list of inputs or the bare word `import`. */
function readRecipe(tree: Tree, log: ProblemLog): ReadRecipe | undefined {
  if (tree.kind === 'text' && tree.text === 'import') {
    return { recipe: { inputs: [], import: true }, inputs: [] };
  }
  if (tree.kind === 'list') {
    const inputs = readWordList(tree.items, 'inputs', log);
    return { recipe: { inputs: inputs.map((w) => w.text), import: false }, inputs };
  }
  const fields = readFields(tree, recipeKeys, log, '配方', 'A recipe');
  if (!fields) return undefined;
  const inputs = readWords(fields, 'inputs', log);
  const note = readText(fields, 'note', tree.at, log, 'free');
  const imported = readFlag(fields, 'import', log);
  if (imported && inputs.length > 0) {
    log.warn(
      tree.at,
      'import-with-inputs',
      '进口配方不应再列投入',
      'An import recipe should list no inputs',
    );
  }
  const share = readNumber(fields, 'share', { above: 0, most: Infinity }, log);
  const cost = readNumber(fields, 'cost', { least: 0, most: Infinity }, log);
  const risk = readNumber(fields, 'risk', { least: 0, most: 1 }, log);
  const recipe: Recipe = {
    inputs: inputs.map((w) => w.text),
    import: imported,
    ...(share !== undefined && { share }),
    ...(cost !== undefined && { cost }),
    ...(risk !== undefined && { risk }),
    ...(note && { note: note.text }),
  };
  return { recipe, inputs };
}

function readFields(
  tree: Tree,
  known: readonly string[],
  log: ProblemLog,
  zh: string,
  en: string,
): Fields | undefined {
  if (tree.kind !== 'map') {
    log.error(
      tree.at,
      'expected-map',
      `${zh}应写成“键: 值”`,
      `${en} must be written as "key: value"`,
    );
    return undefined;
  }
  for (const { key, keyAt } of tree.entries) {
    if (known.includes(key)) continue;
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
function readText(
  fields: Fields,
  key: string,
  ownerAt: number,
  log: ProblemLog,
  need: 'required' | 'expected' | 'optional' | 'free',
): Located | undefined {
  const entry = fields.get(key);
  const value = entry?.value;
  if (entry && value && (value.kind === 'list' || value.kind === 'map')) {
    log.error(entry.keyAt, 'expected-text', `“${key}”应是一段文字`, `"${key}" must be a text`);
    return undefined;
  }
  if (value?.kind === 'text' && (need === 'free' || value.text.trim() !== '')) {
    return { text: value.text, at: value.at };
  }
  if (need === 'optional' || need === 'free') return undefined;
  const at = entry?.keyAt ?? ownerAt;
  const code = entry ? 'empty-name' : 'missing-key';
  const zh = entry ? `“${key}”是空的` : `缺少“${key}”`;
  const en = entry ? `"${key}" is empty` : `"${key}" is missing`;
  if (need === 'required') log.error(at, code, zh, en);
  else log.warn(at, code, `${zh}，暂用中文名`, `${en}; the Chinese name stands in`);
  return undefined;
}

function readFlag(fields: Fields, key: string, log: ProblemLog): boolean {
  const entry = fields.get(key);
  if (!entry || entry.value.kind === 'nothing') return false;
  const text = entry.value.kind === 'text' ? entry.value.text : '';
  if (text !== 'true' && text !== 'false') {
    log.error(
      entry.keyAt,
      'expected-flag',
      `“${key}”只能是 true 或 false`,
      `"${key}" must be true or false`,
    );
  }
  return text === 'true';
}

/** A plain decimal number within its range; anything else is an error and counts as absent. */
function readNumber(
  fields: Fields,
  key: string,
  { least = -Infinity, above = -Infinity, most }: { least?: number; above?: number; most: number },
  log: ProblemLog,
): number | undefined {
  const entry = fields.get(key);
  if (!entry || entry.value.kind === 'nothing') return undefined;
  const text = entry.value.kind === 'text' ? entry.value.text : '';
  const number = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number > above && number <= most) return number;
  const zh = Number.isFinite(most) ? `${least} 到 ${most}` : above === 0 ? '大于 0' : '不小于 0';
  const en = Number.isFinite(most) ? `${least} to ${most}` : above === 0 ? 'above 0' : 'at least 0';
  log.error(
    entry.keyAt,
    'expected-number',
    `“${key}”应是${zh}的数`,
    `"${key}" must be a number, ${en}`,
  );
  return undefined;
}

function readItems(fields: Fields, key: string, ownerAt: number, log: ProblemLog): Tree[] {
  const entry = fields.get(key);
  if (!entry) {
    log.error(ownerAt, 'missing-key', `缺少“${key}”`, `"${key}" is missing`);
    return [];
  }
  if (entry.value.kind === 'list') return entry.value.items;
  if (entry.value.kind !== 'nothing') reportList(entry, log);
  return [];
}

function readWords(fields: Fields, key: string, log: ProblemLog): Located[] {
  const entry = fields.get(key);
  if (!entry || entry.value.kind === 'nothing') return [];
  if (entry.value.kind === 'list') return readWordList(entry.value.items, key, log);
  reportList(entry, log);
  return [];
}

function readWordList(items: readonly Tree[], key: string, log: ProblemLog): Located[] {
  const words: Located[] = [];
  for (const item of items) {
    if (item.kind === 'text' && item.text.trim() !== '')
      words.push({ text: item.text, at: item.at });
    else if (item.kind === 'text' || item.kind === 'nothing') {
      log.error(item.at, 'empty-name', `“${key}”里有空的一项`, `"${key}" holds an empty item`);
    } else {
      log.error(
        item.at,
        'expected-text',
        `“${key}”的每一项应是一段文字`,
        `Each item of "${key}" must be a text`,
      );
    }
  }
  return words;
}

function reportList(entry: TreeEntry, log: ProblemLog): void {
  const { key, keyAt } = entry;
  log.error(
    keyAt,
    'expected-list',
    `“${key}”应是列表，例如 [甲, 乙]`,
    `"${key}" must be a list such as [a, b]`,
  );
}
