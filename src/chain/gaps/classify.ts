// 断点、堵点、弱项: the class of a segment, with the reasons that led to it.
import type { GapState } from '../../schema/chain.ts';
import type { gapReasonCodes } from '../../schema/gaps.ts';
import type { LocalSupply } from './supply.ts';

export type ReasonCode = (typeof gapReasonCodes)[number];

export interface Standing {
  makers: number;
  /** Makers with known revenue, and the concentration of it. */
  known: number;
  hhi: number | undefined;
  /** Undefined under the size floor. */
  lq: number | undefined;
  supply: LocalSupply | undefined;
  ruledMissing: boolean;
  /** A directory that covers the cluster's cities was searched, and what it lists here. */
  searched: boolean;
  listedHere: number;
  /** Segments with makers that stop without it, and those that depend on it at least in part. */
  stops: number;
  dependents: number;
  /** Makers known elsewhere, an import among them. */
  outside: number;
}

/** Above this revenue is concentrated ("highly concentrated", US horizontal merger guidelines 2010). */
export const CONCENTRATED = 0.25;
/** Below half of the reference's share a segment counts as thin. */
export const THIN = 0.5;
/** Less than this of the inputs from here counts as low. */
export const LOW_SUPPLY = 0.3;

/**
 * 判定规则（先到先得）：
 * 断点 = 人工判定，或在册无企业且检索过的名录也没有本地企业；
 * 堵点 = 下游在产环节的任何配方都绕不开它，而在册企业不多于一家，或营收高度集中（HHI > 0.25）；
 * 无证据 = 在册无企业，也没有检索过名录，或名录里有本地企业待核实；
 * 弱项 = 只有一家，或营收高度集中（HHI > 0.25），或区位商 < 0.5，或本地配套率 < 30%；
 * 其余为有支撑。
 */
export function classify(of: Standing): { state: GapState; codes: ReasonCode[] } {
  const codes = list(of);
  const pinned = of.stops > 0;
  if (of.ruledMissing) return { state: 'missing', codes };
  if (of.makers === 0 && codes.includes('searched')) return { state: 'missing', codes };
  if (pinned && (of.makers <= 1 || codes.includes('concentrated')))
    return { state: 'choke', codes };
  if (of.makers === 0) return { state: 'unknown', codes };
  const weak = codes.some((code) => weaknesses.has(code));
  return { state: weak ? 'weak' : 'present', codes };
}

const weaknesses = new Set<ReasonCode>(['sole', 'concentrated', 'low-lq', 'low-supply']);

function list(of: Standing): ReasonCode[] {
  const concentrated = of.known >= 2 && of.hhi !== undefined && of.hhi > CONCENTRATED;
  const held: [ReasonCode, boolean][] = [
    ['verdict', of.ruledMissing],
    ['searched', of.makers === 0 && of.searched && of.listedHere === 0],
    ['none', of.makers === 0 && !(of.searched && of.listedHere === 0)],
    ['found-here', of.makers === 0 && of.listedHere > 0],
    ['sole', of.makers === 1],
    ['makers', of.makers > 1],
    ['concentrated', concentrated],
    ['low-lq', of.makers > 0 && of.lq !== undefined && of.lq < THIN],
    ['low-supply', of.makers > 0 && of.supply !== undefined && of.supply.rate < LOW_SUPPLY],
    ['single-point', of.stops > 0],
    ['needed', of.dependents > of.stops],
    ['no-outside', of.makers === 0 && of.outside === 0 && of.dependents > 0],
  ];
  return held.filter(([, holds]) => holds).map(([code]) => code);
}
