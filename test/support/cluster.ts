// One cluster of a test's atlas, spoken to through the API as a client would.
import { expect } from 'vitest';
import type { Figure } from '../../src/schema/evidence.ts';
import type { DiffRow, Import } from '../../src/schema/import.ts';
import type { Profile } from '../../src/schema/profile.ts';
import type { Facets, RegisterPage, RegisterRow } from '../../src/schema/register.ts';
import type { ReviewPair } from '../../src/schema/review.ts';
import type { Source } from '../../src/schema/source.ts';
import { registerSchema } from '../../src/schema/stage.ts';
import type { Scope } from '../../src/registers/scope.ts';
import type { ClusterRuntime, Runtime } from '../../src/server/runtime.ts';

type Request = (path: string, init?: RequestInit) => Promise<Response>;
type Query = Record<string, string | number>;

export class TestCluster {
  readonly slug: string;
  readonly #runtime: Runtime;
  readonly #request: Request;

  constructor(runtime: Runtime, request: Request, slug: string) {
    this.#runtime = runtime;
    this.#request = request;
    this.slug = slug;
  }

  async create(chain: string): Promise<void> {
    const name = `示例集群 ${this.slug}`;
    const body = { slug: this.slug, name, cities: ['衡阳市', '长沙市'] };
    const made = await this.#request('/api/v1/clusters', json('POST', body));
    expect(made.status).toBe(200);
    const put = await this.raw('chain.yaml', { method: 'PUT', body: chain });
    expect(put.status).toBe(200);
  }

  /** What the store functions take. */
  async scope(): Promise<Scope> {
    return (await this.inside()).scope;
  }

  inside(): Promise<ClusterRuntime> {
    return this.#runtime.cluster(this.slug);
  }

  raw(path: string, init?: RequestInit): Promise<Response> {
    return this.#request(`/api/v1/clusters/${this.slug}/${path}`, init);
  }

  async get<T>(path: string, query: Query = {}): Promise<T> {
    return this.#answer<T>(await this.raw(`${path}?${search(query)}`));
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.#answer<T>(await this.raw(path, json(method, body)));
  }

  async #answer<T>(response: Response): Promise<T> {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text) as T;
  }

  /** Uploads; the answer is what it was when it came to rest. */
  async upload(bytes: string | Uint8Array<ArrayBuffer>, options: Query): Promise<Import> {
    const query = search({ register: 'existing', filename: '示例名录.csv', ...options });
    const init = { method: 'POST', body: bytes };
    const started = await this.#answer<Import>(await this.raw(`imports?${query}`, init));
    return this.rest(started.source.sourceId);
  }

  /** Imports at once, without a dry run. */
  async import(text: string, options: Query = {}): Promise<Import> {
    const done = await this.upload(text, { ...options, accept: 'true' });
    expect(done.error).toBeNull();
    expect(done.source.state).toBe('accepted');
    return done;
  }

  async accept(sourceId: number): Promise<Import> {
    await this.send('POST', `imports/${sourceId}/accept`);
    return this.rest(sourceId);
  }

  async rest(sourceId: number): Promise<Import> {
    await this.#runtime.jobs.settled();
    const now = await this.get<Import>(`imports/${sourceId}`);
    expect(['planning', 'loading']).not.toContain(now.source.state);
    return now;
  }

  page(register: string, query: Query = {}): Promise<RegisterPage> {
    return this.get(`registers/${register}`, query);
  }

  facets(register: string, query: Query = {}): Promise<Facets> {
    return this.get(`registers/${register}/facets`, query);
  }

  async rows(register = 'existing', query: Query = {}): Promise<RegisterRow[]> {
    return (await this.page(register, { limit: 500, ...query })).rows;
  }

  /** The one row of that name. */
  async row(name: string, query: Query = {}): Promise<RegisterRow> {
    const rows = (await this.rows('existing', query)).filter((row) => row.name === name);
    expect(rows.map((row) => row.name)).toEqual([name]);
    return rows[0] as RegisterRow;
  }

  profile(entityId: number, query: Query = {}): Promise<Profile> {
    return this.get(`entities/${entityId}`, query);
  }

  figure(entityId: number, key: string, query: Query = {}): Promise<Figure> {
    return this.get(`entities/${entityId}/figures/${encodeURIComponent(key)}`, query);
  }

  async diff(sourceId: number): Promise<DiffRow[]> {
    return (await this.get<{ rows: DiffRow[] }>(`imports/${sourceId}/rows`, { limit: 200 })).rows;
  }

  async pairs(state = 'all'): Promise<ReviewPair[]> {
    return (await this.get<{ pairs: ReviewPair[] }>('review', { state, limit: 100 })).pairs;
  }

  judge(pairId: number, judgement: string): Promise<ReviewPair> {
    return this.send('POST', `review/${pairId}`, { judgement, by: '示例员' });
  }

  undo(sourceId: number): Promise<Source> {
    return this.send('DELETE', `sources/${sourceId}`);
  }

  async #stored(): Promise<unknown> {
    const { db, clusterId } = await this.scope();
    const tables: Record<string, unknown> = {};
    for (const table of derived) {
      const rows = await db
        .selectFrom(table)
        .selectAll()
        .where('clusterId', '=', clusterId)
        .execute();
      tables[table] = (rows as object[]).toSorted(byText);
    }
    return tables;
  }

  /** Everything that views show and the rows they read it from. Equal states read equal. */
  async state(): Promise<unknown> {
    const registers: Record<string, unknown> = {};
    for (const register of registerSchema.options) {
      const rows = await this.rows(register);
      registers[register] = await Promise.all(
        rows.map(async (row) => {
          const { fields, placements, relations, records } = await this.profile(row.entityId);
          const figures = await Promise.all(
            fields.map((field) => this.figure(row.entityId, field.key)),
          );
          return { row, figures, placements, relations: relations.toSorted(byText), records };
        }),
      );
    }
    const review = await this.get('review', { state: 'all', limit: 100 });
    return {
      registers,
      review,
      facets: await this.facets('existing'),
      stored: await this.#stored(),
    };
  }
}

/** What is worked out from records and verdicts. */
const derived = ['entity', 'placement', 'pair', 'relation', 'canonical', 'assignment'] as const;

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

export function json(method: string, body?: unknown): RequestInit {
  const headers = { 'content-type': 'application/json' };
  return body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
}

function search(query: Query): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) parts.set(name, String(value));
  return parts.toString();
}
