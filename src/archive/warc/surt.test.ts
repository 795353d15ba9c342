import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { surtOf } from './surt.ts';

const anyText = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1'));

test.each([
  ['http://news.example.cn/', 'cn,example,news)/'],
  [
    'https://www.News.Example.cn:443/A/../b.html?b=2&a=1&utm_source=x#top',
    'cn,example,news)/b.html?a=1&b=2',
  ],
  ['http://www2.example.cn', 'cn,example)/'],
  ['http://www.cn/', 'cn)/'],
  ['http://example.cn:8080/', 'cn,example:8080)/'],
  ['http://example.cn:80/a/', 'cn,example)/a'],
  ['http://example.cn./a//b', 'cn,example)/a/b'],
  ['http://user:pw@example.cn/', 'cn,example)/'],
  ['http://example.cn/a;jsessionid=1A2B?x=1', 'cn,example)/a?x=1'],
  ['http://example.cn/?PHPSESSID=1&spm=a.b&id=7', 'cn,example)/?id=7'],
  ['http://example.cn/?sid=12&SID=0123456789abcdef0123', 'cn,example)/?sid=12'],
  ['http://example.cn/s/aB', 'cn,example)/s/aB'],
  ['http://example.cn/?', 'cn,example)/'],
  ['http://example.cn/%7Ea/%e7%a4%ba', 'cn,example)/~a/%E7%A4%BA'],
  ['http://示例.example/示', 'example,xn--fsq092h)/%E7%A4%BA'],
  ['http://192.0.2.1:81/a', '192.0.2.1:81)/a'],
  ['http://[2001:db8::1]/a', '[2001:db8::1])/a'],
  ['http://example.cn/?a=1&a=0&b', 'cn,example)/?a=0&a=1&b'],
  ['mailto:A@example.cn', 'mailto:A@example.cn'],
])('%s → %s', (url, surt) => {
  expect(surtOf(url)).toBe(surt);
});

test('spellings of one address have one key', () => {
  const part = fc.stringMatching(/^[a-z0-9%._~!$'()*+,;:@A-Z-]{0,12}$/);
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      part,
      (base, extra) => {
        const url = URL.canParse(base + extra) ? new URL(base + extra) : new URL(base);
        const key = surtOf(url.href);
        expect(surtOf(` ${url.href}#x`)).toBe(key);
        url.protocol = url.protocol === 'http:' ? 'https:' : 'http:';
        if (url.port === '') expect(surtOf(url.href)).toBe(key);
      },
    ),
  );
});

test('is idempotent over its own path and query, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), anyText), (text) => {
      const key = surtOf(text);
      const parts = /^([^)]+)\)(.*)$/.exec(key);
      if (!/^https?:/i.test(text.trim()) || parts === null) return;
      const host = parts[1]?.replace(/:\d+$/, '').split(',').toReversed().join('.');
      expect(surtOf(`http://${host}${parts[2]}`)).toBe(
        `${parts[1]?.replace(/:\d+$/, '')})${parts[2]}`,
      );
    }),
  );
});
