// The failing paths of a gap on the map: along which edges its absence reaches the segments that depend on it.
import type { Gap } from '../../../schema/gaps.ts';
import type { Scene } from './scene.ts';

/** stops: every recipe fails · partly: some do · through: nobody makes it here, but the path runs over it. */
export type Fate = 'stops' | 'partly' | 'through';

export interface Failing {
  fates: Map<number, Fate>;
  /** Edge indexes: into what stops for certain, and the rest. */
  strong: number[];
  light: number[];
}

/** Undefined when no segment with local makers depends on it. */
export function findFailing(
  scene: Scene,
  gap: Pick<Gap, 'segment' | 'stake'>,
): Failing | undefined {
  const at = new Map(scene.segments.map((segment) => [segment.id, segment.index]));
  const origin = at.get(gap.segment);
  const told = new Map<number, Fate>();
  for (const { segment, stops } of gap.stake.dependents) {
    const index = at.get(segment);
    if (index !== undefined) told.set(index, stops ? 'stops' : 'partly');
  }
  if (origin === undefined || told.size === 0) return undefined;
  // Over what has makers and does not depend on it, nothing spreads.
  const spreads = (index: number): boolean =>
    told.has(index) || scene.segments[index]?.segment.stats.enterprises === 0;
  const ahead = walk(scene, [origin], 'outputs', spreads);
  const back = walk(scene, [...told.keys()], 'inputs', (index) => ahead.has(index));
  const fates = new Map(told);
  for (const index of ahead)
    if (index !== origin && back.has(index) && !told.has(index)) fates.set(index, 'through');
  const certain = findCertain(scene, origin, fates);
  const failing: Failing = { fates, strong: [], light: [] };
  scene.edges.forEach((edge, number) => {
    if ((edge.from !== origin && !fates.has(edge.from)) || !fates.has(edge.to)) return;
    const sure = certain.has(edge.from) && certain.has(edge.to);
    (sure ? failing.strong : failing.light).push(number);
  });
  return failing;
}

/** All that is reached from the start over segments that `enters` lets in; the start among it. */
function walk(
  scene: Scene,
  start: readonly number[],
  side: 'inputs' | 'outputs',
  enters: (index: number) => boolean,
): Set<number> {
  const end = side === 'outputs' ? 'to' : 'from';
  const found = new Set(start);
  const open = [...start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const number of scene[side][index] ?? []) {
      const next = scene.edges[number]?.[end];
      if (next === undefined || found.has(next) || !enters(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

/** The segment itself, what stops, and what lies between: reached over inputs that every recipe needs. */
function findCertain(scene: Scene, origin: number, fates: Failing['fates']): Set<number> {
  const certain = new Set([origin]);
  for (const [index, fate] of fates) if (fate === 'stops') certain.add(index);
  const open = [...certain];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const number of scene.outputs[index] ?? []) {
      const edge = scene.edges[number];
      if (!edge?.essential || fates.get(edge.to) !== 'through' || certain.has(edge.to)) continue;
      certain.add(edge.to);
      open.push(edge.to);
    }
  }
  return certain;
}
