// Memento (RFC 7089): the captures of an address by time, for any client that knows the protocol.
import type { Snapshot } from '../schema/snapshot.ts';

export interface MementoRoots {
  /** Where the archive answers: http://127.0.0.1:7070/archive/hengyang-uhv */
  base: string;
}

/** 2025-01-20T18:45:02Z → 20250120184502, as in the address of a memento. */
export function mementoStamp(capturedAt: string): string {
  return capturedAt.slice(0, 19).replace(/\D/g, '');
}

/** Undefined when it is no time of 4 to 14 digits. 2025 → 2025-01-01T00:00:00.000Z. */
export function readMementoStamp(stamp: string): Date | undefined {
  if (!/^\d{4}(\d{2}){0,5}$/.test(stamp)) return undefined;
  const full = stamp + '00000101000000'.slice(stamp.length);
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(full) ?? [];
  const date = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The capture nearest in time; of two at the same distance the earlier. `captures` are sorted by time. */
export function findNearest(captures: readonly Snapshot[], wanted: Date): Snapshot | undefined {
  let nearest: Snapshot | undefined;
  let least = Infinity;
  for (const capture of captures) {
    const distance = Math.abs(new Date(capture.capturedAt).getTime() - wanted.getTime());
    if (distance < least) [nearest, least] = [capture, distance];
  }
  return nearest;
}

export function mementoAddress({ base }: MementoRoots, capture: Snapshot): string {
  return `${base}/${mementoStamp(capture.capturedAt)}/${capture.url}`;
}

/** The Link header of a memento: original, TimeGate, TimeMap, first, previous, next and last memento. */
export function mementoLinks(
  roots: MementoRoots,
  captures: readonly Snapshot[],
  shown?: Snapshot,
): string {
  const url = (shown ?? captures[0])?.url ?? '';
  const links = [
    `<${url}>; rel="original"`,
    `<${roots.base}/timegate/${url}>; rel="timegate"`,
    `<${roots.base}/timemap/link/${url}>; rel="timemap"; type="application/link-format"`,
  ];
  const at = captures.findIndex(({ snapshotId }) => snapshotId === shown?.snapshotId);
  const named = new Map<number, string[]>();
  const name = (index: number, rel: string): void => {
    if (captures[index]) named.set(index, [...(named.get(index) ?? []), rel]);
  };
  name(0, 'first');
  if (at > 0) name(at - 1, 'prev');
  if (at >= 0) name(at + 1, 'next');
  name(captures.length - 1, 'last');
  if (at >= 0 && !named.has(at)) named.set(at, []);
  for (const [index, rels] of [...named].sort(([a], [b]) => a - b)) {
    const capture = captures[index];
    if (capture) links.push(mementoLink(roots, capture, [...rels, 'memento']));
  }
  return links.join(', ');
}

/** The TimeMap in application/link-format (RFC 7089, 5). */
export function timeMap(roots: MementoRoots, url: string, captures: readonly Snapshot[]): string {
  const [first] = captures;
  const last = captures.at(-1);
  const span =
    first && last
      ? `; from="${httpDate(first.capturedAt)}"; until="${httpDate(last.capturedAt)}"`
      : '';
  return [
    `<${url}>; rel="original"`,
    `<${roots.base}/timemap/link/${url}>; rel="self"; type="application/link-format"${span}`,
    `<${roots.base}/timegate/${url}>; rel="timegate"`,
    ...captures.map((capture, index) =>
      mementoLink(roots, capture, [
        ...(index === 0 ? ['first'] : []),
        ...(index === captures.length - 1 ? ['last'] : []),
        'memento',
      ]),
    ),
  ].join(',\n');
}

/** 2025-01-20T18:45:02Z → Mon, 20 Jan 2025 18:45:02 GMT. */
export function httpDate(instant: string): string {
  return new Date(instant).toUTCString();
}

function mementoLink(roots: MementoRoots, capture: Snapshot, rels: readonly string[]): string {
  const address = mementoAddress(roots, capture);
  return `<${address}>; rel="${rels.join(' ')}"; datetime="${httpDate(capture.capturedAt)}"`;
}
