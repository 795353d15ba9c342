// What the texts of one entity add up to while they are read.
import { displayThreshold } from '../../schema/placement.ts';
import type { Placement } from '../../schema/placement.ts';
import { scores } from './evidence.ts';

export interface Finding extends Placement {
  segment: number;
}

export interface Reading {
  /** Per segment the best finding of each field, so that the order of clauses does not matter. */
  findings: Map<number, Finding[]>;
  /** Segments that some text excludes (不含变压器): weaker bases may not bring them back. */
  negated: Set<number>;
  sold: Set<number>;
  /** Segments that the scope leaves to branches or says are not made: the name may not lift them. */
  barred: Set<number>;
  scopeVerbs: number;
  hasScope: boolean;
}

export function startReading(): Reading {
  return {
    findings: new Map(),
    negated: new Set(),
    sold: new Set(),
    barred: new Set(),
    scopeVerbs: 0,
    hasScope: false,
  };
}

export function keepFinding(reading: Reading, finding: Finding): void {
  const list = reading.findings.get(finding.segment);
  if (!list) {
    reading.findings.set(finding.segment, [finding]);
    return;
  }
  const at = list.findIndex((one) => one.field === finding.field);
  const old = list[at];
  if (!old) {
    list.push(finding);
    return;
  }
  const better = compare(finding, old) < 0;
  const [strong, weak] = better ? [finding, old] : [old, finding];
  const equal = weak.score >= strong.score * 0.9;
  const words = equal
    ? [...new Set([...old.words, ...finding.words])].slice(0, mostWords)
    : strong.words;
  list[at] = { ...strong, words };
}

const mostWords = 6;
const roles = { make: 0, service: 1, sell: 2 };

function compare(a: Finding, b: Finding): number {
  return b.score - a.score || roles[a.role] - roles[b.role];
}

export function findBest(reading: Reading, segment: number): Finding | undefined {
  return reading.findings.get(segment)?.toSorted(compare)[0];
}

/** Strongest first, one per segment. Agreement of two fields lifts good evidence; two hints make no proof. */
export function listBest(reading: Reading, most: number): Placement[] {
  const best: Finding[] = [];
  for (const list of reading.findings.values()) {
    const strong = list.length === 1 ? list[0] : list.toSorted(compare)[0];
    if (!strong) continue;
    const agreed =
      strong.score >= displayThreshold &&
      list.some(
        (one) => one !== strong && one.role === strong.role && one.score >= scores.industry,
      );
    best.push(
      agreed ? { ...strong, score: Math.min(0.99, strong.score + scores.agreement) } : strong,
    );
  }
  return best
    .toSorted((a, b) => compare(a, b) || a.segment - b.segment)
    .slice(0, most)
    .map((one) => ({
      segmentId: one.segmentId,
      basis: one.basis,
      score: Math.round(one.score * 1000) / 1000,
      words: one.words,
      field: one.field,
      role: one.role,
    }));
}
