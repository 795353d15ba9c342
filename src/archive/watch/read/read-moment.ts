// Moments as feeds and sitemaps write them: RFC 822, ISO 8601 and its many near misses.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich. CST is China's here, as in the feeds of its press; RFC 822 means Chicago's. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  cst: 480,
  bjt: 480,
  hkt: 480,
  est: -300,
  edt: -240,
  pst: -480,
  pdt: -420,
  jst: 540,
};
const chinaMinutes = 480;

/** `20 Jan 2025` or `2025-01-20`, `2025/1/20`, `2025年1月20日`; then a time; then a zone. */
const byName = /(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2})(?!\d)/;
const byNumber = /(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?日?/;
const clock = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?/;
const zone = /^\s*(?:(?:gmt|utc)?([+-])(\d{2}):?(\d{2})|([a-z]{1,4}))(?![a-z])/;

/**
 * ISO in UTC to the second. A moment without a zone is China's, a day its first moment, a month its first
 * day: `2025-01-20 16:13` → `2025-01-20T08:13:00Z`. Undefined when the words are no moment.
 */
export function readMoment(words: string | undefined): string | undefined {
  const text = (words ?? '').trim().slice(0, 80).toLowerCase();
  const named = byName.exec(text);
  const numbered = named ? undefined : byNumber.exec(text);
  const found = named ?? numbered;
  if (!found) return undefined;
  const [year, month, day] = named
    ? [fullYear(named[3] ?? ''), months.indexOf(named[2] ?? '') + 1, Number(named[1])]
    : [Number(numbered?.[1]), Number(numbered?.[2]), Number(numbered?.[3] ?? 1)];
  const rest = text.slice(found.index + found[0].length);
  const time = clock.exec(rest);
  const [hour, minute, second] = [1, 2, 3].map((at) => Number(time?.[at] ?? 0));
  if (month < 1 || month > 12 || (hour ?? 0) > 24 || (minute ?? 0) > 59) return undefined;
  const at = Date.UTC(year, month - 1, day, hour, minute, Math.min(second ?? 0, 59));
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  const east = time ? zoneOf(rest.slice(time.index + time[0].length)) : chinaMinutes;
  return new Date(at - east * 60_000).toISOString().replace('.000Z', 'Z');
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function zoneOf(text: string): number {
  const found = zone.exec(text);
  if (!found) return chinaMinutes;
  if (found[4] !== undefined) return zones[found[4]] ?? chinaMinutes;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return minutes > 14 * 60 ? chinaMinutes : found[1] === '-' ? -minutes : minutes;
}
