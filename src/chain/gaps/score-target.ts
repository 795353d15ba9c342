// 契合 × 补链价值 × 可达: how much an enterprise elsewhere is worth asking for a gap. Pure; no unit, all 0 .. 1.

/** Stages of the courtship, and the chance that an enterprise at that stage comes; a ranking, not a forecast. */
const chances: Readonly<Record<string, number>> = {
  listed: 0.2,
  candidate: 0.3,
  contacted: 0.45,
  visited: 0.6,
  talks: 0.75,
  signed: 0.95,
};

/** Kilometres at which the weight of distance has fallen to a half. */
const HALF_KM = 600;
/** For a place that is not known: as if far away. */
const UNKNOWN_KM = 1500;

/**
 * 契合度: the score of its placement on the gap (what it declares, its products, its scope, its name), raised by
 * a record that says more than a scope does: `declared` and `product` count in full, the others at 0.8.
 */
export function fitOf(placement: { score: number; basis: string }): number {
  const firm = placement.basis === 'declared' || placement.basis === 'product';
  return placement.score * (firm ? 1 : 0.8);
}

/** 补链价值: the revenue at stake that it would secure, against the greatest among the candidates. */
export function gainOf(secured: number, most: number): number {
  return most > 0 ? secured / most : 0;
}

/**
 * 可达性: chance by stage × (½ + ½ · 2^(−km / 600)); what has ties to the cluster already (a project, a branch)
 * goes half the way that is left to 1.
 */
export function reachOf(of: { stage: string | null; km: number | null; ties: number }): number {
  const near = 0.5 + 0.5 * 2 ** (-(of.km ?? UNKNOWN_KM) / HALF_KM);
  const reach = (chances[of.stage ?? ''] ?? chances['listed']!) * near;
  return of.ties > 0 ? reach + (1 - reach) / 2 : reach;
}
