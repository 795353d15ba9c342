import { findCycles, findGrounded } from "../cycles.js";
import { buildGraph } from "../graph.js";
import { findNearest } from "./suggest.js";
/** Beyond this many problems no nearest word is looked for: it costs a walk over all names. */
const MAX_SUGGESTIONS = 50;
/**
 * Resolves inputs that are written as a segment's Chinese name to its id, drops groups and segments whose id
 * is taken, and logs what is wrong. Inputs of unknown segments stay as they are written.
 */
export function checkChain(read, log) {
    const groups = keepFirst(read.groups, (g) => g.group.id, '组', 'Group', log);
    const segments = keepFirst(read.segments, (s) => s.segment.id, '环节', 'Segment', log);
    checkGroups(segments, new Set(groups.map((g) => g.group.id)), log);
    checkWords(segments, log);
    checkCodes(segments, log);
    resolveInputs(segments, log);
    const chain = {
        name: read.name,
        groups: groups.map((g) => g.group),
        segments: segments.map((s) => s.segment),
    };
    const graph = buildGraph(chain);
    checkCycles(graph, segments, log);
    checkOrphans(graph, segments, log);
    return chain;
}
function keepFirst(items, idOf, zh, en, log) {
    const first = new Map();
    for (const item of items) {
        const id = idOf(item);
        const earlier = first.get(id);
        if (!earlier) {
            first.set(id, item);
            continue;
        }
        const { line } = log.locate(earlier.at);
        const zhText = `${zh}编号“${id}”重复，第 ${line} 行已用`;
        log.error(item.at, 'duplicate-id', zhText, `${en} id "${id}" is taken at line ${line}`);
    }
    return [...first.values()];
}
function checkGroups(segments, groups, log) {
    for (const { segment, groupAt } of segments) {
        if (groups.has(segment.group))
            continue;
        const near = log.size < MAX_SUGGESTIONS ? findNearest(segment.group, groups) : undefined;
        log.error(groupAt, 'unknown-group', `环节“${segment.zh}”的组“${segment.group}”不存在${near ? `，是否想写“${near}”` : ''}`, `Segment "${segment.zh}" names an unknown group "${segment.group}"${near ? `; did you mean "${near}"?` : ''}`);
    }
}
/** One word for matching: compatibility forms, case and spaces do not tell words apart. */
function foldWord(word) {
    return word.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}
