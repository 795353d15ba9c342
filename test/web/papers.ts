// The hosts that publish: articles, lists with next pages, feeds, sitemaps, redirects, pages that change or are gone.
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/cn2t';
import type { Paper, TestArticle } from './articles.ts';
import { siteNames } from './articles.ts';
import { atom, jsonFeed, newsSitemap, rss, sitemap, sitemapIndex } from './feeds.ts';
import { articlePage, listPage, listPath } from './html.ts';
import type { Asked, Reply } from './reply.ts';
import { categories } from './sentences.ts';

const PER_PAGE = 20;
const PER_SITEMAP = 50;
const html = { 'content-type': 'text/html; charset=utf-8' };
const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** A transparent GIF of one pixel. */
const pixel = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

const robots: Readonly<Record<Paper, (origin: string, crawlDelay: number) => Reply>> = {
  ribao: (origin) => ({
    body: `User-agent: *\nDisallow: /private/\n\nSitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/news-sitemap.xml\n`,
  }),
  // A file in GBK, with a group for us that forbids more than the one for all.
  jingji: (origin) => ({
    body: iconv.encode(
      `# 示例经济网 爬虫规则\r\nUser-agent: *\r\nDisallow:\r\n\r\nUser-agent: TukuBot\r\nDisallow: /private/\r\nDisallow: /*?print=\r\nSitemap: ${origin}/sitemap.xml\r\n`,
      'gbk',
    ),
  }),
  difang: (_, crawlDelay) => ({
    body: `\ufeffUser-agent: *\nCrawl-delay: ${crawlDelay}\nDisallow: /private/\n`,
  }),
  menhu: () => ({ status: 404, headers: html, body: '<h1>404</h1>' }),
};

function encode(article: TestArticle, text: string): Uint8Array {
  const { charset } = article.labels;
  return charset === 'utf-8'
    ? Buffer.from(text)
    : iconv.encode(charset === 'big5' ? toTraditional(text) : text, charset);
}

export class PaperHost {
  readonly #host: Paper;
  readonly #all: readonly TestArticle[];
  readonly #crawlDelay: number;

  constructor(host: Paper, articles: readonly TestArticle[], crawlDelay: number) {
    this.#host = host;
    this.#crawlDelay = crawlDelay;
    // Newest first, as every list and feed shows them.
    this.#all = articles
      .filter((article) => article.host === host)
      .sort((a, b) => b.published.localeCompare(a.published));
  }

  answer(asked: Asked): Reply {
    const { origin, path } = asked;
    const there = this.#all.filter(({ edition }) => edition <= asked.edition);
    const link = (article: TestArticle): string => `${origin}${article.path}`;
    const article = there.find((one) => one.path === path.replace(/\?.*$/, ''));
    if (article !== undefined) return this.#article(article, there);
    const number = Number(/\d+/.exec(path)?.[0] ?? 0);
    const xml = { 'content-type': 'application/xml; charset=utf-8' };
    if (path === '/robots.txt') return robots[this.#host](origin, this.#crawlDelay);
    if (path === '/') return this.#home(there);
    if (path === '/rss.xml') return { headers: xml, body: rss(there.slice(0, 30), link) };
    if (path === '/atom.xml') return { headers: xml, body: atom(there.slice(0, 30), link) };
    if (path === '/feed.json')
      return {
        headers: { 'content-type': 'application/feed+json' },
        body: jsonFeed(there.slice(0, 30), link),
      };
    if (path === '/sitemap.xml')
      return { headers: xml, body: sitemapIndex(origin, Math.ceil(there.length / PER_SITEMAP)) };
    if (/^\/sitemap-\d+\.xml$/.test(path))
      return {
        headers: xml,
        body: sitemap(there.slice((number - 1) * PER_SITEMAP, number * PER_SITEMAP), link),
      };
    if (path === '/news-sitemap.xml')
      return { headers: xml, body: newsSitemap(there.slice(0, 20), link) };
    const list = /^\/(list(\d)|latest)\/index(?:_(\d+))?\.html$/.exec(path);
    if (list !== null) return this.#list(there, list[2], Number(list[3] ?? 1));
    return this.#odd(asked, there, number);
  }

  #article(article: TestArticle, there: readonly TestArticle[]): Reply {
    const related = there.filter(
      ({ category, path }) => category === article.category && path !== article.path,
    );
    const { header } = article.labels;
    return {
      headers: {
        'content-type': header === undefined ? 'text/html' : `text/html; charset=${header}`,
        'last-modified': new Date(article.published).toUTCString(),
      },
      body: encode(article, articlePage(article, related.slice(0, 5))),
    };
  }

