// All questions of the screens, through the API's typed client. Each answers, or throws an ApiError with a sentence.
import type { Atlas } from '../schema/atlas.ts';
import type { Chain } from '../schema/chain.ts';
import type { Figure } from '../schema/evidence.ts';
import type { Found } from '../schema/find.ts';
import type { DiffRow, Import, MappingRequest } from '../schema/import.ts';
import type { Overview } from '../schema/overview.ts';
import type { z } from 'zod';
import type { PinRequest, Profile, placementVerdictRequestSchema } from '../schema/profile.ts';
import type {
  Facets,
  Filter,
  RegisterColumnKey,
  RegisterPage,
  RegisterQuery,
} from '../schema/register.ts';
import type {
  ReviewPair,
  ReviewQuery,
  reviewPageSchema,
  verdictRequestSchema,
} from '../schema/review.ts';
import type { Problem } from '../schema/problem.ts';
import type { Source } from '../schema/source.ts';
import type { Register } from '../schema/stage.ts';
import { createClient } from '../server/client.ts';

const base = '/api/v1';
interface ClientResponse {
  ok: boolean;
  status: number;
  headers: Headers;
  text(): Promise<string>;
}
/** A response whose JSON is known by its route. */
interface Answer<T> extends ClientResponse {
  json(): Promise<T>;
}
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

/** The server did not answer at all. */
export function unreachable(cause?: unknown): ApiError {
  const zh = '连接不到服务器，请确认它仍在运行，然后重试。';
  const error = new ApiError(0, zh, 'The server cannot be reached. Is it still running?');
  if (cause !== undefined) error.cause = cause;
  return error;
}

export function writeQuery(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '' && value !== false) params.set(name, String(value));
  const text = params.toString();
  return text && `?${text}`;
}

async function readBody(response: ClientResponse): Promise<unknown> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json')) return text;
  return text === '' ? undefined : JSON.parse(text);
}

/** A request on its way; `problem+json` and a silent server become an ApiError. */
export async function reach(sent: Promise<ClientResponse>): Promise<ClientResponse> {
  let response: ClientResponse;
  try {
    response = await sent;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable(cause);
  }
  if (!response.ok) throw toApiError(response.status, await readBody(response));
  return response;
}

/** What the server answers of a request; its type is the route's own. */
export async function ask<T>(sent: Promise<Answer<T>>): Promise<T> {
  return (await readBody(await reach(sent))) as T;
}

/** A route that the typed client does not know. */
export function askAt<T>(cluster: string, path: string, init?: RequestInit): Promise<T> {
  return ask<T>(fetch(`${at(cluster)}${path}`, init));
}

const client = createClient('/').clusters;
export const one = client[':cluster'];

/** Empty words and unticked boxes are no filters. */
export function pick(query: Query): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(writeQuery(query)));
}

const entity = (cluster: string, entityId: number) => ({ cluster, entityId: String(entityId) });
const source = (cluster: string, sourceId: number) => ({ cluster, sourceId: String(sourceId) });

/** Addresses of files, which the browser fetches itself. */
export const at = (cluster: string) => `${base}/clusters/${encodeURIComponent(cluster)}`;

export function getClusters(): Promise<{ slug: string; name: string }[]> {
  return ask(client.$get());
}

export function getOverview(cluster: string, asOf?: string): Promise<Overview> {
  return ask(one.overview.$get({ param: { cluster }, query: pick({ asOf }) }));
}

export function getAtlas(cluster: string, asOf?: string): Promise<Atlas> {
  return ask(one.atlas.$get({ param: { cluster }, query: pick({ asOf }) }));
}

export function getRegisterPage(
  cluster: string,
  register: Register,
  query: Partial<RegisterQuery>,
  signal?: AbortSignal,
): Promise<RegisterPage> {
  const param = { cluster, register };
  return ask(
    one.registers[':register'].$get(
      { param, query: pick(query) },
      { init: { signal: signal ?? null } },
    ),
  );
}

export function getFacets(cluster: string, register: Register, filter: Filter): Promise<Facets> {
  const param = { cluster, register };
  return ask(one.registers[':register'].facets.$get({ param, query: pick(filter) }));
}

/** Columns of the register that hold a value somewhere. */
export async function getFilledColumns(
  cluster: string,
  register: Register,
): Promise<RegisterColumnKey[]> {
  const param = { cluster, register };
  return (await ask(one.registers[':register'].columns.$get({ param }))).filled;
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
  return `${at(cluster)}/registers/${register}/export${writeQuery(query)}`;
}

