// All HTTP of the screens. Every function answers one request of docs/api, or throws an ApiError with a sentence for the user.
import type { Atlas } from '../schema/atlas.ts';
import type { Chain } from '../schema/chain.ts';
import type { Figure } from '../schema/evidence.ts';
import type { Found } from '../schema/find.ts';
import type { DiffRow, Import, MappingRequest } from '../schema/import.ts';
import type { Overview } from '../schema/overview.ts';
import type { z } from 'zod';
import type { PinRequest, Profile, placementVerdictRequestSchema } from '../schema/profile.ts';
import type { Facets, Filter, RegisterPage, RegisterQuery } from '../schema/register.ts';
import type {
  ReviewPair,
  ReviewQuery,
  reviewPageSchema,
  verdictRequestSchema,
} from '../schema/review.ts';
import type { Problem } from '../schema/problem.ts';
import type { Source } from '../schema/source.ts';
import type { Register } from '../schema/stage.ts';

const base = '/api/v1';
type Query = Record<string, string | number | boolean | undefined>;

/** What went wrong, in a sentence of each language; status 0 when the server did not answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  readonly detail: string | undefined;

  constructor(status: number, zh: string, en: string, detail?: string) {
    super(en);
    this.name = 'ApiError';
    this.status = status;
    this.zh = zh;
    this.en = en;
    this.detail = detail;
  }
}

/** problem+json (RFC 9457) → ApiError; any other answer gets a sentence by its status. */
export function toApiError(status: number, body: unknown): ApiError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  const zh = problem.zh ?? `服务器没有完成这个请求（${status}）。`;
  const en = problem.title ?? `The server could not do this (${status}).`;
  return new ApiError(status, zh, en, problem.detail);
}

export function writeQuery(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '' && value !== false) params.set(name, String(value));
  const text = params.toString();
  return text && `?${text}`;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json')) return text;
  return text === '' ? undefined : JSON.parse(text);
}

async function request(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(base + path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    const zh = '连接不到服务器，请确认它仍在运行，然后重试。';
    const error = new ApiError(0, zh, 'The server cannot be reached. Is it still running?');
    error.cause = cause;
    throw error;
  }
  if (!response.ok) throw toApiError(response.status, await readBody(response));
  return response;
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  return (await readBody(await request(path, init))) as T;
}

