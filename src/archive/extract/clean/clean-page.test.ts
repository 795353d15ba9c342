import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { hostileMarkup } from '../../../../test/support/hostile-markup.ts';
import { cleanCss } from './clean-css.ts';
import { cleanPage } from './clean-page.ts';

const url = 'https://www.example.com/news/1.html';
const nothing = (): null => null;

const runs = new Set(
  'script iframe frame object embed applet base template noscript foreignobject animate set math portal'.split(
    ' ',
  ),
);

const loads =
  /^(?:src|srcset|href|xlink:href|poster|lowsrc|style|fill|stroke|filter|mask|cursor|clip-path|marker-\w+|imagesrcset)$/;

/** What could run or load in a page, by an independent reading of it. */
function listDangers(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (runs.has(tag)) found.push(`<${tag}>`);
      if (tag === 'meta' && attributes['http-equiv']) found.push('http-equiv');
      for (const [name, value] of Object.entries(attributes)) {
        if (/^on|^(?:srcdoc|action|formaction|ping|target|manifest|data|background)$/.test(name))
          found.push(name);
        if (!loads.test(name)) continue;
        const plain = value.replace(/(?<!url\()"[^"]*"/g, '');
        const bare =
          name === 'style'
            ? (
                plain.match(/(?<![\w\u0080-\uffff-])(?:url|src|[\w-]*image[\w-]*)\([^)]*/gi) ?? []
              ).join()
            : value;
        if (/^(?:javascript|vbscript|data:text|blob)/i.test(bare.replace(/[\s\u0000-\u0020]/g, '')))
          found.push(`${name}=${value}`);
        if (/evil\.example/.test(bare)) found.push(`${name}=${value}`);
      }
    },
  });
  parser.end(html);
  return found;
}

describe('cleanPage', () => {
  test.each(hostileMarkup)('%s neither runs nor loads', (markup) => {
    const page = `<!DOCTYPE html><html><head><title>示例</title></head><body><p>前文</p>${markup}<p>后文</p></body></html>`;
    const clean = cleanPage(page, url, nothing);
    expect(listDangers(clean)).toEqual([]);
    expect(clean).not.toMatch(/<script|url\((?:&quot;|")http|@import|expression\(|x\(\)<\/script/i);
    expect(clean).toContain('<p>前文</p>');
  });

  test('there are enough of them', () => expect(hostileMarkup.length).toBeGreaterThanOrEqual(120));

  test('the visible page stays as it was', () => {
    const page =
      '<!DOCTYPE html><html lang="zh"><head><meta name="description" content="说明"><title>示例 &amp; 标题</title>' +
      '<style>.a > p { color: red; content: "\\201c"; margin: calc(1px + 2%) !important }\n@media (max-width: 600px) { #b::after { width: 10px } }</style></head>' +
      '<body class="x"><div id="main" style="color:#fff;width:50%" data-a="1"><p>5 &lt; 6 &amp; 7<br>第二行</p>' +
      '<table border=1><tr><td colspan="2">表</td></tr></table><svg viewBox="0 0 9 9"><path d="M0 0"/><path d="M1 1"/></svg><a href="/b.html" class=c>链接</a></div></body></html>';
    const clean = cleanPage(page, url, (address, use) => (use === 'link' ? address : null));
    expect(clean).toBe(
      '<!DOCTYPE html><meta charset="utf-8"><html lang="zh"><head><meta name="description" content="说明"><title>示例 &amp; 标题</title>' +
        '<style>.a > p { color: red; content: "\u201c"; margin: calc(1px + 2%) !important }\n@media (max-width: 600px) { #b::after { width: 10px } }</style></head>' +
        '<body class="x"><div id="main" style="color:#fff;width:50%" data-a="1"><p>5 &lt; 6 &amp; 7<br>第二行</p>' +
        '<table border="1"><tr><td colspan="2">表</td></tr></table><svg viewbox="0 0 9 9"><path d="M0 0"/><path d="M1 1"/></svg><a href="https://www.example.com/b.html" class="c" rel="noopener noreferrer nofollow">链接</a></div></body></html>',
    );
  });

  test('addresses are absolute when asked for, each with its use', () => {
    const asked: string[] = [];
    const page =
      '<base href="/sub/"><link rel=stylesheet href=s.css><link rel=icon href=i.ico><style>@font-face{src:url(f.woff)}p{background:url(bg.png)}</style>' +
      '<img src=a.png srcset="b.png 1x, c.png 2x"><img src="data:image/gif;base64,R0lGOD" data-src=lazy.png><video src=v.mp4 poster=p.png></video><a href="?q=1">a</a>' +
      '<table background=t.png></table><div style="background:url(\'d.png\')"></div><svg><image href=e.png /></svg>';
    const clean = cleanPage(page, url, (address, use) => {
      asked.push(`${use} ${address.replace('https://www.example.com/', '')}`);
      return `/kept/${asked.length}`;
    });
    expect(asked).toEqual([
      'style sub/s.css',
      'image sub/i.ico',
      'font sub/f.woff',
      'image sub/bg.png',
      'image sub/a.png',
      'image sub/b.png',
      'image sub/c.png',
      'image sub/lazy.png',
      'media sub/v.mp4',
      'image sub/p.png',
      'link sub/?q=1',
      'image sub/t.png',
      'image sub/d.png',
      'image sub/e.png',
    ]);
    expect(clean).toContain('srcset="/kept/6 1x, /kept/7 2x"');
    expect(clean).toContain('style="background:url(&quot;/kept/13&quot;)"');
  });

  test('a replacement is a path or a web address, never a script', () => {
    for (const bad of ['javascript:x()', 'data:text/html,x', '//evil.example/', ' /a', '']) {
      expect(cleanPage('<img src=a.png>', url, () => bad)).not.toContain('src=');
    }
  });

  test('whatever the markup, nothing runs', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...hostileMarkup),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '/',
        '=',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '</style>',
        '<style>',
        '<svg>',
        '</svg>',
        '<title>',
        '</title>',
        '<p title="',
        '&lt;',
        '\\',
        '/*',
        '*/',
        '\u0000',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        expect(listDangers(cleanPage(parts.join(''), url, nothing))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('cleaning a clean page changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...hostileMarkup, '<p>示例</p>', '<td>'), { maxLength: 8 }),
        (parts) => {
          const once = cleanPage(parts.join(''), url, nothing);
          expect(cleanPage(once, url, nothing)).toBe(once);
        },
      ),
    );
  });
});

describe('cleanCss', () => {
  test.each([
    ['a{background:url( a.png )}', 'a{background:url("/k")}'],
    ['a{background:url("a.png") no-repeat}', 'a{background:url("/k") no-repeat}'],
    ['@import url(a.css) screen; b{c:d}', ' b{c:d}'],
    ['@import "a;b.css"; b{c:d}', ' b{c:d}'],
    ['@import "a.css', ''],
    ['a{content:"</style>"}', 'a{content:"\\3c /style\\3e "}'],
    ['a::before{content:"\\e900"}', 'a::before{content:"\ue900"}'],
    ['.a\\:b{color:red}', '.a\\3a b{color:red}'],
    ['a{b:url(', 'a{b:url("about:invalid")'],
    [
      'a{filter:progid:DXImageTransform.Microsoft.Alpha(opacity=50)}',
      'a{filter:progid:DXImageTransform.Microsoft.Alpha(opacity=50)}',
    ],
  ])('%s', (css, expected) => {
    expect(cleanCss(css, { base: url, replace: () => '/k', left: 100 })).toBe(expected);
  });
});
