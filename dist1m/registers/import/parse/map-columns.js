// Which column is which field: a person's corrections first, then header words, then what the cells look like.
import { fields, findField, joinKey } from "../../../schema/field.js";
import { textOf } from "./cell.js";
import { periodOfHeader, typeOf, unitOf, unitOfHeader } from "./column-draft.js";
import { describeContent } from "./content.js";
import { matchHeader, normaliseHeader } from "./match-header.js";
import { rowAspects } from "./synonyms.js";
import { cleanText, isEmptyMark } from "./text.js";
import { maskPersonal, personalMark } from "./values/personal.js";
import { parseStage } from "./values/stage.js";
/** Below this a header is too far from every known word. */
const ENOUGH = 0.5;
const ofTheYear = /\d{1,2}\s*[-~至—]\s*\d{1,2}\s*月|本年|今年|当年|本月|上年|年度|(?:19|20)\d{2}\s*年/;
function stageShare(cells, kind) {
    const texts = cells
        .slice(0, 100)
        .map((cell) => cleanText(textOf(cell)))
        .filter((text) => !isEmptyMark(text));
    return (texts.filter((text) => text.length <= 20 && parseStage(text, kind).value !== undefined).length /
        Math.max(1, texts.length));
}
/** Header similarity corrected by the cells: a date column without one date is hardly a date column. */
function weigh(match, { content, header, cells }, kind) {
    // 1-5月完成投资 and 本年完成投资 are of the year, not 累计.
    if (match.field === 'invested' && ofTheYear.test(header) && !/累计|以来|至今/.test(header))
        return 0;
    if (content.filled < 2)
        return match.score;
    // 工商注册号 and 税号 columns without one credit code hold older numbers; a column that says 信用代码 is warned about cell by cell.
    if (match.field === 'code' && content.code === 0 && !/信用|统一|uscc|credit/i.test(header))
        return 0;
    if (match.field === 'stage')
        return match.score * (0.45 + 0.55 * stageShare(cells, kind));
    const type = typeOf(match.field);
    const share = {
        code: content.code,
        date: content.date,
        money: content.amount,
        integer: content.amount,
        decimal: content.amount,
    }[type];
    if (match.field === 'name' && (content.amount > 0.8 || content.date > 0.8))
        return 0;
    if (match.field === 'city' && content.city === 0 && content.organisation > 0.5)
        return 0;
    if (match.field === 'city' || match.field === 'owner') {
        return match.score * 0.9 + 0.1 * (match.field === 'city' ? content.city : content.organisation);
    }
    if (match.field === 'name')
        return match.score * 0.9 + 0.1 * Math.max(content.organisation, 0.5);
    if (match.field === 'phone' && content.phone < 0.3 && content.amount > 0.9 && match.score < 1)
        return 0;
    if (share === undefined)
        return match.score;
    if (share === 0 && content.filled >= 3)
        return type === 'money' || type === 'integer' || type === 'decimal'
            ? match.score * 0.4
            : match.score * 0.7;
    return match.score * (0.85 + 0.15 * share);
}
/** Fields read from the cells alone, when the header says nothing known. */
function guess({ content }, kind) {
    if (content.filled < 3)
        return undefined;
    if (content.identity >= 0.5)
        return { field: 'identity', score: 0.6 };
    if (content.phone >= 0.6)
        return { field: 'phone', score: 0.6 };
    if (content.code >= 0.6 && kind === 'enterprise')
        return { field: 'code', score: 0.6 };
    if (content.city >= 0.8 && kind !== 'cluster')
        return { field: 'city', score: 0.52 };
    if (content.organisation >= 0.7 && kind !== 'cluster')
        return { field: kind === 'project' ? 'owner' : 'name', score: 0.52 };
    return undefined;
}
/** Maps every column of a sheet. `samples` are rows of data under the header. */
export function mapColumns(header, samples, options) {
    const base = header.period ?? options.dated;
    const drafts = header.words.map((words, index) => {
        const cells = samples.map((row) => row[index] ?? '').filter((cell) => textOf(cell) !== '');
        return {
            index,
            header: words,
            content: describeContent(cells.slice(0, 200)),
            cells,
            period: periodOfHeader(words, base),
            unit: unitOfHeader(words),
        };
    });
    const chosen = choose(drafts, options, header.period);
    return drafts.map((draft) => toColumn(draft, chosen.get(draft.index), header, options));
}
function toColumn(draft, choice, header, options) {
    const override = options.overrides?.find(({ column }) => column === draft.index);
    const found = override?.field === undefined
        ? choice
        : { field: override.field, score: 1, basis: 'person' };
    const field = found?.field ?? null;
    const known = options.remembered?.[normaliseHeader(draft.header)];
    const periodic = field !== null && findField(field)?.periodic === true;
    const period = (override?.period === undefined ? draft.period : override.period) ??
        (override?.period === null ? undefined : header.period);
    return {
        index: draft.index,
        header: draft.header.slice(0, 200),
        field,
        ...(periodic && period ? { period } : {}),
        ...(field === null ? {} : unitOf(draft, field, header.unit)),
        ...pick(found?.basis === 'remembered' ? known : undefined),
        ...pick(override),
        basis: found?.basis ?? 'none',
        score: Math.min(1, Math.round((found?.score ?? 0) * 100) / 100),
        samples: sampleTexts(draft, field),
    };
}
function pick(from) {
    return {
        ...(from?.factor ? { factor: from.factor, unit: undefined } : {}),
        ...(from?.currency ? { currency: from.currency } : {}),
    };
}
/** One column per field and period: the best-scoring pair first, then the next that is still free. */
function choose(drafts, options, period) {
    const chosen = new Map();
    const taken = new Set();
    const slot = (field, draft) => findField(field)?.periodic ? joinKey(field, draft.period ?? period) : field;
    for (const override of options.overrides ?? []) {
        const draft = drafts[override.column];
        if (override.field && draft)
            taken.add(slot(override.field, draft));
    }
    for (const draft of drafts) {
        const known = options.remembered?.[normaliseHeader(draft.header)];
        if (!known || draft.header === '' || (known.field && taken.has(slot(known.field, draft))))
            continue;
        if (known.field !== null && !isKnown(known.field))
            continue;
        chosen.set(draft.index, { field: known.field, score: 1, basis: 'remembered' });
        if (known.field)
            taken.add(slot(known.field, draft));
    }
    const assign = (candidates, basis) => {
        for (const { index, field, score } of candidates.sort((a, b) => b.score - a.score || a.index - b.index)) {
            const draft = drafts[index];
            if (!draft ||
                chosen.has(index) ||
                options.overrides?.some((o) => o.column === index && o.field !== undefined))
                continue;
            const key = slot(field, draft);
            // Personal columns may be many (contact's phone, owner's phone): all are kept out.
            if (taken.has(key) && !findField(field)?.personal)
                continue;
            chosen.set(index, { field, score, basis });
            taken.add(key);
        }
    };
    const scored = drafts.flatMap((draft) => matchHeader(draft.header, options.kind)
        .map((match) => ({
        index: draft.index,
        field: match.field,
        score: weigh(match, draft, options.kind),
    }))
        .filter(({ score, field }) => score >= ENOUGH && !(draft.unit?.of === 'ratio' && typeOf(field) !== 'text')));
    assign(scored, 'synonym');
    const guessed = drafts.flatMap((draft) => {
        const match = guess(draft, options.kind);
        return match && !(matchHeader(draft.header, options.kind)[0]?.field === 'name')
            ? [{ index: draft.index, ...match }]
            : [];
    });
    assign(guessed, 'content');
    return chosen;
}
function isKnown(field) {
    return fields.some(({ key }) => key === field) || rowAspects.some(({ key }) => key === field);
}
function sampleTexts(draft, field) {
    const texts = draft.cells
        .map((cell) => cleanText(textOf(cell)))
        .filter((text) => !isEmptyMark(text));
    if (field !== null && findField(field)?.personal)
        return texts.length > 0 ? [personalMark] : [];
    return [...new Set(texts)].slice(0, 5).map((text) => maskPersonal(text.slice(0, 120)));
}
//# sourceMappingURL=map-columns.js.map