// The API as a stranger meets it: caching, problems, foreign pages, hostile uploads, its own description.
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { addPages } from '../../src/server/pages.ts';
import type { Import } from '../../src/schema/import.ts';
import { openAtlas, outcomeOf } from '../support/atlas.ts';
import type { Atlas } from '../support/atlas.ts';
import type { TestCluster } from '../support/cluster.ts';
import { codeOf, csv } from '../support/tables.ts';

let atlas: Atlas;
let cluster: TestCluster;
let entityId = 0;
const header = ['企业名称', '统一社会信用代码', '市州'];

beforeAll(async () => {
  atlas = await openAtlas();
  cluster = await atlas.cluster();
  await cluster.import(csv(header, ['衡阳示例厂', codeOf(1), '衡阳市']));
  entityId = (await cluster.row('衡阳示例厂')).entityId;
});
afterAll(() => atlas.close());

interface Problem {
  type: string;
  title: string;
  status: number;
  zh: string;
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  expect(problem.title).toMatch(/[a-z]/i);
  expect(problem.zh).toMatch(/\p{Script=Han}/u);
  return problem;
}

describe('answers', () => {
  test('are named by an ETag that stands until something is written', async () => {
    const ask = (etag?: string) =>
      cluster.raw('registers/existing', etag ? { headers: { 'if-none-match': etag } } : {});
    const first = await ask();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    expect((await ask()).headers.get('etag')).toBe(etag);
    for (const named of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const fresh = await ask(named);
      expect([named, fresh.status]).toEqual([named, 304]);
      expect(await fresh.text()).toBe('');
      expect(fresh.headers.get('etag')).toBe(etag);
    }
    expect((await ask('"other"')).status).toBe(200);
    await cluster.import(csv(header, ['长沙示例厂', codeOf(2), '长沙市']), { series: '示例二' });
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(((await changed.json()) as { total: number }).total).toBe(2);
  });

  test('are never older than an import that is seen to be accepted', async () => {
    for (let n = 0; n < 4; n += 1) {
      const before = (await cluster.page('existing')).total;
      const query = `imports?filename=${n}.csv&register=existing&accept=true&series=${n}`;
      const body = csv(header, [`岳阳示例${'甲乙丙丁'[n] ?? ''}厂`, codeOf(50 + n), '岳阳市']);
      const started = await cluster.raw(query, { method: 'POST', body });
      const { source } = (await started.json()) as Import;
      for (;;) {
        const { state } = (await cluster.get<Import>(`imports/${source.sourceId}`)).source;
        if (state === 'accepted') break;
        expect(state).toBe('loading');
      }
      expect((await cluster.page('existing')).total).toBe(before + 1);
    }
  });

  test('carry strict headers, problems included', async () => {
    for (const path of ['/api/v1/clusters', '/api/v1/nothing', '/nothing']) {
      const { headers } = await atlas.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('problems', () => {
  const json = (method: string, body: string): RequestInit => ({
    method,
    body,
    headers: { 'content-type': 'application/json' },
  });
  const pin = (body: object) => json('POST', JSON.stringify(body));

  test.each<[status: number, path: string, init?: RequestInit]>([
    [404, '/api/v1/nothing'],
    [404, '/api/v1/clusters/nowhere/overview'],
    [404, '{}/entities/999999'],
    [404, '{}/entities/{id}?asOf=2000-01-01'],
    [404, '{}/entities/{id}/figures/nothing'],
    [404, '{}/sources/999999'],
    [404, '{}/sources/999999/file'],
    [404, '{}/imports/999999'],
    [404, '{}/review/999999', pin({ judgement: 'same', by: '示例员' })],
    [404, '{}/records/999999', { method: 'DELETE' }],
    [404, '{}/verdicts/999999', { method: 'DELETE' }],
    [404, '{}/imports/999999/accept', { method: 'POST' }],
    [409, '{}/imports/1/accept', { method: 'POST' }],
    [409, '{}/records/1', { method: 'DELETE' }],
    [409, '/api/v1/clusters', pin({ slug: '{slug}', name: '示例' })],
    [422, '/api/v1/clusters', pin({ slug: 'No Slug', name: '示例' })],
    [422, '{}/entities/{id}/pins', pin({ key: 'nothing', value: '1', by: '示例员' })],
    [422, '{}/entities/{id}/pins', pin({ key: 'city', value: '衡阳\u0000市', by: '示\u0000例' })],
    [422, '{}/entities/{id}/placements', pin({ segmentId: 'x', verdict: 'pin', by: '示例员' })],
    [422, '{}/registers/existing?q=%00'],
    [422, '{}/registers/existing?asOf=0000-01-01'],
    [422, '/api/v1/clusters/a%00b/overview'],
    [422, '{}/imports?filename=a.csv&register=existing', { method: 'POST' }],
    [422, '{}/imports?filename=a.csv&register=existing', { method: 'POST', body: '' }],
    [422, '{}/imports?filename=a%0d%0ab.csv&register=existing', { method: 'POST', body: 'x' }],
    [422, '{}/imports?filename=a%00.csv&register=existing', { method: 'POST', body: 'x' }],
    [422, '{}/imports?filename=%E2%80%AEvsc.exe&register=existing', { method: 'POST', body: 'x' }],
    [422, '{}/imports?filename=..%2F&register=existing', { method: 'POST', body: 'x' }],
    [
      422,
      '{}/imports?filename=a.csv&register=existing&dated=2999-01-01',
      { method: 'POST', body: 'x' },
    ],
    [400, '{}/imports?filename=a.csv&register=nothing', { method: 'POST', body: 'x' }],
    [400, '{}/imports?filename=a.csv&register=existing&trust=101', { method: 'POST', body: 'x' }],
    [
      400,
      `{}/imports?filename=${'a'.repeat(300)}&register=existing`,
      { method: 'POST', body: 'x' },
    ],
    [400, '{}/registers/nothing'],
    [400, '{}/registers/existing?sort=password'],
    [400, '{}/registers/existing?limit=501'],
    [400, '{}/registers/existing?limit=1e9'],
    [400, '{}/registers/existing?offset=-1'],
    [400, '{}/registers/existing?asOf=2024-02-30'],
    [400, '{}/registers/existing?source=1%3B+drop+table+record'],
    [400, '{}/entities/abc'],
    [400, '{}/entities/1.5'],
    [400, '{}/entities/99999999999999999999'],
    [400, '{}/entities/{id}/pins', pin({ key: 'city', value: '衡阳市' })],
    [400, '{}/entities/{id}/pins', pin({ key: 'city', value: { $ne: 1 }, by: '示例员' })],
    [400, '{}/entities/{id}/pins', json('POST', '{"key":')],
    [400, '{}/entities/{id}/pins', json('POST', 'null')],
    [400, '{}/review/1', pin({ judgement: 'perhaps', by: '示例员' })],
  ])('%i %s', async (status, path, init) => {
    const full = path
      .replace('{}', `/api/v1/clusters/${cluster.slug}`)
      .replace('{id}', String(entityId));
    const body =
      typeof init?.body === 'string' ? init.body.replace('{slug}', cluster.slug) : init?.body;
    const response = await atlas.request(full, {
      ...init,
      ...(body === undefined ? {} : { body }),
    });
    expect(response.status).toBe(status);
    await problemOf(response);
  });
});

describe('foreign pages', () => {
  const write = { method: 'DELETE', headers: {} };
  test.each<[allowed: boolean, headers: Record<string, string>]>([
    [true, {}],
    [true, { host: '127.0.0.1:7070', origin: 'http://127.0.0.1:7070' }],
    [true, { host: '[::1]:7070', origin: 'http://[::1]:7070' }],
    [false, { origin: 'http://evil.invalid' }],
    [false, { origin: 'null' }],
    [false, { host: '127.0.0.1:7070', origin: 'http://127.0.0.1:8080' }],
    [false, { 'sec-fetch-site': 'cross-site' }],
    [false, { host: 'evil.invalid' }],
    [false, { host: '127.0.0.1.evil.invalid' }],
    [false, { host: 'localhost.evil.invalid:7070' }],
    [false, { host: 'evil.invalid:80@127.0.0.1' }],
  ])('%s for a write with %j', async (allowed, headers) => {
    const response = await cluster.raw('records/999999', { ...write, headers });
    expect(response.status).toBe(allowed ? 404 : 403);
    await problemOf(response);
  });

  test('a foreign host name cannot even read', async () => {
    for (const host of ['evil.invalid', '10.0.0.1:7070', '0.0.0.0:7070']) {
      expect((await atlas.request('/api/v1/clusters', { headers: { host } })).status).toBe(403);
      expect((await atlas.request('/api/v1/openapi.json', { headers: { host } })).status).toBe(403);
    }
  });
});

describe('uploads', () => {
  const deep = (text: string) => new TextEncoder().encode(text);

  test('a file name with folders is a name only, and comes back safely', async () => {
    const text = csv(header, ['株洲示例厂', codeOf(5), '株洲市']);
    const name = `..\\..//etc/"示例'名录;%.csv`;
    const { source } = await cluster.import(text, { filename: name, series: '示例三' });
    expect(source.title).toBe(`"示例'名录;%.csv`);
    const file = await cluster.raw(`sources/${source.sourceId}/file`);
    expect(await file.text()).toBe(text);
    const disposition = file.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="tuku\.csv"; filename\*=UTF-8''[\w.%~!-]+$/);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
  });

  test.each<[what: string, bytes: () => Uint8Array<ArrayBuffer> | string]>([
    [
      'a zip bomb',
      () =>
        zipSync(
          {
            'xl/workbook.xml': deep('<x/>'),
            'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
          },
          { level: 9 },
        ),
    ],
    ['a zip that is no workbook', () => zipSync({ 'a.txt': deep('示例') })],
    ['half a zip', () => zipSync({ 'xl/workbook.xml': deep('<x/>') }).slice(0, 40)],
    ['a program', () => Uint8Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256)],
    ['a page without a table', () => '<html><body>示例</body></html>'],
    ['one enormous cell', () => `企业名称,市州\n"${'变'.repeat(40_000)}",衡阳市`],
    ['nothing but line breaks', () => '\n\n\n'],
  ])('%s ends in a sentence, and nothing is imported', async (_, bytes) => {
    const before = (await cluster.page('existing')).total;
    const ended = await cluster.upload(bytes(), { filename: '示例.xlsx', accept: 'true' });
    if (ended.source.state === 'failed') {
      expect(outcomeOf(ended)).toMatch(/\p{Script=Han}/u);
      expect(outcomeOf(ended)).not.toContain('内部错误');
    } else expect(ended.counts).toMatchObject({ new: 0, changed: 0 });
    expect((await cluster.page('existing')).total).toBe(before);
  });
});

describe('the description', () => {
  test('names every route, with its answers as schemas', async () => {
    const response = await atlas.request('/api/v1/openapi.json');
    const text = await response.text();
    const document = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = createApp(atlas.runtime)
      // Archived pages and feeds are read by browsers and readers, not by clients of the API.
      .routes.filter(({ path }) => path.startsWith('/api/v1/'))
      .filter(({ method, path }) => method !== 'ALL' && path !== '/api/v1/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
    expect(described.length).toBeGreaterThan(25);
    for (const methods of Object.values(document.paths)) {
      for (const { responses } of Object.values(methods)) {
        expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
        for (const answer of Object.values(responses))
          expect(JSON.stringify(answer.content)).toContain('"schema":{"');
      }
    }
    // What a schema points at is there.
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      let at: unknown = document;
      for (const part of name.split('/')) at = (at as Record<string, unknown>)[part];
      expect(at, name).toBeDefined();
    }
  });

  test('an answer is of its schema: an import as it is polled', async () => {
    const done = await cluster.upload(csv(header, ['湘潭示例厂', codeOf(6), '湘潭市']), {});
    const again = await cluster.get<Import>(`imports/${done.source.sourceId}`);
    expect(Object.keys(again).toSorted()).toEqual(['counts', 'error', 'progress', 'source']);
  });
});

test.each([
  '/../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%5c..%5cpackage.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/%00',
  '/a%00.js',
  '/%ff',
  '//etc/passwd',
])('%s serves no file from outside the pages', async (path) => {
  const app = createApp(atlas.runtime);
  addPages(app);
  const response = await app.request(`http://localhost${path}`);
  const text = await response.text();
  expect([200, 404]).toContain(response.status);
  expect(text).not.toContain('"dependencies"');
  expect(text).not.toContain('root:');
});
