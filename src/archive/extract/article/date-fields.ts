// A date from its fields, to the precision that they have; the time of day and the zone of a date.
import type { Published } from '../../../schema/article.ts';

export interface FoundDate {
  /** ISO 8601 to its precision: 2025, 2025-01, 2025-01-20, 2025-01-20T16:13+08:00, 2025-01-20T16:13:05+08:00. */
  value: string;
  precision: Published['precision'];
  zone: string | null;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The page gives no year: it was taken from `capturedAt`, or is missing ('--01-20'). */
  yearless?: boolean;
  /** 3小时前, 昨天: counted back from the capture. */
  relative?: boolean;
}

export interface DateFields {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string | null;
}

/** A time of day as a named pattern; its groups are read by readClock. */
export const clockPattern =
  '(?:(?<half>上午|中午|下午|晚上|晚间|凌晨|早上)\\s{0,2})?(?<hour>[01]?\\d|2[0-4])\\s?[:：时點点]\\s?(?:(?<minute>[0-5]\\d)(?:\\s?[:：分]\\s?(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?秒?|分)?|(?=\\D|$))(?:\\s?(?<ampm>[AaPp])\\.?[Mm]\\.?)?(?:\\s{0,2}(?<zone>Z(?![A-Za-z])|(?:UTC|GMT)?\\s?[+-](?:0?\\d|1[0-4])(?::?[0-5]0)?(?!\\d)|UTC|GMT|北京时间|[(（]北京时间[)）]))?';

export type Groups = Readonly<Record<string, string | undefined>>;

export const toNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

export function readClock(groups: Groups): DateFields {
  const text = groups['hour'];
  if (text === undefined) return {};
  let hour = Number(text);
  const late = /下午|晚/.test(groups['half'] ?? '') || groups['ampm']?.toLowerCase() === 'p';
  if (late && hour < 12) hour += 12;
  if (groups['ampm']?.toLowerCase() === 'a' && hour === 12) hour = 0;
  const minute = toNumber(groups['minute']) ?? 0;
  return { hour, minute, second: toNumber(groups['second']), zone: readZone(groups['zone']) };
}

/** Z, +0800, UTC+8, GMT, 北京时间 → ±HH:MM; null when the page states none. */
function readZone(text: string | undefined): string | null {
  if (!text) return null;
  if (text.includes('北京')) return '+08:00';
  const offset = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (!offset) return '+00:00';
  return `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

export function makeDate(fields: DateFields): Published | undefined {
  const { year, month, day, hour, minute = 0, second, zone = null } = fields;
  if (year === undefined || year < 1980 || year > 2100) return undefined;
  if (month === undefined) return { value: String(year), precision: 'year', zone: null };
  if (day === undefined) return { value: `${year}-${pad(month)}`, precision: 'month', zone: null };
  if (month < 1 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  // 00:00:00 and 23:59:59 are what systems fill in for a day.
  const filled =
    hour === 24 ||
    (second !== undefined &&
      ((hour === 0 && minute === 0 && second === 0) ||
        (hour === 23 && minute === 59 && second === 59)));
  if (hour === undefined || filled) return { value: date, precision: 'day', zone: null };
  const time =
    second === undefined
      ? `${pad(hour)}:${pad(minute)}`
      : `${pad(hour)}:${pad(minute)}:${pad(second)}`;
  return {
    value: `${date}T${time}${zone ?? '+08:00'}`,
    precision: second === undefined ? 'minute' : 'second',
    zone,
  };
}
