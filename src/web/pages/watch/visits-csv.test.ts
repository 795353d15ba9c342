import { expect, test } from 'vitest';
import type { Visit } from '../../../schema/watch.ts';
import { writeVisitsCsv } from './visits-csv.ts';

const visit: Visit = {
  visitId: 1,
  host: 'press.example',
  url: 'http://press.example/1.html?a=1,2',
  purpose: 'page',
  watchId: null,
  startedAt: '2025-01-20T08:13:00Z',
  tookMs: 120,
  status: 200,
  bytes: 2048,
  outcome: 'kept',
  error: null,
};

test('each request is a line; commas and quotes stay in their cell', () => {
  const csv = writeVisitsCsv(
    [visit, { ...visit, status: null, outcome: 'failed', error: { zh: '说“"停”', en: 'stop' } }],
    'zh',
  );
  const [head, first, second, end] = csv.split('\r\n');
  expect(head).toBe('\uFEFF时间,网站,网址,用途,状态码,结果,字节,毫秒,原因');
  expect(first).toBe(
    '2025-01-20T08:13:00Z,press.example,"http://press.example/1.html?a=1,2",网页,200,已存,2048,120,',
  );
  expect(second?.endsWith(',失败,2048,120,"说“""停”"')).toBe(true);
  expect(end).toBe('');
});

test('a stranger cannot write a formula into the sheet', () => {
  const csv = writeVisitsCsv([{ ...visit, url: '=HYPERLINK("x")' }], 'en');
  expect(csv).toContain(`,"'=HYPERLINK(""x"")",`);
});
