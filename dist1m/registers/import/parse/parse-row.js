// One data row to values, original words, extra cells and warnings.
import { findField, joinKey } from "../../../schema/field.js";
import { plainNumber, textOf } from "./cell.js";
import { place } from "./classify-row.js";
import { matchHeader } from "./match-header.js";
import { cleanName, cleanText, isEmptyMark, isUnknownMark } from "./text.js";
import { findPeriod, readUnit } from "./units.js";
import { findCurrency } from "./values/money.js";
import { maskPersonal, personalMark } from "./values/personal.js";
import { findLeadingCity } from "./values/place.js";
import { readValue } from "./values/read-value.js";
/** Excel's own limit for a cell; longer text comes from a broken or hostile file. */
export const MAX_CELL = 32_767;
const MAX_NAME = 200;
/**
 * Compiles the columns of a sheet into a function over its rows.
 *
 * Policy. A row is refused when it has no usable name or its structure is broken (a cell beyond
 * Excel's limit, filled cells beyond the header's width): it cannot become a subject. A single value
 * that cannot be read (a code of 17 characters, a range for an amount) never costs the officer the
 * row: the value is left out, its words stay in `raw` under the field's key, and a warning names
 * sheet, row and column. Marks such as "—" and N/A are empty cells; 待定 and 不详 stay in `raw`.
 */
