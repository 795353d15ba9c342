import { afterEach, expect, test, vi } from 'vitest';
import { ApiError, exportUrl, getOverview, toApiError, writeQuery } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, type: string, body: string) {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(body, { status, headers: { 'content-type': type } })),
  );
}

test('problem+json becomes an error with a sentence in both languages', async () => {
  const problem = { type: 'x', title: 'No such cluster.', zh: '没有这个集群。', status: 404 };
  answer(404, 'application/problem+json', JSON.stringify(problem));
  const error = await getOverview('x').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 404, zh: '没有这个集群。', en: 'No such cluster.' });
});

test('an answer that is no problem document still gets a sentence', () => {
  expect(toApiError(502, '<html>')).toMatchObject({ zh: '服务器没有完成这个请求（502）。' });
});

test('a server that does not answer is said to be unreachable', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  await expect(getOverview('x')).rejects.toMatchObject({ status: 0 });
});

test('absent, empty and false parts of a query are left out', () => {
  expect(writeQuery({ q: '', city: '衡阳市', conflicts: false, offset: 0 })).toBe(
    '?city=%E8%A1%A1%E9%98%B3%E5%B8%82&offset=0',
  );
});

test('a download carries filters, order and columns', () => {
  const url = exportUrl('a b', 'existing', {
    format: 'csv',
    columns: 'name,revenue',
    lang: 'zh',
    conflicts: true,
    sort: 'revenue',
    order: 'desc',
  });
  expect(url).toContain('/clusters/a%20b/registers/existing/export?');
  expect(Object.fromEntries(new URLSearchParams(url.split('?')[1]))).toEqual({
    format: 'csv',
    columns: 'name,revenue',
    lang: 'zh',
    conflicts: 'true',
    sort: 'revenue',
    order: 'desc',
  });
});
