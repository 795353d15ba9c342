// Indicators of the cluster written downwards: 指标名称 | 单位 | 2022年 | 2023年, one row an indicator.
import { findField, joinKey } from '../../../schema/field.ts';
import type { RowAspect } from '../../../schema/row-aspect.ts';
import type { Column, Sheet } from '../../../schema/source.ts';
import { type Cell, type Row, textOf } from './cell.ts';
import { place } from './classify-row.ts';
import { matchHeader, normaliseHeader } from './match-header.ts';
import type { ParsedRow } from './parse-row.ts';
import type { Table } from './table.ts';
import { cleanText, isEmptyMark } from './text.ts';
import { findPeriod, findSheetUnit, readUnit, splitUnit } from './units.ts';
import { maskPersonal } from './values/personal.ts';
import { readValue } from './values/read-value.ts';

const label = /^(?:主要|统计|经济|集群)?指标(?:名称)?$/;
const unitLabel = /^(?:计量)?单位$/;

/** What such a list may say of a row beside its figures. */
const ofPublication = new Set<string>([
  'row:publisher',
  'row:report',
  'row:published',
] satisfies RowAspect[]);

/** A header cell that names a year and nothing else. */
function yearOf(text: string): string | undefined {
  return normaliseHeader(text) === '' || /^(?:数|值|完成|实绩|累计)$/.test(normaliseHeader(text))
    ? findPeriod(text)
    : undefined;
}

function texts(row: Row | undefined): string[] {
  return (row ?? []).map((cell) => cleanText(textOf(cell)).replace(/\s/g, ''));
}

/** The table, or undefined when no row of the first 40 names 指标 and a year. Its rows carry no name: they are the cluster's own. */
export function planIndicators(
  id: { index: number; name: string },
  head: readonly Row[],
): Table | undefined {
  const at = head
    .slice(0, 40)
    .findIndex(
      (row) =>
        texts(row).some((text) => label.test(text)) && texts(row).some((text) => yearOf(text)),
    );
  if (at < 0) return undefined;
  const columns = texts(head[at]).map((header, index): Column => {
    const period = yearOf(header);
    const field = label.test(header)
      ? 'row:indicator'
      : unitLabel.test(header)
        ? 'row:unit'
        : (matchHeader(header, 'cluster').find((match) => ofPublication.has(match.field))?.field ??
          null);
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
    .map((row) =>
      texts(row)
        .filter((text) => text !== '')
        .join(' '),
    )
    .filter((line) => line !== '')
    .join('\n');
  const sheet: Sheet = { ...id, headerFirst: at + 1, headerLast: at + 1, title, columns, rows: 0 };
  const labelColumn = columns.findIndex(({ field }) => field === 'row:indicator');
  const isData = (cells: Row) =>
    cleanText(textOf(cells[labelColumn])) !== '' &&
    columns.some(({ period, index }) => period && !isEmptyMark(cleanText(textOf(cells[index]))));
  return {
    sheet,
    from: at + 1,
    isData,
    read: (cells, row) =>
      isData(cells) ? readIndicator(cells, row, sheet, labelColumn) : undefined,
  };
}

function readIndicator(
  cells: readonly Cell[],
  row: number,
  sheet: Sheet,
  labelColumn: number,
): ParsedRow {
  const words = cleanText(textOf(cells[labelColumn]));
  const parsed: ParsedRow = {
    sheet: sheet.index,
    row,
    values: {},
    raw: {},
    extra: { [String(labelColumn)]: words },
    warnings: [],
  };
  const match = matchHeader(words.replace(/^[一二三四五六七八九十\d]+[、.．]/, ''), 'cluster').find(
    ({ score, field }) => score >= 0.6 && field !== 'name',
  );
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
  const unit =
    (unitCell && readUnit(cleanText(textOf(cells[unitCell.index])))) ??
    splitUnit(words).unit ??
    findSheetUnit(sheet.title);
  for (const { field: aspect, index } of sheet.columns) {
    const said = cleanText(textOf(cells[index] ?? ''));
    if (aspect !== null && said !== '') parsed.extra[String(index)] = maskPersonal(said);
  }
  for (const { period, index } of sheet.columns) {
    const cell = cells[index] ?? '';
    const shown = cleanText(textOf(cell));
    if (period === undefined || isEmptyMark(shown)) continue;
    const key = joinKey(field.key, period);
    const fits = unit !== undefined && (field.type === 'money') === (unit.of === 'money');
    const { value, problem } = readValue(field, typeof cell === 'string' ? shown : cell, {
      kind: 'cluster',
      ...(fits ? { factor: unit.factor, currency: unit.currency } : {}),
    });
    if (value !== undefined) parsed.values[key] = value;
    if (value !== shown) parsed.raw[key] = shown;
    if (!problem) continue;
    const { zh, en } = place(sheet.name, row, index);
    parsed.warnings.push({
      key: problem.key,
      zh: `${zh}：${problem.zh}`,
      en: `${en}: ${problem.en}`,
    });
  }
  return parsed;
}
