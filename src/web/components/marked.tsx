import type { Range } from '../../schema/search.ts';

/** A text with the found places marked. Ranges are [from, to) in UTF-16 units, in order, apart. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at || to > text.length) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push(<mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