/** In the registers named alone, or anywhere. */
export function find(
  cluster: string,
  q: string,
  registers?: readonly Register[],
  signal?: AbortSignal,
): Promise<Found> {
  const query = { q, ...(registers && { registers: registers.join(',') }) };
  return ask(one.find.$get({ param: { cluster }, query }, { init: { signal: signal ?? null } }));
}

export function getProfile(cluster: string, entityId: number, asOf?: string): Promise<Profile> {
  const param = entity(cluster, entityId);
  return ask(one.entities[':entityId'].$get({ param, query: pick({ asOf }) }));
}

export function getFigure(
  cluster: string,
  entityId: number,
  key: string,
  asOf?: string,
): Promise<Figure> {
  const param = { ...entity(cluster, entityId), key: encodeURIComponent(key) };
  return ask(one.entities[':entityId'].figures[':key'].$get({ param, query: pick({ asOf }) }));
}

export function pinValue(cluster: string, entityId: number, json: PinRequest): Promise<Profile> {
  return ask(one.entities[':entityId'].pins.$post({ param: entity(cluster, entityId), json }));
}

/** Takes a person's entry back. */
export function removeEntry(cluster: string, recordId: number): Promise<Profile> {
  const param = { cluster, recordId: String(recordId) };
  return ask(one.records[':recordId'].$delete({ param }));
}

/** Says that a record is of another enterprise; answers the profile in which it now stands. */
export function detachRecord(
  cluster: string,
  recordId: number,
  json: { by: string; note?: string },
): Promise<Profile> {
  const param = { cluster, recordId: String(recordId) };
  return ask(one.records[':recordId'].detach.$post({ param, json }));
}

export function judgePlacement(
  cluster: string,
  entityId: number,
  json: z.infer<typeof placementVerdictRequestSchema>,
): Promise<Profile> {
  const param = entity(cluster, entityId);
  return ask(one.entities[':entityId'].placements.$post({ param, json }));
}

export function getReviewPage(
  cluster: string,
  query: Partial<ReviewQuery>,
): Promise<z.infer<typeof reviewPageSchema>> {
  return ask(one.review.$get({ param: { cluster }, query: pick(query) }));
}

export function judgePair(
  cluster: string,
  pairId: number,
  json: z.input<typeof verdictRequestSchema>,
): Promise<ReviewPair> {
  return ask(one.review[':pairId'].$post({ param: { cluster, pairId: String(pairId) }, json }));
}

export async function removeVerdict(cluster: string, verdictId: number): Promise<void> {
  const param = { cluster, verdictId: String(verdictId) };
  await reach(one.verdicts[':verdictId'].$delete({ param }));
}

export async function getSources(cluster: string): Promise<Source[]> {
  return (await ask(one.sources.$get({ param: { cluster } }))).sources;
}

export function getSource(cluster: string, sourceId: number): Promise<Source> {
  return ask(one.sources[':sourceId'].$get({ param: source(cluster, sourceId) }));
}

export function sourceFileUrl(cluster: string, sourceId: number): string {
  return `${at(cluster)}/sources/${sourceId}/file`;
}

/** Undoes an import: its records go, what stood on them is folded again. */
export function undoSource(cluster: string, sourceId: number): Promise<Source> {
  return ask(one.sources[':sourceId'].$delete({ param: source(cluster, sourceId) }));
}

export function getImport(cluster: string, sourceId: number): Promise<Import> {
  return ask(one.imports[':sourceId'].$get({ param: source(cluster, sourceId) }));
}

export function getImportRows(
  cluster: string,
  sourceId: number,
  query: { class?: string; offset?: number; limit?: number },
): Promise<{ total: number; offset: number; rows: DiffRow[] }> {
  const param = source(cluster, sourceId);
  return ask(one.imports[':sourceId'].rows.$get({ param, query: pick(query) }));
}

export function putMapping(
  cluster: string,
  sourceId: number,
  json: MappingRequest,
): Promise<Import> {
  return ask(one.imports[':sourceId'].mapping.$put({ param: source(cluster, sourceId), json }));
}

export function acceptImport(cluster: string, sourceId: number): Promise<Import> {
  return ask(one.imports[':sourceId'].accept.$post({ param: source(cluster, sourceId) }));
}

export async function dropImport(cluster: string, sourceId: number): Promise<void> {
  await reach(one.imports[':sourceId'].$delete({ param: source(cluster, sourceId) }));
}

/** The workbook of refused rows with their reasons. */
export function refusedUrl(cluster: string, sourceId: number): string {
  return `${at(cluster)}/imports/${sourceId}/refused`;
}

export function getChain(cluster: string): Promise<Chain> {
  return ask(one.chain.$get({ param: { cluster } }));
}

export function chainFileUrl(cluster: string): string {
  return `${at(cluster)}/chain.yaml`;
}