  #home(there: readonly TestArticle[]): Reply {
    const pager = [
      ['更多', '/latest/index.html'],
      ['旧网址', '/old/0.html'],
      ['天气', '/changing.html'],
      ['专题', '/missing.html'],
      ['旧专题', '/gone.html'],
      ['繁忙', '/busy.html'],
      ['维护', '/down.html'],
      ['打印', '/latest/index.html?print=1'],
    ] as const;
    return {
      headers: html,
      body: listPage({
        host: this.#host,
        title: '首页',
        articles: there.slice(0, PER_PAGE),
        pager,
      }),
    };
  }

  #list(there: readonly TestArticle[], category: string | undefined, page: number): Reply {
    const index = Number(category ?? 0);
    const chosen =
      category === undefined ? there : there.filter((one) => one.category === categories[index]);
    const pages = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
    if (page < 1 || page > pages) return this.#missing();
    const at = (number: number): string =>
      category === undefined
        ? listPath(0, number).replace('list0', 'latest')
        : listPath(index, number);
    const pager: [string, string][] = [];
    if (page > 1) pager.push(['上一页', at(page - 1)]);
    for (let number = 1; number <= pages; number += 1) pager.push([String(number), at(number)]);
    if (page < pages) pager.push(['下一页', at(page + 1)]);
    const title = category === undefined ? '最新' : (categories[index] ?? '');
    const articles = chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    return { headers: html, body: listPage({ host: this.#host, title, articles, pager }) };
  }

  /** Addresses that every site has besides its pages. */
  #odd({ path, edition, times }: Asked, there: readonly TestArticle[], number: number): Reply {
    const page = (title: string, status = 200): Reply => ({
      status,
      headers: html,
      body: listPage({ host: this.#host, title, articles: [], pager: [] }),
    });
    if (/^\/old\/\d+\.html$/.test(path)) {
      const moved = there[number];
      return moved === undefined
        ? this.#missing()
        : { status: 301, headers: { location: moved.path } };
    }
    if (/^\/chain\/\d+$/.test(path))
      return number === 0
        ? page('跳转到此')
        : { status: 302, headers: { location: `/chain/${number - 1}` } };
    if (path === '/changing.html')
      return page(`第${edition + 1}版：今日示例指数${100 + edition * 7}点`);
    if (path === '/about.html') return page(`关于${siteNames[this.#host]}`);
    if (path.startsWith('/private/')) return page('会员专区');
    if (path === '/gone.html') return page('已删除', 410);
    if (path === '/busy.html' && times === 1)
      return { ...page('请求过于频繁', 429), headers: { ...html, 'retry-after': '2' } };
    if (path === '/busy.html') return page('现在不忙');
    if (path === '/down.html')
      return {
        ...page('系统维护', 503),
        headers: { ...html, 'retry-after': new Date(Date.now() + 60_000).toUTCString() },
      };
    if (path.startsWith('/img/')) return { headers: { 'content-type': 'image/gif' }, body: pixel };
    if (path === '/style.css')
      return { headers: { 'content-type': 'text/css' }, body: 'body { color: #222 }' };
    return this.#missing();
  }

  #missing(): Reply {
    return { status: 404, headers: html, body: '<html><body><h1>页面不存在</h1></body></html>' };
  }
}
