// Who takes part and where it is: enterprises and offices of a stretch of a sentence, the place that is meant.
import type { FactParty } from '../schema/fact.ts';
import { party } from './draft.ts';
import type { Memory } from './memory.ts';
import type { FoundName } from './names/found-name.ts';
import type { Reading } from './reading.ts';
import type { Span } from './sentences.ts';

const office =
  /^(?:市|省|区|县|州)?(?:人民政府|政府|管委会|管理委员会|党工委|市委市政府|区委区政府|县委县政府|市委|区委|县委|招商局|工信局|工信厅|商务局|商务厅|发改委|投资促进(?:局|中心))/;

/** Enterprises that begin in a span; 该公司 is the last named in the paragraph. */
export function companiesIn(reading: Reading, { start, end }: Span, memory: Memory): FoundName[] {
  const named = reading.companies.filter((name) => name.start >= start && name.start < end);
  if (named.length > 0) return unique(reading, named);
  const words = reading.text.slice(start, end);
  const meant =
    memory.company &&
    memory.paragraph === reading.sentence.paragraph &&
    /该(?:公司|企业|集团)|^(?:公司|企业)(?=将|拟|计划|已|于|投资|在|目前|还)/.test(words);
  return meant && memory.company ? [memory.company] : [];
}

function unique(reading: Reading, names: readonly FoundName[]): FoundName[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const words = reading.slice(name);
    return !seen.has(words) && seen.add(words);
  });
}

/** Places of a span that sign or host: 株洲市渌口区与…签约, 示例县人民政府. */
export function officesIn(reading: Reading, { start, end }: Span): FoundName[] {
  const found: FoundName[] = [];
  for (const place of reading.places) {
    if (place.start < start || place.start >= end) continue;
    const behind = reading.text.slice(place.end, place.end + 12);
    const ahead = reading.text.slice(Math.max(start, place.start - 2), place.start);
    const title = office.exec(behind)?.[0] ?? '';
    const rest = behind.slice(title.length);
    const joined = /^(?:与|和|同|携手)/.test(rest) || /(?:与|和|同|携手)$/.test(ahead);
    if (title === '' && !joined) continue;
    if (title === '' && /^[一-鿿]{0,4}(?:大学|学院|医院|银行)/.test(rest)) continue;
    found.push({ start: place.start, end: place.end + title.length, ref: place.ref });
  }
  return found;
}

export function partiesOf(
  reading: Reading,
  companies: readonly FoundName[],
  offices: readonly FoundName[],
): FactParty[] {
  return [
    ...companies.map((name) => party(reading, name, 'company')),
    ...offices.map((name) => party(reading, name, 'government')),
  ].sort((a, b) => a.start - b.start);
}

/** 在长沙签约, 落户株洲: before a place that is only named; the nearest to `at` of each kind. */
export function placeOf(
  reading: Reading,
  span: Span,
  at: number,
  named: Span | null = null,
): FoundName | null {
  const { text, sentence } = reading;
  const places = named
    ? reading.places.filter(({ start, end }) => start < named.start || end > named.end)
    : reading.places;
  const inside = (name: FoundName): boolean => name.start >= span.start && name.start < span.end;
  const located = places.filter(
    (name) =>
      /(?:在|于|落户|落地|位于|选址|来到|走进|入驻|落子)$/.test(
        text.slice(Math.max(sentence.start, name.start - 3), name.start),
      ) ||
      name.start < sentence.start ||
      name.end > sentence.end ||
      name.end - name.start === 1,
  );
  const nearest = (names: readonly FoundName[]): FoundName | undefined =>
    names.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
  const clause = reading.clauseAt(at);
  const own = (name: FoundName): boolean => name.start >= clause.start && name.start < clause.end;
  return (
    nearest(located.filter(own)) ??
    nearest(located.filter((name) => inside(name) || name.start < sentence.start)) ??
    nearest(places.filter(own)) ??
    nearest(places.filter((name) => inside(name) && name.start <= at)) ??
    null
  );
}

/** The project of a span, nearest before `at`, else behind it; 该项目 is the last named in the paragraph. */
export function projectOf(
  reading: Reading,
  { start, end }: Span,
  at: number,
  memory: Memory,
): FoundName | null {
  const named = reading.projects.filter((name) => name.start >= start && name.start < end);
  const best =
    named.findLast((name) => name.end <= at) ?? named.find((name) => name.start >= at) ?? named[0];
  if (best) return best;
  return memory.project &&
    memory.paragraph === reading.sentence.paragraph &&
    /该(?:项目|工程|基地|产业园|生产线)|^(?:“?)(?:项目|工程)(?!部|经理|组|办|化)|此项目/.test(
      reading.text.slice(start, end),
    )
    ? memory.project
    : null;
}
