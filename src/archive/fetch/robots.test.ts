import * as fc from 'fast-check';
import robotsParser from 'robots-parser';
import { expect, test } from 'vitest';
import { makeCapture } from '../../../test/support/captures.ts';
import { FetchFailure } from './failure.ts';
import type { FailureClass } from './failure.ts';
import type { FetchResult } from './fetch-page.ts';
import { RobotsKeeper, readRobots } from './robots.ts';
import { parseRobots } from './robots-rules.ts';

const anyText = fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1'));

// The library's types promise a default export that its CommonJS module does not have.
const parseByLibrary = robotsParser as unknown as typeof robotsParser.default;
const rulesOf = (text: string | Uint8Array) => parseRobots(Buffer.from(text), 'TukuBot');

test.each<[string, string, string, boolean]>([
  ['no file', '', '/a', true],
  ['everything shut', 'User-agent: *\nDisallow: /', '/a', false],
  ['robots.txt itself is open', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ['empty means nothing', 'User-agent: *\nDisallow:', '/a', true],
  [
    'our own group only',
    'User-agent: *\nDisallow: /\n\nUser-agent: TUKUBOT\nDisallow: /x',
    '/a',
    true,
  ],
  ['our token with a version', 'User-agent: TukuBot/2.0 (x)\nDisallow: /a', '/a', false],
  ['a longer token is another', 'User-agent: TukuBotX\nDisallow: /a', '/a', true],
  [
    'groups that name us are joined',
    'User-agent: TukuBot\nDisallow: /a\n\nUser-agent: x\nDisallow: /c\nUser-agent: TukuBot\nDisallow: /b',
    '/b',
    false,
  ],
  ['several agents of one group', 'User-agent: x\nUser-agent: TukuBot\nDisallow: /a', '/a', false],
  [
    'a sitemap does not end the names',
    'User-agent: x\nSitemap: /s\nUser-agent: TukuBot\nDisallow: /a',
    '/a',
    false,
  ],
  ['rules before any group', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
  ['longest wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  [
    'longest wins, order does not matter',
    'User-agent: *\nAllow: /a/b\nDisallow: /a',
    '/a/c',
    false,
  ],
  ['allow wins a tie', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['case matters in paths', 'User-agent: *\nDisallow: /A', '/a', true],
  ['wildcard', 'User-agent: *\nDisallow: /*.php', '/x/y.php?z', false],
  ['end', 'User-agent: *\nDisallow: /*.php$', '/x.php?z', true],
  ['end reached', 'User-agent: *\nDisallow: /*.php$', '/x.php', false],
  ['end without wildcard', 'User-agent: *\nDisallow: /a$', '/ab', true],
  ['last piece may not overlap', 'User-agent: *\nDisallow: /ab*b$', '/ab', true],
  ['a dollar within', 'User-agent: *\nDisallow: /a$b', '/a$b', false],
  ['query', 'User-agent: *\nDisallow: /*?page=', '/list?page=2', false],
  ['comment and spaces', 'user-AGENT : * # all\n  disallow:  /a # x', '/a', false],
  ['old Mac lines', 'User-agent: *\rDisallow: /a\r', '/a', false],
  ['BOM', '\ufeffUser-agent: *\nDisallow: /a', '/a', false],
  ['Chinese in UTF-8', 'User-agent: *\nDisallow: /新闻/', '/%e6%96%b0%E9%97%BB/1', false],
  ['escapes of plain letters', 'User-agent: *\nDisallow: /%61/~b', '/a/%7Eb', false],
  ['an escaped slash is no slash', 'User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
  ['HTML instead', '<html><body>User-agent: *<br>Disallow: /</body></html>', '/a', true],
])('%s', (_name, text, target, allowed) => {
  expect(rulesOf(text).allows(target)).toBe(allowed);
});

test('a file in GBK names the paths of a site in GBK', () => {
  const gbk = Buffer.from('User-agent: *\nDisallow: /\xd0\xc2\xce\xc5/', 'latin1');
  expect(rulesOf(gbk).allows('/%D0%C2%CE%C5/1')).toBe(false);
  expect(rulesOf(gbk).allows('/%E6%96%B0%E9%97%BB/1')).toBe(true);
});

test.each([
  ['User-agent: *\nCrawl-delay: 5', 5],
  ['User-agent: *\nCrawl-delay: 0.5\nDisallow: /a', 0.5],
  ['User-agent: *\nCrawl-delay: 5\n\nUser-agent: TukuBot\nDisallow: /x', undefined],
  ['User-agent: *\nCrawl-delay: soon', undefined],
  ['User-agent: *\nCrawl-delay: -5', undefined],
  ['User-agent: *\nCrawl-delay: 99999999', 86_400],
  ['User-agent: TukuBot\nCrawl-delay: 2\nUser-agent: TukuBot\nCrawl-delay: 7', 7],
])('crawl-delay of %j', (text, delay) => {
  expect(rulesOf(text).crawlDelay).toBe(delay);
});

test('500 KiB are read, not more, and no half line', () => {
  const filler = `# ${'x'.repeat(1021)}\n`;
  const early = `User-agent: *\nDisallow: /early\n${filler.repeat(490)}`;
  const text = `${early}Disallow: /late\n${filler.repeat(20)}Disallow: /beyond\n`;
  expect(rulesOf(text).allows('/early')).toBe(false);
  expect(rulesOf(text).allows('/late')).toBe(false);
  expect(rulesOf(text).allows('/beyond')).toBe(true);
  const cut = `User-agent: *\n${'#'.repeat(512_000 - 14 - 1 - 11)}\nDisallow: /abc`;
  expect(rulesOf(cut).allows('/a')).toBe(true);
});

test('sitemaps stand outside of groups', () => {
  expect(
    rulesOf('Sitemap: http://a.example/1.xml\nUser-agent: x\nsitemap:/2.xml').sitemaps,
  ).toEqual(['http://a.example/1.xml', '/2.xml']);
});

test.each([
  'Disallow: *a*a\n',
  `Disallow: /${'a*'.repeat(100)}b\n`,
  `Disallow: *b${'a'.repeat(2_000)}\n`,
  `Disallow: *${'a'.repeat(2_000)}b\n`,
])('a hostile file of 500 KiB costs no second: %.40s', (line) => {
  const text = `User-agent: *\n${line.repeat(Math.floor(512_000 / line.length))}`;
  const before = process.cpuUsage();
  rulesOf(text).allows(`/${'a'.repeat(8_000)}`);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1);
});

test('agrees with robots-parser where that follows the standard', () => {
  const path = fc.stringMatching(/^\/[ab*/]{0,6}\$?$/);
  const line = fc
    .tuple(fc.constantFrom('Allow', 'Disallow'), path)
    .map(([verb, rule]) => `${verb}: ${rule}`);
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.stringMatching(/^\/[ab/]{0,8}$/),
      (lines, target) => {
        const text = `User-agent: *\n${lines.join('\n')}`;
        const other = parseByLibrary('http://a.example/robots.txt', text);
        expect(rulesOf(text).allows(target)).toBe(
          other.isAllowed(`http://a.example${target}`, 'TukuBot') ?? true,
        );
      },
    ),
    { numRuns: 3_000 },
  );
});

test('any bytes are a robots.txt', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), anyText, (bytes, target) => {
      expect(typeof parseRobots(bytes, 'TukuBot').allows(target)).toBe('boolean');
    }),
  );
});