function send(method: string, body?: unknown): RequestInit {
  if (body === undefined) return { method };
  return {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
}

const at = (cluster: string) => `/clusters/${encodeURIComponent(cluster)}`;

export function getClusters(): Promise<{ slug: string; name: string }[]> {
  return ask('/clusters');
}

export function getOverview(cluster: string, asOf?: string): Promise<Overview> {
  return ask(`${at(cluster)}/overview${writeQuery({ asOf })}`);
}

export function getAtlas(cluster: string, asOf?: string): Promise<Atlas> {
  return ask(`${at(cluster)}/atlas${writeQuery({ asOf })}`);
}

export function getRegisterPage(
  cluster: string,
  register: Register,
  query: Partial<RegisterQuery>,
  signal?: AbortSignal,
): Promise<RegisterPage> {
  return ask(`${at(cluster)}/registers/${register}${writeQuery(query)}`, {
    signal: signal ?? null,
  });
}

export function getFacets(cluster: string, register: Register, filter: Filter): Promise<Facets> {
  return ask(`${at(cluster)}/registers/${register}/facets${writeQuery(filter)}`);
}

/** The address of a register's download; the browser fetches it itself. */
export function exportUrl(
  cluster: string,
  register: Register,
  query: Filter &
    Pick<Partial<RegisterQuery>, 'sort' | 'order'> & {
      format: 'xlsx' | 'csv';
      columns: string;
      lang: 'zh' | 'en';
    },
): string {
  return `${base}${at(cluster)}/registers/${register}/export${writeQuery(query)}`;
}

export function find(cluster: string, q: string, signal?: AbortSignal): Promise<Found> {
  return ask(`${at(cluster)}/find${writeQuery({ q })}`, { signal: signal ?? null });
}

export function getProfile(cluster: string, entityId: number, asOf?: string): Promise<Profile> {
  return ask(`${at(cluster)}/entities/${entityId}${writeQuery({ asOf })}`);
}

export function getFigure(
  cluster: string,
  entityId: number,
  key: string,
  asOf?: string,
): Promise<Figure> {
  const path = `${at(cluster)}/entities/${entityId}/figures/${encodeURIComponent(key)}`;
  return ask(path + writeQuery({ asOf }));
}

export function pinValue(cluster: string, entityId: number, body: PinRequest): Promise<Profile> {
  return ask(`${at(cluster)}/entities/${entityId}/pins`, send('POST', body));
}

/** Takes a person's entry back. */
export function removeEntry(cluster: string, recordId: number): Promise<Profile> {
  return ask(`${at(cluster)}/records/${recordId}`, send('DELETE'));
}

/** Says that a record is of another enterprise; answers the profile in which it now stands. */
export function detachRecord(
  cluster: string,
  recordId: number,
  body: { by: string; note?: string },
): Promise<Profile> {
  return ask(`${at(cluster)}/records/${recordId}/detach`, send('POST', body));
}

export function judgePlacement(
  cluster: string,
  entityId: number,
  body: z.infer<typeof placementVerdictRequestSchema>,
): Promise<Profile> {
  return ask(`${at(cluster)}/entities/${entityId}/placements`, send('POST', body));
}

export function getReviewPage(
  cluster: string,
  query: Partial<ReviewQuery>,
): Promise<z.infer<typeof reviewPageSchema>> {
  return ask(`${at(cluster)}/review${writeQuery(query)}`);
}

export function judgePair(
  cluster: string,
  pairId: number,
  body: z.input<typeof verdictRequestSchema>,
): Promise<ReviewPair> {
  return ask(`${at(cluster)}/review/${pairId}`, send('POST', body));
}

export async function removeVerdict(cluster: string, verdictId: number): Promise<void> {
  await request(`${at(cluster)}/verdicts/${verdictId}`, send('DELETE'));
}

export async function getSources(cluster: string): Promise<Source[]> {
  return (await ask<{ sources: Source[] }>(`${at(cluster)}/sources`)).sources;
}

export function getSource(cluster: string, sourceId: number): Promise<Source> {
  return ask(`${at(cluster)}/sources/${sourceId}`);
}

export function sourceFileUrl(cluster: string, sourceId: number): string {
  return `${base}${at(cluster)}/sources/${sourceId}/file`;
}

/** Undoes an import: its records go, what stood on them is folded again. */
export function undoSource(cluster: string, sourceId: number): Promise<Source> {
  return ask(`${at(cluster)}/sources/${sourceId}`, send('DELETE'));
}

export function getImport(cluster: string, sourceId: number): Promise<Import> {
  return ask(`${at(cluster)}/imports/${sourceId}`);
}

export function getImportRows(
  cluster: string,
  sourceId: number,
  query: { class?: string; offset?: number; limit?: number },
): Promise<{ total: number; offset: number; rows: DiffRow[] }> {
  return ask(`${at(cluster)}/imports/${sourceId}/rows${writeQuery(query)}`);
}

export function putMapping(
  cluster: string,
  sourceId: number,
  body: MappingRequest,
): Promise<Import> {
  return ask(`${at(cluster)}/imports/${sourceId}/mapping`, send('PUT', body));
}

export function acceptImport(cluster: string, sourceId: number): Promise<Import> {
  return ask(`${at(cluster)}/imports/${sourceId}/accept`, send('POST'));
}

export async function dropImport(cluster: string, sourceId: number): Promise<void> {
  await request(`${at(cluster)}/imports/${sourceId}`, send('DELETE'));
}

/** The workbook of refused rows with their reasons. */
export function refusedUrl(cluster: string, sourceId: number): string {
  return `${base}${at(cluster)}/imports/${sourceId}/refused`;
}

export function getChain(cluster: string): Promise<Chain> {
  return ask(`${at(cluster)}/chain`);
}

export function chainFileUrl(cluster: string): string {
  return `${base}${at(cluster)}/chain.yaml`;
}
