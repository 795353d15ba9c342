// 缺链: what the screens ask about gaps, additions, targets, scenarios and measures.
import type { Additions } from '../schema/additions.ts';
import type { Gap, GapDetail, Gaps, SegmentVerdictRequest } from '../schema/gaps.ts';
import type { InputOutput, Measures } from '../schema/measures.ts';
import type { AddTargetRequest, Targets } from '../schema/targets.ts';
import type { Changes, Comparison, Scenario } from '../schema/what-if.ts';
import { askAt, at, reach, writeQuery } from './api.ts';

const gapPath = (segment: string) => `/gaps/${encodeURIComponent(segment)}`;

function send(method: 'POST', body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export function getGaps(cluster: string, asOf?: string): Promise<Gaps> {
  return askAt(cluster, `/gaps${writeQuery({ asOf })}`);
}

export function getGap(cluster: string, segment: string, asOf?: string): Promise<GapDetail> {
  return askAt(cluster, `${gapPath(segment)}${writeQuery({ asOf })}`);
}

/** A person's word that nobody makes it here, or its withdrawal. */
export function judgeSegment(
  cluster: string,
  segment: string,
  request: SegmentVerdictRequest,
): Promise<Gap> {
  return askAt(cluster, `${gapPath(segment)}/verdict`, send('POST', request));
}

export function gapsFileUrl(cluster: string, asOf?: string): string {
  return `${at(cluster)}/gaps.xlsx${writeQuery({ asOf })}`;
}

export interface AdditionsQuestion {
  /** One of the two: the segment that is to be made here, or yuan of revenue on a complete chain. */
  segment?: string;
  value?: string;
  imports: boolean;
  /** `copper-rod:2,cathode-copper:3` */
  costs?: string;
}

export function getAdditions(cluster: string, question: AdditionsQuestion): Promise<Additions> {
  // `imports` has to be said either way; an empty filter would be left out.
  const query = writeQuery({ ...question, imports: String(question.imports) });
  return askAt(cluster, `/additions${query}`);
}

export interface TargetsQuestion {
  /** Comma-separated ids; absent: all open gaps. */
  segment?: string;
  most?: string;
  perSegment?: string;
  travel?: string;
  excludeRivals?: 'true';
}

export function getTargets(
  cluster: string,
  question: TargetsQuestion,
  signal?: AbortSignal,
): Promise<Targets> {
  return askAt(cluster, `/targets${writeQuery({ ...question })}`, { signal: signal ?? null });
}

/** Puts a candidate into the target register. */
export function addTarget(
  cluster: string,
  request: AddTargetRequest,
): Promise<{ entityId: number; recordId: number }> {
  return askAt(cluster, '/targets', send('POST', request));
}

export function targetsFileUrl(cluster: string, question: TargetsQuestion): string {
  return `${at(cluster)}/targets.xlsx${writeQuery({ ...question })}`;
}

export function compareChanges(
  cluster: string,
  changes: Changes,
  signal?: AbortSignal,
): Promise<Comparison> {
  return askAt(cluster, '/what-if', { ...send('POST', changes), signal: signal ?? null });
}

export async function getScenarios(cluster: string): Promise<Scenario[]> {
  return (await askAt<{ scenarios: Scenario[] }>(cluster, '/scenarios')).scenarios;
}

export function saveScenario(
  cluster: string,
  scenario: { name: string; changes: Changes; by: string },
): Promise<Scenario> {
  return askAt(cluster, '/scenarios', send('POST', scenario));
}

export async function deleteScenario(cluster: string, scenarioId: number): Promise<void> {
  await reach(fetch(`${at(cluster)}/scenarios/${scenarioId}`, { method: 'DELETE' }));
}

export function getMeasures(cluster: string, asOf?: string): Promise<Measures> {
  return askAt(cluster, `/measures${writeQuery({ asOf })}`);
}

/** Reads a table of deliveries between sectors; nothing of it is kept. */
export function readInputOutput(cluster: string, file: File): Promise<InputOutput> {
  const csv = /\.(csv|txt)$/i.test(file.name);
  return askAt(cluster, '/input-output', {
    method: 'POST',
    headers: {
      'content-type': csv
        ? 'text/csv'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    body: file,
  });
}
