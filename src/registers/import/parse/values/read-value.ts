// A cell to the value of a field, by the field's type.
import type { Field } from '../../../../schema/field.ts';
import type { EntityKind } from '../../../../schema/stage.ts';
import { type Cell, plainNumber, textOf } from '../cell.ts';
import { cleanName, cleanText } from '../text.ts';
import { parseCode } from './code.ts';
import { parseDate } from './date.ts';
import { parseList } from './list.ts';
import { type MoneyContext, parseMoney } from './money.ts';
import { parseDecimal, parseInteger } from './number.ts';
import { maskPersonal } from './personal.ts';
import { readPlace } from './place.ts';
import type { Reading } from './reading.ts';
import { parseStage } from './stage.ts';

export interface ValueContext extends MoneyContext {
  kind: EntityKind;
  date1904?: boolean;
}

/** The number's exact digits where the cell is a number; a percentage reads as it is shown. */
function numberText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell.text.endsWith('%') ? cell.text : plainNumber(cell.n);
}

/** Currency that a number format shows: [$US$-409] 1,250.00. */
function moneyOf(cell: Cell, context: ValueContext): Reading {
  if (typeof cell === 'string') return parseMoney(cell, context);
  if (cell.date !== undefined) return parseMoney(cell.text, context);
  const sign = /US\$|HK\$|€|£|\$/.exec(cell.text)?.[0];
  return parseMoney(
    sign && context.currency === undefined ? `${sign}${plainNumber(cell.n)}` : numberText(cell),
    context,
  );
}

/** No amount, date or place is longer; what is, is text in the wrong column. */
const MAX_VALUE = 200;

export function readValue(field: Field, cell: Cell, context: ValueContext): Reading {
  const { length } = textOf(cell);
  if (length > MAX_VALUE && !['text', 'name', 'list'].includes(field.type)) {
    return {
      problem: {
        key: 'too-long',
        zh: `${length} 个字，不是${field.zh}`,
        en: `${length} characters are no ${field.en.toLowerCase()}`,
      },
    };
  }
  switch (field.type) {
    case 'money':
      return moneyOf(cell, context);
    case 'integer':
      return parseInteger(numberText(cell), context.factor);
    case 'decimal':
      return parseDecimal(numberText(cell), context.factor);
    case 'date':
      return parseDate(cell, context.date1904);
    case 'code':
      return parseCode(cell);
    case 'stage':
      return parseStage(cleanText(textOf(cell)), context.kind);
    case 'list':
      return { value: parseList(textOf(cell)) };
    case 'place':
      return {
        value: readPlace(
          cleanName(textOf(cell)),
          field.key === 'province' || field.key === 'district' ? field.key : 'city',
        ),
      };
    case 'name':
      return { value: cleanName(textOf(cell)) };
    case 'text':
      return { value: maskPersonal(cleanText(textOf(cell))) };
  }
}
