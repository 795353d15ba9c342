// Whom a passage may speak of: the enterprises and projects named in it, beside it, elsewhere on its page.
import type { PassageSubject, Span } from '../../schema/passage.ts';
import type { NamedMention } from '../../schema/press.ts';

const atMost = 12;
const places = ['passage', 'paragraph', 'page'] as const;

/** Each once, at its nearest mention; the nearest first. */
export function subjectsNear(
  text: string,
  { start, end }: Span,
  mentions: readonly NamedMention[],
): PassageSubject[] {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const next = text.indexOf('\n', end);
  const until = next < 0 ? text.length : next;
  const near = mentions.flatMap(({ kind, ref, name, ...at }) => {
    if (kind !== 'enterprise' && kind !== 'project') return [];
    const apart = Math.max(0, start - at.end, at.start - end);
    const within = at.start < end && at.end > start;
    const place = within ? 0 : at.start >= from && at.end <= until ? 1 : 2;
    return [{ entityId: Number(ref), kind, name, place, apart }];
  });
  // Sorting keeps the order of the text among equals.
  const nearest = near.toSorted((a, b) => a.place - b.place || a.apart - b.apart);
  const once = new Map<number, PassageSubject>();
  for (const { entityId, kind, name, place } of nearest)
    if (!once.has(entityId))
      once.set(entityId, { entityId, kind, name, place: places[place] ?? 'page' });
  return [...once.values()].slice(0, atMost);
}
