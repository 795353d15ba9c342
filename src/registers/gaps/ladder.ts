// 缺口阶梯: who makes it in the cluster, in the province, in the nation; and whether it can be imported.
import type { Rung } from '../../schema/gaps.ts';
import { compareKm } from './geography.ts';
import type { GapModel } from './gap-model.ts';
import type { Elsewhere } from './read-facts.ts';

type Outside = Exclude<Rung['rung'], 'import'>;

/** The rung on which a place stands, seen from the cluster. */
export function rungOf({ geography }: GapModel, at: Elsewhere): Outside {
  if (geography.isHome(at) && at.register === 'directory') return 'cluster';
  return geography.isSameProvince(at) ? 'province' : 'nation';
}

/** From near to far; makers on record stand on the first rung, and so do those that only the directory lists here. */
export function ladderOf(model: GapModel, v: number): Rung[] {
  const { analysis, facts } = model;
  const known = facts.elsewhere[v]!;
  const on = (rung: Outside): Elsewhere[] => known.filter((at) => rungOf(model, at) === rung);
  const bought = analysis.local.imports[v];
  const own = facts.segments[v]!.makers;
  return [
    { ...climb(model, 'cluster', on('cluster')), count: own + sum(on('cluster')) },
    climb(model, 'province', on('province')),
    climb(model, 'nation', on('nation')),
    {
      rung: 'import',
      count: bought ? 1 : 0,
      nearest: null,
      cost: bought?.cost ?? null,
      risk: bought?.risk ?? null,
    },
  ];
}

function climb({ geography }: GapModel, rung: Outside, known: readonly Elsewhere[]): Rung {
  const [nearest] = known
    .map((at) => ({ ...at, km: geography.km(at) }))
    .toSorted((a, b) => compareKm(a.km, b.km) || a.entityId - b.entityId);
  return {
    rung,
    count: sum(known),
    nearest: nearest
      ? {
          entityId: nearest.entityId,
          name: nearest.name,
          city: nearest.city,
          province: nearest.province,
          km: nearest.km,
        }
      : null,
  };
}

function sum(known: readonly Elsewhere[]): number {
  return known.reduce((total, { count }) => total + count, 0);
}
