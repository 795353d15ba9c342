import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPattern, matchesPattern } from './address-pattern.ts';
import { applyPattern, findListLinks } from './list-links.ts';

const site = 'https://www.example.com';
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/news/">新闻中心</a><a href="/about.html">关于我们示例公司</a><a href="/contact.html">联系我们</a></div>';
const foot =
  '<div class="footer"><a href="/about/law.html">法律声明与使用条款说明</a><a href="https://beian.example.com/1">备案号示例000001号</a></div>';

interface Layout {
  name: string;
  address: (nth: number) => string;
  item: (address: string, title: string, date: string) => string;
  pattern: string;
  dated?: boolean;
}

const title = (nth: number): string => `示例集群第${nth}家企业新建项目顺利投产`;
const layouts: Layout[] = [
  {
    name: 'ul with dates',
    address: (n) => `/news/2025-01/${10 + n}/content_${1000 + n}.html`,
    item: (a, t, d) => `<li><a href="${a}">${t}</a><span>${d}</span></li>`,
    pattern: `${site}/news/*-*/*/content_*.html`,
  },
  {
    name: 'trs government',
    address: (n) => `./202501/t202501${10 + n}_${7000 + n}.html`,
    item: (a, t, d) => `<li><a href="${a}" title="${t}">${t.slice(0, 8)}…</a><b>${d}</b></li>`,
    pattern: `${site}/list/*/t*_*.html`,
  },
  {
    name: 'query',
    address: (n) => `/ShowArticle.asp?ArticleID=${n}`,
    item: (a, t, d) => `<tr><td>·<a href="${a}">${t}</a></td><td>[${d}]</td></tr>`,
    pattern: `${site}/ShowArticle.asp?ArticleID=*`,
  },
  {
    name: 'cards with pictures',
    address: (n) => `/a/${9000 + n}`,
    item: (a, t, d) =>
      `<div class="card"><a href="${a}"><img src="1.jpg"></a><h3><a href="${a}">${t}</a></h3><p>这是示例摘要，说明项目的情况。</p><time>${d}</time></div>`,
    pattern: `${site}/a/*`,
  },
  {
    name: 'slugs',
    address: (n) => `/posts/sample-${'abcdefghij'[n]}-company/`,
    item: (a, t) => `<article><h2><a href="${a}">${t}</a></h2></article>`,
    pattern: `${site}/posts/*/`,
    dated: false,
  },
  {
    name: 'hashes',
    address: (n) => `/n/65f0a1b2c3d4e5f60718${10 + n}.html`,
    item: (a, t, d) => `<dd><a href="${a}">${t}</a><i>${d}</i></dd>`,
    pattern: `${site}/n/*.html`,
  },
];

const page = ({ address, item }: Layout, count = 9): string =>
  `<html><body>${menu}<ul class="main">${Array.from({ length: count }, (_, n) => item(address(n), title(n), `2025-01-${10 + n}`)).join('')}</ul>` +
  `<div class="sidebar hot">${Array.from({ length: 5 }, (_, n) => `<a href="${address(50 + n).replace('undefined', 'z')}">热门旧闻示例企业第${n}条内容</a>`).join('')}</div>${foot}</body></html>`;

describe('findListLinks', () => {
  test.each(layouts)('$name', (layout) => {
    const { pattern, links } = findListLinks(page(layout), `${site}/list/`);
    expect(pattern).toBe(layout.pattern);
    expect(links.map((link) => link.title)).toEqual(Array.from({ length: 9 }, (_, n) => title(n)));
    expect(links.map((link) => link.date)).toEqual(
      Array.from({ length: 9 }, (_, n) => (layout.dated === false ? null : `2025-01-${10 + n}`)),
    );
  });

  test('sections of a front page share one pattern', () => {
    const sections = ['economy', 'industry', 'science'];
    const list = sections.map(
      (name) =>
        `<ul>${[1, 2, 3, 4].map((n) => `<li><a href="/${name}/2025/0120/${n}00${n}.shtml">${title(n)}于${name}</a></li>`).join('')}</ul>`,
    );
    const { pattern, links } = findListLinks(
      `<body>${menu}${list.join('')}${foot}</body>`,
      `${site}/`,
    );
    expect(pattern).toBe(`${site}/*/*/*/*.shtml`);
    expect(links).toHaveLength(12);
  });

  test('a page of menus has no list', () => {
    expect(findListLinks(`<body>${menu}${foot}</body>`, `${site}/`)).toEqual({
      pattern: null,
      links: [],
    });
  });

  test('a given pattern corrects what was learned', () => {
    const html = `<a href="/x/1.html">示例甲</a><a href="/x/2.html#top">示例乙</a><a href="/y/1.html">示例丙</a>`;
    expect(applyPattern(html, site, `${site}/x/*.html`)).toEqual([
      { url: `${site}/x/1.html`, title: '示例甲', date: null },
      { url: `${site}/x/2.html`, title: '示例乙', date: null },
    ]);
  });

  test('any page gives a list and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              '<a href=',
              '">',
              '</a>',
              '<li>',
              ...layouts.map((each) => page(each, 3)),
            ),
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          expect(Array.isArray(findListLinks(parts.join(''), `${site}/`).links)).toBe(true);
        },
      ),
    );
  });
});

describe('matchesPattern', () => {
  test.each([
    ['https://a.example/news/*/c_*.html', 'https://a.example/news/2025/c_1.html', true],
    ['https://a.example/news/*/c_*.html', 'https://a.example/news/2025/01/c_1.html', false],
    ['https://a.example/**/c_*.html', 'https://a.example/news/2025/01/c_1.html', true],
    ['https://a.example/n?id=*', 'https://a.example/n?id=5', true],
    ['https://a.example/n?id=*', 'https://a.example/n?id=5&x=1', false],
    ['https://a.example/*', 'https://a.example/', false],
    ['https://a.example/a', 'https://a.example/a', true],
  ])('%s on %s: %s', (pattern, address, expected) =>
    expect(matchesPattern(pattern, address)).toBe(expected),
  );

  test('many wildcards on a long address end soon', () => {
    const begun = performance.now();
    matchesPattern(
      `https://a.example/${'**a'.repeat(80)}b`,
      `https://a.example/${'a'.repeat(2000)}`,
    );
    expect(performance.now() - begun).toBeLessThan(200);
  });

  test.each([
    ['https://www.example.com/news/*.html', true],
    ['https://*.example.com/*', true],
    ['https://*', false],
    ['javascript:*', false],
    ['*', false],
  ])('isPattern(%s) is %s', (pattern, expected) => expect(isPattern(pattern)).toBe(expected));
});