function checkWords(segments, log) {
    const names = new Map();
    for (const read of segments) {
        const key = foldWord(read.segment.zh);
        const other = names.get(key);
        if (!other)
            names.set(key, read);
        else {
            const { line } = log.locate(other.at);
            const zh = `环节名“${read.segment.zh}”重复，第 ${line} 行已用`;
            log.error(read.zhAt, 'duplicate-name', zh, `Segment name "${read.segment.zh}" is taken at line ${line}`);
        }
    }
    const owners = new Map();
    for (const read of segments) {
        const not = new Set(read.not.map((w) => foldWord(w.text)));
        for (const alias of read.aliases) {
            const key = foldWord(alias.text);
            // The segment's own name among its aliases does no harm.
            const owner = owners.get(key) ?? (names.get(key) === read ? undefined : names.get(key));
            if (owner)
                reportAlias(alias, owner === read ? undefined : owner, log);
            else
                owners.set(key, read);
            if (not.has(key)) {
                const en = `"${alias.text}" stands among both aliases and not`;
                log.warn(alias.at, 'alias-excluded', `“${alias.text}”既是别名又在 not 中`, en);
            }
        }
    }
}
function reportAlias(alias, owner, log) {
    if (!owner) {
        const en = `Alias "${alias.text}" stands twice in its segment`;
        log.warn(alias.at, 'duplicate-alias', `别名“${alias.text}”在本环节中重复`, en);
        return;
    }
    const { line } = log.locate(owner.at);
    const zh = `别名“${alias.text}”已属于环节“${owner.segment.zh}”（第 ${line} 行），归链时无法区分`;
    const en = `Alias "${alias.text}" belongs to segment "${owner.segment.zh}" at line ${line}; placement cannot tell them apart`;
    log.warn(alias.at, 'duplicate-alias', zh, en);
}
function checkCodes(segments, log) {
    for (const { codes } of segments) {
        for (const { text, at } of codes) {
            if (/^\d{2,4}$/u.test(text))
                continue;
            const zh = `“${text}”不是 GB/T 4754 代码，应为 2 至 4 位数字，不带门类字母`;
            const en = `"${text}" is no GB/T 4754 code: two to four digits, without the letter`;
            log.error(at, 'bad-gbt-code', zh, en);
        }
    }
}
function resolveInputs(segments, log) {
    const ids = new Set(segments.map((s) => s.segment.id));
    const byName = new Map(segments.map((s) => [s.segment.zh, s.segment.id]));
    for (const { segment, inputs } of segments) {
        for (const [r, list] of inputs.entries()) {
            const recipe = segment.recipes[r];
            recipe.inputs = list.map(({ text, at }) => {
                const id = ids.has(text) ? text : byName.get(text);
                if (id === undefined)
                    reportInput(segment.zh, text, at, ids, byName, log);
                return id ?? text;
            });
            if (new Set(recipe.inputs).size < recipe.inputs.length) {
                const zh = `环节“${segment.zh}”的同一配方里有重复投入`;
                log.warn(list[0].at, 'duplicate-input', zh, `A recipe of "${segment.zh}" lists an input twice`);
            }
        }
    }
}
function reportInput(owner, text, at, ids, byName, log) {
    const near = log.size < MAX_SUGGESTIONS
        ? (findNearest(text, ids) ?? findNearest(text, byName.keys()))
        : undefined;
    const zh = `环节“${owner}”的投入“${text}”不存在${near ? `，是否想写“${near}”` : ''}`;
    const en = `Segment "${owner}" needs an unknown input "${text}"${near ? `; did you mean "${near}"?` : ''}`;
    log.error(at, 'unknown-input', zh, en);
}
/**
 * A loop from which some recipe leads out (copper, cable, scrap, copper again) is recycling: a warning.
 * A loop whose segments cannot be made at all, since every way to make each needs another of them, is an error.
 */
function checkCycles(graph, segments, log) {
    const grounded = findGrounded(graph);
    const stuck = findCycles(graph, (e) => grounded[graph.to[e]] === 0 && grounded[graph.from[e]] === 0);
    for (const cycle of stuck) {
        const path = describeCycle(cycle, graph, segments);
        const zh = `循环依赖，环上各环节互为前提、都做不出来：${path.zh}`;
        log.error(path.at, 'cycle', zh, `Cycle without a way in, none of its segments can be made: ${path.en}`);
    }
    const loops = findCycles(graph, (e) => grounded[graph.to[e]] === 1 && grounded[graph.from[e]] === 1);
    for (const cycle of loops) {
        const path = describeCycle(cycle, graph, segments);
        const zh = `存在循环（如回收利用），有其他配方可进入：${path.zh}`;
        log.warn(path.at, 'loop', zh, `Loop such as recycling, with another way in: ${path.en}`);
    }
}
const SHOWN_STEPS = 12;
function describeCycle(cycle, graph, segments) {
    const steps = cycle.slice(0, SHOWN_STEPS).map((e) => {
        const to = segments[graph.to[e]].segment.zh;
        const recipe = graph.recipe[e] + 1;
        return { zh: `${to}（配方 ${recipe}）`, en: `${to} (recipe ${recipe})` };
    });
    const first = segments[graph.from[cycle[0]]];
    const rest = cycle.length > SHOWN_STEPS ? ' → …' : '';
    return {
        at: first.at,
        zh: `${[first.segment.zh, ...steps.map((s) => s.zh)].join(' → ')}${rest}`,
        en: `${[first.segment.zh, ...steps.map((s) => s.en)].join(' → ')}${rest}`,
    };
}
/** No recipe, and no recipe names it. A segment that stands alone on purpose says so by an empty recipe. */
function checkOrphans(graph, segments, log) {
    for (const [v, { segment, at }] of segments.entries()) {
        const used = graph.users.start[v + 1] > graph.users.start[v];
        if (used || segment.recipes.length > 0)
            continue;
        const zh = `环节“${segment.zh}”孤立：没有配方，也没有环节用到它`;
        log.warn(at, 'orphan', zh, `Segment "${segment.zh}" stands alone: no recipe, and none needs it`);
    }
}
//# sourceMappingURL=check.js.map