// Indicators of the cluster written downwards: 指标名称 | 单位 | 2022年 | 2023年, one row an indicator.
import { findField, joinKey } from "../../../schema/field.js";
import { textOf } from "./cell.js";
import { place } from "./classify-row.js";
import { matchHeader, normaliseHeader } from "./match-header.js";
import { cleanText, isEmptyMark } from "./text.js";
import { findPeriod, findSheetUnit, readUnit, splitUnit } from "./units.js";
import { readValue } from "./values/read-value.js";
const label = /^(?:主要|统计|经济|集群)?指标(?:名称)?$/;
const unitLabel = /^(?:计量)?单位$/;
/** A header cell that names a year and nothing else. */
function yearOf(text) {
    return normaliseHeader(text) === '' || /^(?:数|值|完成|实绩|累计)$/.test(normaliseHeader(text))
        ? findPeriod(text)
        : undefined;
}
function texts(row) {
    return (row ?? []).map((cell) => cleanText(textOf(cell)).replace(/\s/g, ''));
}
/** The table, or undefined when no row of the first 40 names 指标 and a year. Its rows carry no name: they are the cluster's own. */
export function planIndicators(id, head) {
    const at = head
        .slice(0, 40)
        .findIndex((row) => texts(row).some((text) => label.test(text)) && texts(row).some((text) => yearOf(text)));
    if (at < 0)
        return undefined;
    const columns = texts(head[at]).map((header, index) => {
        const period = yearOf(header);
        const field = label.test(header) ? 'row:indicator' : unitLabel.test(header) ? 'row:unit' : null;
        const known = field !== null || period !== undefined;
        return {
            index,
            header,
            field,
            ...(period ? { period } : {}),
            basis: known ? 'synonym' : 'none',
            score: known ? 1 : 0,
            samples: [],
        };
    });
    const title = head
        .slice(0, at)
        .map((row) => texts(row)
        .filter((text) => text !== '')
        .join(' '))
        .filter((line) => line !== '')
        .join('\n');
    const sheet = { ...id, headerFirst: at + 1, headerLast: at + 1, title, columns, rows: 0 };
    const labelColumn = columns.findIndex(({ field }) => field === 'row:indicator');
    const isData = (cells) => cleanText(textOf(cells[labelColumn])) !== '' &&
        columns.some(({ period, index }) => period && !isEmptyMark(cleanText(textOf(cells[index]))));
    return {
        sheet,
        from: at + 1,
        isData,
        read: (cells, row) => isData(cells) ? readIndicator(cells, row, sheet, labelColumn) : undefined,
    };
}
function readIndicator(cells, row, sheet, labelColumn) {
    const words = cleanText(textOf(cells[labelColumn]));
    const parsed = {
        sheet: sheet.index,
        row,
        values: {},
        raw: {},
        extra: { [String(labelColumn)]: words },
        warnings: [],
    };
    const match = matchHeader(words.replace(/^[一二三四五六七八九十\d]+[、.．]/, ''), 'cluster').find(({ score, field }) => score >= 0.6 && field !== 'name');
    const field = match && findField(match.field);
    if (!field) {
        const { zh, en } = place(sheet.name, row, labelColumn);
        return {
            ...parsed,
            extra: {},
            cells: cells.map((cell) => textOf(cell)),
            refused: {
                reason: {
                    zh: `${zh}：没有“${words.slice(0, 40)}”这一集群指标`,
                    en: `${en}: no indicator of the cluster is called "${words.slice(0, 40)}"`,
                },
                column: labelColumn,
            },
        };
    }
    const unitCell = sheet.columns.find((column) => column.field === 'row:unit');
    const unit = (unitCell && readUnit(cleanText(textOf(cells[unitCell.index])))) ??
        splitUnit(words).unit ??
        findSheetUnit(sheet.title);
    if (unitCell && cells[unitCell.index])
        parsed.extra[String(unitCell.index)] = cleanText(textOf(cells[unitCell.index]));
    for (const { period, index } of sheet.columns) {
        const cell = cells[index] ?? '';
        const shown = cleanText(textOf(cell));
        if (period === undefined || isEmptyMark(shown))
            continue;
        const key = joinKey(field.key, period);
        const fits = unit !== undefined && (field.type === 'money') === (unit.of === 'money');
        const { value, problem } = readValue(field, typeof cell === 'string' ? shown : cell, {
            kind: 'cluster',
            ...(fits ? { factor: unit.factor, currency: unit.currency } : {}),
        });
        if (value !== undefined)
            parsed.values[key] = value;
        if (value !== shown)
            parsed.raw[key] = shown;
        if (!problem)
            continue;
        const { zh, en } = place(sheet.name, row, index);
        parsed.warnings.push({
            key: problem.key,
            zh: `${zh}：${problem.zh}`,
            en: `${en}: ${problem.en}`,
        });
    }
    return parsed;
}
//# sourceMappingURL=read-indicators.js.map