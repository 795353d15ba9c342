// Pages read per second: charset, title, time, source and text of a generated page of 60 kB; its cleaning for showing.
// node scripts/bench.mjs --only extract
import { Readability } from '@mozilla/readability';
import iconv from 'iconv-lite';
import { parseHTML } from 'linkedom';
import { extractArticle } from '../src/archive/extract/article/extract-article.ts';
import { decodePage } from '../src/archive/extract/charset/detect-charset.ts';
import { cleanPage } from '../src/archive/extract/clean/clean-page.ts';
import { findListLinks } from '../src/archive/extract/links/list-links.ts';
import { against, readMax, report, time } from './table.ts';

const url = 'https://www.example.com/news/2025-01/20/content_1234.html';
const pages = Math.min(200, readMax(200));

/** A news page as they are: a third of it text, the rest boxes in boxes, navigation, related news, styles and scripts. */
function makePage(nth: number): string {
  const link = (i: number): string =>
    `<li class="item item-${i}"><div class="pic"><a href="/news/2025-01/1${i % 10}/content_${nth}${i}.html" target="_blank" title="示例"><img src="/img/${i}.jpg" alt="示例" width="120"></a></div><div class="txt"><a href="/news/2025-01/1${i % 10}/content_${nth}${i}.html">示例市集群第${i}家企业新建项目顺利投产</a><span class="time">2025-01-1${i % 10}&nbsp;09:30</span></div></li>`;
  const list = (from: number): string =>
    `<div class="box"><div class="box-hd"><h3>推荐</h3></div><div class="box-bd"><ul class="list">${Array.from({ length: 25 }, (_, i) => link(from + i)).join('\n')}</ul></div></div><!-- box ${from} -->`;
  const paragraph = (i: number): string =>
    `<p style="text-indent:2em"><span style="font-size:16px">&ldquo;示例日报讯（示例记者）第${i}段：示例市输变电装备产业集群推进会召开，会议总结了集群过去一年的建设情况，并对新一年的重点工作作出安排。</span><a href="/t/${i}"><strong>变压器</strong></a>、电缆、开关等产品的市场占有率稳步提升。&rdquo;</p>`;
  const script = `<script>var config_${nth} = { a: 1, b: "<div class='x'></div>", list: [1, 2, 3] }; if (1 < 2 && config_${nth}.a > 0) { document.write("<a href='#'>示例</a>"); }</script>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="description" content="示例"><title>示例集群第${nth}次推进会召开_示例网</title><style>${'.a > .b { color: #333; margin: 0 auto }\n'.repeat(120)}</style>${script.repeat(20)}</head>
<body class="page"><div id="wrap"><div class="top"><div class="nav"><div class="nav-in">${list(0)}</div></div></div><div class="main"><div class="left"><div class="article"><h1>示例集群第${nth}次推进会召开</h1><div class="info"><span>2025-01-20 16:13</span><span>来源：示例日报</span></div><div class="text">${Array.from({ length: 40 }, (_, i) => paragraph(i)).join('\n')}</div><div class="share"><a>微信</a><a>微博</a></div></div><div class="related">${list(40)}</div></div><div class="side"><div class="side-in">${list(80)}</div></div></div><div class="footer">版权所有 示例网</div></div>${script.repeat(20)}</body></html>`;
}

const html = Array.from({ length: pages }, (_, nth) => makePage(nth));
const gbk = html.map((page) => iconv.encode(page, 'gbk'));
const size = `${Math.round(Buffer.byteLength(html[0] ?? '') / 1000)} kB a page`;
let sink = 0;

const each = (work: (nth: number) => number) => () => {
  for (let nth = 0; nth < pages; nth += 1) sink += work(nth);
};
const own = await time(
  pages,
  each((nth) => extractArticle(html[nth] ?? '', url).text.length),
  { runs: 5, budget: 10 },
);
const few = Math.min(20, pages);
const base = await time(
  few,
  () => {
    for (let nth = 0; nth < few; nth += 1) {
      const { document } = parseHTML(html[nth] ?? '');
      sink += new Readability(document as unknown as Document).parse()?.length ?? 0;
    }
  },
  { runs: 3, budget: 20 },
);
const decoded = await time(
  pages,
  each((nth) => decodePage(gbk[nth] ?? new Uint8Array(), 'text/html; charset=utf-8').html.length),
  { runs: 5, budget: 5 },
);
const plain = await time(
  pages,
  each((nth) => iconv.decode(gbk[nth] ?? Buffer.alloc(0), 'gb18030').length),
  { runs: 5, budget: 5 },
);
const cleaned = await time(
  pages,
  each((nth) => cleanPage(html[nth] ?? '', url, () => null).length),
  { runs: 5, budget: 5 },
);
const listed = await time(
  pages,
  each((nth) => findListLinks(html[nth] ?? '', url).links.length),
  { runs: 3, budget: 5 },
);
report([
  {
    bench: 'extract',
    what: 'article of a page',
    ...own,
    baseline: against(own, { ...base, what: 'Readability.js on linkedom' }),
    note: size,
  },
  {
    bench: 'extract',
    what: 'charset found and decoded, GBK sent as UTF-8',
    ...decoded,
    baseline: against(decoded, { ...plain, what: 'iconv-lite, charset known' }),
    note: size,
  },
  { bench: 'extract', what: 'page cleaned for showing', ...cleaned, note: size },
  { bench: 'extract', what: 'links of a list page', ...listed, note: size },
]);
if (sink < 0) console.error(sink);