export function makeRowParser(columns, kind, date1904 = false) {
    const readers = [];
    const extras = [];
    const personal = new Set();
    const aspects = new Map();
    let nameColumn = -1;
    for (const column of columns) {
        const field = column.field === null ? undefined : findField(column.field);
        if (column.field?.startsWith('row:')) {
            aspects.set(column.field, column.index);
            extras.push(column.index);
        }
        else if (field?.personal)
            personal.add(column.index);
        else if (!field)
            extras.push(column.index);
        else {
            if (field.key === 'name')
                nameColumn = column.index;
            const { factor, currency } = column;
            readers.push({
                index: column.index,
                field,
                period: column.period,
                context: { kind, date1904, factor, currency },
                cache: new Map(),
            });
        }
    }
    const width = columns.length;
    return function parseRow(cells, at) {
        const parsed = {
            sheet: at.sheet.index,
            row: at.row,
            values: {},
            raw: {},
            extra: {},
            warnings: [],
        };
        const structural = findBroken(cells, width, at);
        const refused = structural ?? (nameColumn < 0 ? undefined : judgeName(cells[nameColumn], nameColumn, at));
        if (refused) {
            parsed.refused = refused;
            parsed.cells = Array.from({ length: Math.max(width, Math.min(cells.length, width + 50)) }, (_, index) => personal.has(index) && textOf(cells[index]) !== ''
                ? personalMark
                : textOf(cells[index]).slice(0, MAX_CELL));
            return parsed;
        }
        const rowPeriod = aspects.has('row:period')
            ? findPeriod(periodWords(cells[aspects.get('row:period') ?? 0]))
            : undefined;
        const rowUnit = aspects.has('row:unit')
            ? readUnit(textOf(cells[aspects.get('row:unit') ?? 0]))
            : undefined;
        const rowCurrency = aspects.has('row:currency')
            ? findCurrency(textOf(cells[aspects.get('row:currency') ?? 0]))
            : undefined;
        for (const reader of readers) {
            const cell = cells[reader.index];
            if (cell === undefined || cell === '')
                continue;
            readField(reader, cell, parsed, at, rowPeriod, rowUnit?.of === 'money' ? rowUnit.factor : undefined, rowCurrency);
        }
        const [indicator, value] = [aspects.get('row:indicator'), aspects.get('row:value')];
        if (indicator !== undefined && value !== undefined) {
            const reader = readerOf(textOf(cells[indicator]), value, kind, date1904);
            const cell = cells[value];
            if (reader && cell !== undefined) {
                // A count has no factor of money: 20 个.
                const factor = reader.field.type === 'money' ? rowUnit?.factor : '1';
                readField(reader, cell, parsed, at, rowPeriod, factor, rowCurrency);
            }
            if (Object.keys(parsed.values).length === 0) {
                parsed.refused = { reason: describeUnknown(at, indicator, textOf(cells[indicator])) };
                parsed.cells = Array.from({ length: width }, (_, index) => textOf(cells[index]));
                return parsed;
            }
        }
        for (const index of extras)
            keepExtra(parsed, index, cells[index]);
        for (const index of personal)
            if (cleanText(textOf(cells[index])) !== '')
                parsed.extra[String(index)] = personalMark;
        addSection(parsed, at, kind);
        return parsed;
    };
}
/** The reader of a figure that its own row names: 营业收入 → revenue. */
function readerOf(words, index, kind, date1904) {
    const [best] = matchHeader(words, kind);
    const field = best && best.score >= 0.6 ? findField(best.field) : undefined;
    return field && { index, field, context: { kind, date1904 }, cache: new Map() };
}
function describeUnknown(at, column, words) {
    const { zh, en } = place(at.sheet.name, at.row, column);
    return {
        zh: `${zh}：没有读出指标“${words.slice(0, 40)}”的数值`,
        en: `${en}: no figure was read for "${words.slice(0, 40)}"`,
    };
}
function periodWords(cell) {
    const text = textOf(cell).trim();
    return /^\d{4}$/.test(text) ? `${text}年` : text;
}
function findBroken(cells, width, at) {
    for (let index = 0; index < cells.length; index += 1) {
        const cell = cells[index];
        if (typeof cell === 'string' && cell.length > MAX_CELL) {
            const { zh, en } = place(at.sheet.name, at.row, index);
            return {
                reason: {
                    zh: `${zh}：内容超过 ${MAX_CELL.toLocaleString('en')} 个字符`,
                    en: `${en}: more than ${MAX_CELL.toLocaleString('en')} characters`,
                },
                column: index,
            };
        }
        if (index >= width && cell !== undefined && cleanText(textOf(cell)) !== '') {
            const { zh, en } = place(at.sheet.name, at.row, index);
            return {
                reason: {
                    zh: `${zh}：超出表头的 ${width} 列，内容可能错位`,
                    en: `${en}: beyond the ${width} columns of the header, cells may have shifted`,
                },
                column: index,
            };
        }
    }
    return undefined;
}
/** Why the cell is no usable name, if it is not. */
function judgeName(cell, column, at) {
    const name = cleanName(textOf(cell));
    const { zh, en } = place(at.sheet.name, at.row, column);
    if (isEmptyMark(name) || isUnknownMark(name))
        return { reason: { zh: `${zh}：没有名称`, en: `${en}: no name` }, column };
    if (name.length > MAX_NAME)
        return {
            reason: {
                zh: `${zh}：名称超过 ${MAX_NAME} 字`,
                en: `${en}: the name is longer than ${MAX_NAME} characters`,
            },
            column,
        };
    if (name.length < 2 || !/[\p{L}]{2}|\p{Script=Han}/u.test(name)) {
        return {
            reason: { zh: `${zh}：“${name}”不像名称`, en: `${en}: "${name}" is no name` },
            column,
        };
    }
    return undefined;
}
const CACHE = 5_000;
function readField(reader, cell, parsed, at, period, factor, currency) {
    const { field } = reader;
    const text = cleanText(textOf(cell));
    if (isEmptyMark(text))
        return;
    const key = field.periodic ? joinKey(field.key, reader.period ?? period) : field.key;
    if (isUnknownMark(text) && field.type !== 'text') {
        parsed.raw[key] = text;
        return;
    }
    const special = factor !== undefined || currency !== undefined;
    let reading = special || typeof cell !== 'string' ? undefined : reader.cache.get(text);
    if (!reading) {
        const context = special
            ? {
                ...reader.context,
                factor: factor ?? reader.context.factor,
                currency: currency ?? reader.context.currency,
            }
            : reader.context;
        reading = readValue(field, typeof cell === 'string' ? text : cell, context);
        if (!special &&
            typeof cell === 'string' &&
            reader.cache.size < CACHE &&
            field.type !== 'text' &&
            field.type !== 'name' &&
            field.type !== 'code')
            reader.cache.set(text, reading);
    }
    const { value, problem } = reading;
    const shown = typeof cell === 'string' || cell.date !== undefined || cell.text !== ''
        ? text
        : plainNumber(cell.n);
    if (value !== undefined)
        parsed.values[key] = value;
    if (value === undefined ||
        (value !== shown && field.type !== 'text' && field.type !== 'name') ||
        (typeof value === 'string' && value !== text && field.type === 'name')) {
        parsed.raw[key] = field.type === 'text' ? maskPersonal(shown) : shown;
    }
    if (problem) {
        const { zh, en } = place(at.sheet.name, at.row, reader.index);
        parsed.warnings.push({
            key: problem.key,
            zh: `${zh}：${problem.zh}`,
            en: `${en}: ${problem.en}`,
        });
    }
}
function keepExtra(parsed, index, cell) {
    if (cell === undefined || cell === '')
        return;
    const text = cleanText(textOf(cell));
    if (text !== '')
        parsed.extra[String(index)] = maskPersonal(text);
}
/** A section line names the city of its rows when they have no city of their own. */
function addSection(parsed, at, kind) {
    if (!at.section)
        return;
    if (at.section.words !== '')
        parsed.extra['section'] = maskPersonal(at.section.words);
    if (kind !== 'cluster' && at.section.city && parsed.values['city'] === undefined) {
        const address = parsed.values['address'];
        const own = typeof address === 'string' ? findLeadingCity(address) : undefined;
        if (own === undefined || own === at.section.city) {
            parsed.values['city'] = at.section.city;
            const words = at.section.words || at.sheet.name;
            if (words !== at.section.city)
                parsed.raw['city'] = words;
        }
    }
}
//# sourceMappingURL=parse-row.js.map