import { textOf } from "./cell.js";
import { classifyRow, describeShape, place, sectionWords, } from "./classify-row.js";
import { findHeader } from "./find-header.js";
import { mapColumns } from "./map-columns.js";
import { isExactHeader, matchHeader } from "./match-header.js";
import { makeRowParser } from "./parse-row.js";
import { planIndicators } from "./read-indicators.js";
import { cleanText } from "./text.js";
import { findPlace } from "./values/place.js";
const SAMPLE_ROWS = 300;
/** Rows whose text is not a table, or one without a name column: why nothing is read. */
function describeSkip(rows, found) {
    if (rows.every((row) => row.every((cell) => cleanText(textOf(cell)) === '')))
        return '没有内容';
    return found ? '表头里没有名称列' : '没有找到表头（前 80 行里没有能认出的列名）';
}
/**
 * Plans a sheet from its first rows (`head`, at least 80 where there are so many). `sheet.skipped`
 * says why nothing can be read; `read` is then never to be called.
 */
export function planTable(id, head, merges, options) {
    const indicators = options.kind === 'cluster' ? planIndicators(id, head) : undefined;
    if (indicators)
        return indicators;
    const header = findHeader(head, options.kind, merges);
    const empty = { ...id, headerFirst: 0, headerLast: 0, title: '', columns: [], rows: 0 };
    if (!header)
        return {
            sheet: { ...empty, skipped: describeSkip(head, false) },
            from: 0,
            isData: () => false,
            read: () => undefined,
        };
    const named = header.words.findIndex((words) => matchHeader(words, options.kind)[0]?.field === 'name');
    const draft = describeShape(header.words, named, -1);
    const samples = [];
    for (let row = header.last + 1; row < head.length && samples.length < SAMPLE_ROWS; row += 1) {
        const cells = head[row] ?? [];
        if (classifyRow(cells, draft) === 'data')
            samples.push(cells);
    }
    const columns = mapColumns(header, samples, options);
    const sheet = {
        ...id,
        headerFirst: header.first + 1,
        headerLast: header.last + 1,
        title: header.title,
        ...(header.period === undefined ? {} : { period: header.period }),
        columns,
        rows: 0,
    };
    const nameless = !columns.some(({ field }) => field === 'name');
    if (nameless && options.kind !== 'cluster')
        sheet.skipped = describeSkip(head, true);
    return { sheet, from: header.last + 1, ...makeReader(sheet, columns, options) };
}
function makeReader(sheet, columns, options) {
    const columnOf = (field) => columns.find((column) => column.field === field)?.index ?? -1;
    const shape = describeShape(columns.map(({ header }) => header), columnOf('name'), columnOf('code'));
    const parse = makeRowParser(columns, options.kind, options.date1904);
    // A sheet named 衡阳 is the list of that city, as a heading line would say.
    const named = findPlace(sheet.name, 'city');
    let section = named ? { words: '', city: named } : undefined;
    let otherTable = 0;
    const readRow = (cells, row) => {
        const looks = classifyRow(cells, shape);
        if (looks === 'header')
            otherTable = 0;
        if (looks === 'section') {
            const words = sectionWords(firstWords(cells));
            section = {
                words,
                city: findPlace(words, 'city') ?? findPlace(words.split(/[\s:：,，]/)[0] ?? '', 'city'),
            };
        }
        if (looks !== 'data')
            return undefined;
        if (startsOtherTable(cells, shape)) {
            otherTable = row;
            return undefined;
        }
        const parsed = parse(cells, { sheet, row, section });
        if (otherTable === 0)
            return parsed;
        const { zh, en } = place(sheet.name, otherTable);
        return {
            ...parsed,
            values: {},
            raw: {},
            extra: {},
            warnings: [],
            refused: {
                reason: {
                    zh: `${zh}起是列不同的另一张表，请放到单独的工作表`,
                    en: `${en} starts another table with other columns; put it on a sheet of its own`,
                },
            },
            cells: parsed.cells ?? cells.map((cell) => textOf(cell)),
        };
    };
    return { read: readRow, isData: (cells) => classifyRow(cells, shape) === 'data' };
}
function firstWords(cells) {
    const texts = cells.map((cell) => cleanText(textOf(cell))).filter((text) => text !== '');
    const first = texts[0] ?? '';
    return /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/.test(first)
        ? (texts[1] ?? first)
        : first;
}
/** Names end so, headers of this length do not. */
const ending = /(?:公司|厂|店|部|社|院|所|项目|工程)$/;
/** A row of header words in the middle of the data whose columns are not those of the header above. */
function startsOtherTable(cells, shape) {
    const name = textOf(cells[Math.max(0, shape.nameColumn)]);
    if (name.length > 10 || (name.length > 4 && ending.test(name)) || !isExactHeader(name))
        return false;
    const words = cells.map((cell) => textOf(cell)).filter((text) => text !== '');
    const known = words.filter((text) => isExactHeader(text)).length;
    return words.length >= 3 && known >= 2 && known / words.length >= 0.6;
}
//# sourceMappingURL=read-table.js.map