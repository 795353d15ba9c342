import { expect, test } from 'vitest';
import { FetchFailure } from '../../fetch/failure.ts';
import type { FailureClass } from '../../fetch/failure.ts';
import type { FetchResult } from '../../fetch/fetch-page.ts';
import { readCapture } from '../../warc/capture.ts';
import { answerOf, judge } from './judge.ts';

const url = 'http://news.example/dir/1.html';

function answered(status: number, headers = ''): FetchResult {
  const response = Buffer.from(
    `HTTP/1.1 ${status} X\r\n${headers}Content-Length: 0\r\n\r\n`,
    'latin1',
  );
  const page = readCapture({ url, capturedAt: '2025-01-20T08:13:00Z', response });
  if (!page) throw new Error('no head');
  return { ok: true, page, hops: [page], body: new Uint8Array() };
}

function failed(code: FailureClass): FetchResult {
  return { ok: false, failure: new FetchFailure(code, url), hops: [] };
}

test.each([
  [200, 'kept'],
  [206, 'kept'],
  [301, 'refused'],
  [304, 'refused'],
  [403, 'refused'],
  [404, 'refused'],
  [410, 'refused'],
  [429, 'busy'],
  [500, 'retry'],
  [502, 'retry'],
  [503, 'busy'],
])('%i is %s', (status, kind) => {
  expect(judge(answered(status), false).kind).toBe(kind);
});

test('304 is an answer to a conditional request only', () => {
  expect(judge(answered(304), true)).toEqual({ kind: 'unchanged' });
});

test.each([
  ['2.html', 'http://news.example/dir/2.html'],
  ['//b.example/#x', 'http://b.example/'],
  ['/\xe7\xa4\xba', 'http://news.example/%E7%A4%BA'],
])('a redirect to %s leads to %s', (location, to) => {
  expect(judge(answered(302, `Location: ${location}\r\n`), false)).toEqual({ kind: 'moved', to });
});

test.each(['javascript:1', 'file:///etc/passwd', 'http://u:p@a.example/', 'http://['])(
  'a redirect to %s is not followed',
  (location) => {
    expect(judge(answered(302, `Location: ${location}\r\n`), false).kind).toBe('refused');
  },
);

test.each<[FailureClass, string, number | undefined]>([
  ['timeout', 'retry', undefined],
  ['no-such-host', 'retry', undefined],
  ['truncated', 'retry', 200],
  ['bomb', 'refused', 200],
  ['forbidden-address', 'refused', 200],
  ['tls', 'refused', undefined],
  ['stopped', 'stopped', 200],
])('%s is %s, and for its host status %s', (code, kind, status) => {
  expect(judge(failed(code), false).kind).toBe(kind);
  expect(answerOf(failed(code))).toBe(status);
});

test('reasons name the address and say what happened in both languages', () => {
  expect(judge(answered(404), false)).toEqual({
    kind: 'refused',
    error: {
      zh: `${url}：页面不存在（404）`,
      en: `${url}: the page does not exist (404)`,
    },
  });
});
