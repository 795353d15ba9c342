// 项目推进: what the screens ask about projects, and the moves that people sign.
import type {
  Forecast,
  Funnel,
  LightRules,
  OwnerMove,
  Pipeline,
  PipelineQuery,
  ProjectHistory,
  StageMove,
} from '../schema/pipeline.ts';
import { askAt, at, writeQuery } from './api.ts';

export type PipelineQuestion = Partial<PipelineQuery>;

const projectPath = (entityId: number) => `/pipeline/projects/${entityId}`;

function send(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export function getPipeline(
  cluster: string,
  question: PipelineQuestion,
  signal?: AbortSignal,
): Promise<Pipeline> {
  return askAt(cluster, `/pipeline${writeQuery(question)}`, { signal: signal ?? null });
}

export function getProjectHistory(
  cluster: string,
  entityId: number,
  asOf?: string,
): Promise<ProjectHistory> {
  return askAt(cluster, `${projectPath(entityId)}${writeQuery({ asOf })}`);
}

/** Puts a project on another stage, with its proof; answers how it stands now. */
export function moveStage(
  cluster: string,
  entityId: number,
  move: StageMove,
): Promise<ProjectHistory> {
  return askAt(cluster, `${projectPath(entityId)}/stage`, send('POST', move));
}

/** Whether the enterprise of a producing project moves to 现有企业. */
export function moveOwner(
  cluster: string,
  entityId: number,
  move: OwnerMove,
): Promise<ProjectHistory> {
  return askAt(cluster, `${projectPath(entityId)}/owner`, send('POST', move));
}

export function getFunnel(cluster: string, by: Funnel['by'], asOf?: string): Promise<Funnel> {
  return askAt(cluster, `/pipeline/funnel${writeQuery({ by, asOf })}`);
}

export function getForecast(cluster: string, to: Forecast['to'], asOf?: string): Promise<Forecast> {
  return askAt(cluster, `/pipeline/forecast${writeQuery({ to, asOf })}`);
}

export function putLights(
  cluster: string,
  rules: LightRules & { by: string },
): Promise<LightRules> {
  return askAt(cluster, '/pipeline/lights', send('PUT', rules));
}

export function pipelineFileUrl(cluster: string, question: PipelineQuestion): string {
  return `${at(cluster)}/pipeline.xlsx${writeQuery(question)}`;
}