function answered(status: number, body = ''): FetchResult {
  const page = makeCapture(body, {
    response: Buffer.from(`HTTP/1.1 ${status} X\r\nContent-Length: ${body.length}\r\n\r\n${body}`),
  });
  return { ok: true, page, hops: [page], body: page.payload };
}

function failed(code: FailureClass): FetchResult {
  return { ok: false, failure: new FetchFailure(code, 'http://a.example/robots.txt'), hops: [] };
}

test.each<[string, FetchResult, string, boolean]>([
  ['200', answered(200, 'User-agent: *\nDisallow: /a'), 'read', false],
  ['404', answered(404), 'none', true],
  ['403', answered(403), 'none', true],
  ['429', answered(429), 'unreachable', false],
  ['500', answered(500), 'unreachable', false],
  ['503', answered(503), 'unreachable', false],
  ['no host', failed('no-such-host'), 'unreachable', false],
  ['timeout', failed('timeout'), 'unreachable', false],
  ['endless redirects', failed('too-many-redirects'), 'none', true],
])('an answer of %s', (_name, result, state, allowed) => {
  const robots = readRobots(result, new Date(0));
  expect(robots.state).toBe(state);
  expect(robots.allows('/a')).toBe(allowed);
});

test('is asked once a day per host, once at a time, and its copy holds while it is out of reach', async () => {
  const asked: string[] = [];
  let now = 0;
  let answer = answered(200, 'User-agent: *\nDisallow: /a');
  const keeper = new RobotsKeeper({
    fetch: async (url) => {
      asked.push(url);
      return answer;
    },
    now: () => new Date(now),
  });
  const first = await Promise.all([1, 2, 3].map(() => keeper.isAllowed('http://a.example/a')));
  expect(first).toEqual([false, false, false]);
  await keeper.isAllowed('http://a.example:81/a');
  expect(asked).toEqual(['http://a.example/robots.txt', 'http://a.example:81/robots.txt']);
  now += 23 * 3_600_000;
  await keeper.isAllowed('http://a.example/b');
  expect(asked).toHaveLength(2);
  now += 2 * 3_600_000;
  answer = answered(500);
  expect(await keeper.isAllowed('http://a.example/b')).toBe(true);
  expect(await keeper.isAllowed('http://a.example/a')).toBe(false);
  expect(asked).toHaveLength(3);
  now += 3_600_001;
  answer = answered(404);
  expect(await keeper.isAllowed('http://a.example/a')).toBe(true);
});
