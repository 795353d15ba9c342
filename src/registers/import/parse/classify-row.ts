// Rows under a header that are no data: totals, section lines, notes, footers, repeated headers.
import { columnLetter } from '../../../util/column-letter.ts';
import { type Cell, textOf } from './cell.ts';
import { joint, normaliseHeader } from './match-header.ts';
import { cleanText } from './text.ts';
import { findPlace } from './values/place.ts';

function squeezed(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}

export type RowClass = 'data' | 'blank' | 'total' | 'section' | 'note' | 'header' | 'other-table';

export interface TableShape {
  /** Header words by column, and their parts as normaliseHeader gives them. */
  words: readonly string[];
  normal: readonly (readonly string[])[];
  nameColumn: number;
  codeColumn: number;
  width: number;
}

const total =
  /^(?:.{0,12}?)(?:合计|小计|总计|共计|累计|汇总|平均值?)[:：]?(?:[(（].*[)）]|共?\d+[家个户项])?$|^(?:total|subtotal|sum)$/i;
const note =
  /^(?:注|备注|说明|填报说明|填表说明|填报单位|填报人|填表人|填报时间|填报日期|填表日期|制表|制表人|审核人?|审核|复核|单位负责人|负责人签字|统计负责人|联系人|联系电话|数据来源|资料来源|单位|报送单位|备案|截至|截止)\s*\d?\s*[:：、.]|^(?:注|备注|说明)\s*[:：]?$|^第\s*\d+\s*页|^共\s*\d+\s*页|^[—-]\s*\d+\s*[—-]$|^\d+\s*\/\s*\d+$|^※|^以下(?:空白|无正文)/;
const section =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?\s*[、.．:：]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[类部批])/;
const ordinal = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/;

/** 一、衡阳市（120家） → 衡阳市. */
export function sectionWords(text: string): string {
  return text
    .replace(section, '')
    .replace(/[(（][^()（）]*[)）]$/, '')
    .replace(/[:：]$/, '')
    .trim();
}

/**
 * What a row is. A row with three filled cells is a note only as a line of signatures, and a row with a code is
 * always data, so that nothing with content is dropped by its looks.
 */
export function classifyRow(row: readonly Cell[], shape: TableShape): RowClass {
  let count = 0;
  let first = '';
  let firstColumn = -1;
  let second = '';
  for (let column = 0; column < row.length; column += 1) {
    const cell = row[column];
    if (cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === ''))
      continue;
    count += 1;
    if (firstColumn < 0) [firstColumn, first] = [column, cleanText(textOf(cell))];
    else if (second === '') second = cleanText(textOf(cell));
  }
  if (count === 0) return 'blank';
  if (shape.codeColumn >= 0 && /^[0-9A-Z]{18}$/.test(textOf(row[shape.codeColumn]).trim()))
    return 'data';
  const name = shape.nameColumn < 0 ? '' : cleanText(textOf(row[shape.nameColumn]));
  if (total.test(squeezed(first)) || (name !== '' && total.test(squeezed(name)))) return 'total';
  if (
    ordinal.test(first) &&
    second !== '' &&
    (total.test(squeezed(second)) || findPlace(sectionWords(second), 'city'))
  )
    return total.test(squeezed(second)) ? 'total' : 'section';
  if (isHeaderAgain(row, shape, count)) return 'header';
  if (note.test(first) && (count <= 2 || isSignatureLine(row, shape))) return 'note';
  if (
    count <= 2 &&
    section.test(first) &&
    shape.width > 2 &&
    (firstColumn === 0 || firstColumn !== shape.nameColumn || count === 1)
  )
    return 'section';
  if (count === 1 && firstColumn !== shape.nameColumn && shape.width > 2)
    return first.length > 40 ? 'note' : 'section';
  if (count === 1 && shape.width > 2 && /^\d+[、.．]\s*\D.{12,}[。；;]$/.test(first)) return 'note';
  if (name !== '' && name === first && isPlaceLine(name)) return 'section';
  return 'data';
}

/** 审核人：… 填表人：… 电话：… spread over a line: labels with colons, and none of them a name. */
function isSignatureLine(row: readonly Cell[], shape: TableShape): boolean {
  const texts = row.map((cell) => cleanText(textOf(cell))).filter((text) => text !== '');
  const name = shape.nameColumn < 0 ? '' : cleanText(textOf(row[shape.nameColumn]));
  const labels = texts.filter((text) => /^[^:：]{1,12}[:：]/.test(text)).length;
  return labels >= 2 && labels * 2 >= texts.length && (name === '' || /[:：]/.test(name));
}

/** The name column holds just a city: a heading, with or without counts beside it. */
function isPlaceLine(name: string): boolean {
  return (
    findPlace(name, 'city') !== undefined ||
    (/[市州县区]$/.test(name) && findPlace(name, 'district') !== undefined)
  );
}

function isHeaderAgain(row: readonly Cell[], shape: TableShape, count: number): boolean {
  if (count < 2) return shape.width === 1 && cleanText(textOf(row[0])) === shape.words[0];
  let same = 0;
  for (let column = 0; column < row.length; column += 1) {
    const text = textOf(row[column]);
    if (text === '' || text.length > 60) continue;
    const forms = shape.normal[column] ?? [];
    // The first character is a cheap test that spares nearly every row the normalising.
    const near = forms.some((form) => text.toLowerCase().includes(form.charAt(0)));
    if (shape.words[column] === text || (near && forms.includes(normaliseHeader(text)))) same += 1;
    else if (same === 0 && column > 3) return false;
  }
  return same >= 2 && same / count >= 0.6;
}

/** The shape that rows are judged by. */
export function describeShape(
  words: readonly string[],
  nameColumn: number,
  codeColumn: number,
): TableShape {
  const normal = words.map((header) =>
    header
      .split(joint)
      .map((part) => normaliseHeader(part))
      .filter((part) => part !== ''),
  );
  return { words, normal, nameColumn, codeColumn, width: words.length };
}

/** 工作表“一季度”第 12 行 H 列. */
export function place(sheet: string, row: number, column?: number): { zh: string; en: string } {
  const letter = column === undefined ? '' : columnLetter(column);
  return {
    zh: `工作表“${sheet}”第 ${row} 行${letter ? ` ${letter} 列` : ''}`,
    en: `sheet "${sheet}" row ${row}${letter ? ` column ${letter}` : ''}`,
  };
}
