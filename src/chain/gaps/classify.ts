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
 * 暂无证据 = 在册无企业，也没有检索过名录，或名录里有本地企业待核实；
 * 弱项 = 只有一家，或营收高度集中（HHI > 0.25），或区位商 < 0.5，或本地配套率 < 30%；
 * 其余为已有布局。
 * What stops without it is asked only where it decides: it may be dear to work out.
 */
export function stateOf(of: Standing): GapState {
  if (of.ruledMissing || isMissed(of)) return 'missing';
  if ((of.makers <= 1 || isConcentrated(of)) && of.stops > 0) return 'choke';
  if (of.makers === 0) return 'unknown';
  return of.makers === 1 || isConcentrated(of) || isThin(of) || buysLittle(of) ? 'weak' : 'present';
}

/** Everything that speaks for its class, and what hangs on it. */
export function reasonsOf(of: Standing): ReasonCode[] {
  const held: [ReasonCode, boolean][] = [
    ['verdict', of.ruledMissing],
    ['searched', isMissed(of)],
    ['none', of.makers === 0 && !isMissed(of)],
    ['found-here', of.makers === 0 && of.listedHere > 0],
    ['sole', of.makers === 1],
    ['makers', of.makers > 1],
    ['concentrated', isConcentrated(of)],
    ['low-lq', isThin(of)],
    ['low-supply', buysLittle(of)],
    ['single-point', of.stops > 0],
    ['needed', of.dependents > of.stops],
    ['no-outside', of.makers === 0 && of.outside === 0 && of.dependents > 0],
  ];
  return held.filter(([, holds]) => holds).map(([code]) => code);
}

/** The directory was searched, and nobody here makes it. */
function isMissed({ makers, searched, listedHere }: Standing): boolean {
  return makers === 0 && searched && listedHere === 0;
}

function isConcentrated({ known, hhi }: Standing): boolean {
  return known >= 2 && hhi !== undefined && hhi > CONCENTRATED;
}

function isThin({ makers, lq }: Standing): boolean {
  return makers > 0 && lq !== undefined && lq < THIN;
}

function buysLittle({ makers, supply }: Standing): boolean {
  return makers > 0 && supply !== undefined && supply.rate < LOW_SUPPLY;
}
