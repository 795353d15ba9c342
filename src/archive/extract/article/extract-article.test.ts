import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageArticleSchema } from '../../../schema/article.ts';
import { extractArticle } from './extract-article.ts';

interface Expected {
  kind: string;
  published: string | null;
  zone?: string;
  images?: [src: string, caption: string][];
  [field: string]: unknown;
}
interface Case {
  url: string;
  capturedAt?: string;
  expected: Expected;
}

const folder = new URL('../../../../test/fixtures/pages/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -5));
const readPage = (name: string): string => readFileSync(new URL(`${name}.html`, folder), 'utf8');

describe('extractArticle', () => {
  test.each(names)('%s', (name) => {
    const { url, capturedAt, expected } = JSON.parse(
      readFileSync(new URL(`${name}.json`, folder), 'utf8'),
    ) as Case;
    const article = extractArticle(readPage(name), url, { capturedAt });
    pageArticleSchema.strict().parse(article);
    const { images, zone, published, ...fields } = expected;
    if (fields.kind === 'list') {
      expect(article.kind).toBe('list');
      return;
    }
    expect(article).toMatchObject(fields);
    expect(article.published?.value ?? null).toBe(published);
    if (zone !== undefined) expect(article.published?.zone).toBe(zone);
    if (images) expect(article.images.map(({ src, caption }) => [src, caption])).toEqual(images);
  });
});

const pages = names.map(readPage);
/** Milliseconds of this process, whatever else the machine does. */
const time = (work: () => unknown): number => {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};

describe('hostile pages', () => {
  const many = 100_000;
  const text = '<p>示例市输变电装备产业集群推进会召开，会议总结了去年的工作。</p>';
  test.each([
    ['open tags', `${'<div>'.repeat(many)}${text}`],
    ['open and close tags', `${'<div>'.repeat(many)}${text}${'</div>'.repeat(many)}`],
    ['close tags that close nothing', `${'<div>'.repeat(many)}${'</span>'.repeat(many)}${text}`],
    ['open paragraphs', '<p>示例，'.repeat(many)],
    ['nested tables', `${'<table><tr><td>'.repeat(many / 2)}${text}`],
    ['nested lists', `${'<ul><li>'.repeat(many)}${text}`],
    ['formatting', `${'<b><i><font>'.repeat(many / 2)}${text}`],
    ['links', '<a href="x">示例</a>'.repeat(many)],
    ['an unclosed comment', `${text}<!--${'-'.repeat(5_000_000)}`],
    ['an unclosed attribute', `${text}<div class="${'a '.repeat(2_000_000)}`],
    ['a huge attribute', `<div class="${'comment '.repeat(600_000)}">${text}</div>`],
    ['many attributes', `<div ${'a=b '.repeat(500_000)}>${text}</div>`],
    ['an unclosed script', `${text}<script>${'"a'.repeat(2_000_000)}`],
    ['a script of strings', `<script>${'"content":"示例，示例。",'.repeat(200_000)}</script>`],
    ['escapes in a script', `<script>a="${'\\u0061'.repeat(600_000)}"</script>`],
    ['angle brackets', '<'.repeat(3_000_000)],
    ['entities', '&lt;&amp;&nbsp;'.repeat(300_000)],
    ['one line', '示例，'.repeat(1_500_000)],
    ['spaces', ' \u3000'.repeat(2_000_000)],
    ['digits', '2025-01-'.repeat(400_000)],
    ['twenty megabytes', text.repeat(Math.ceil(20_000_000 / text.length))],
    ['dates', '<p>2025-01-20 16:13 来源：示例</p>'.repeat(50_000)],
    ['pictures', '<img src="a.jpg"><p>示例，图。</p>'.repeat(50_000)],
    ['json-ld', `<script type="application/ld+json">${'['.repeat(500_000)}</script>`],
    ['a long title', `<title>${'示例_'.repeat(300_000)}</title>${text}`],
  ])('%s', (_, html) => {
    expect(time(() => extractArticle(html, 'https://www.example.com/'))).toBeLessThan(1500);
  });
});

describe('any page', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="content">',
    '</div>',
    '<table><tr><td>',
    '</td>',
    '<li>',
    '<a href="/1">',
    '</a>',
    '<h1>',
    '<br>',
    '<img src=a.jpg>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<title>',
    '</title>',
    '来源：',
    '2025-01-20 16:13',
    '责任编辑：',
    '示例，示例。',
    '（记者 示例）',
    '3小时前',
    '<meta property="og:title" content="',
  );

  test('made of any pieces is read without an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(tags, fc.string({ maxLength: 20 })), { maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        (parts, url) => {
          const article = extractArticle(parts.join(''), url, {
            capturedAt: '2025-02-01T00:00:00Z',
          });
          expect(pageArticleSchema.safeParse(article).success).toBe(true);
          expect(article.text).toBe(article.paragraphs.join('\n'));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('that was a good one before it was cut, doubled and stirred is read in time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.constantFrom(...pages),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 8 }),
        (one, other, at, from, noise) => {
          const html = one.slice(0, at % one.length) + noise + other.slice(from % other.length);
          expect(time(() => extractArticle(html, 'https://www.example.com/1.html'))).toBeLessThan(
            1000,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
