// The pages of the papers, each paper with a layout of its own and with the junk that real pages carry.
import type { Paper, TestArticle } from './articles.ts';
import { siteNames } from './articles.ts';
import { categories } from './sentences.ts';

export function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Path of a category's list: '/chanye/index.html', '/chanye/index_2.html'. */
export function listPath(category: number, page: number): string {
  return `/list${category}/index${page <= 1 ? '' : `_${page}`}.html`;
}

function head(title: string, host: Paper, meta: string | undefined): string {
  const charset =
    meta === undefined
      ? ''
      : `<meta http-equiv="Content-Type" content="text/html; charset=${meta}">`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head>${charset}<title>${escapeText(title)}</title>
<link rel="stylesheet" href="/style.css"><link rel="alternate" type="application/rss+xml" href="/rss.xml">
<script>document.title = '脚本改过的标题';</script></head><body>
<div class="nav"><a href="/">首页</a>${categories
    .map((category, index) => `<a href="${listPath(index, 1)}">${category}</a>`)
    .join(
      '',
    )}<a href="/private/members.html">会员</a><a href="/about.html">关于${siteNames[host]}</a></div>`;
}

const foot = (
  host: Paper,
): string => `<div class="footer"><p>版权所有 ${siteNames[host]} 未经授权不得转载</p>
<p>本网站所刊载信息，不代表本网观点。违法和不良信息举报电话：000-00000000</p></div></body></html>`;

function chinese(published: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(published) ?? [];
  return `${year}年${month}月${day}日${time}`;
}

function body(article: TestArticle): string {
  const image =
    article.caption === undefined
      ? ''
      : `<p style="text-align:center"><img src="/img/${article.path.replace(/\W/g, '')}.png" alt=""></p><p class="caption" style="text-align:center">${article.caption}</p>`;
  const indent = article.host === 'jingji' ? '\u3000\u3000' : '';
  return image + article.paragraphs.map((text) => `<p>${indent}${escapeText(text)}</p>`).join('\n');
}

const layouts: Readonly<Record<Paper, (article: TestArticle) => string>> = {
  ribao: (
    a,
  ) => `<div class="path"><a href="/">${a.siteName}</a>&gt;&gt;<a href="${listPath(categories.indexOf(a.category), 1)}">${a.category}</a></div>
<div class="article"><h1>${escapeText(a.title)}</h1>
<div class="info">${chinese(a.published)} | 来源：<a href="/">${a.source}</a></div>
<div class="content">${body(a)}</div><div class="edit">(责编：${a.editor})</div></div>`,
  jingji: (
    a,
  ) => `<div id="crumb">您当前的位置：<a href="/">首页</a> &gt; <a href="${listPath(categories.indexOf(a.category), 1)}">${a.category}</a> &gt; 正文</div>
<h2 id="articleTitle">${escapeText(a.title)}</h2><p id="meta"><span>${a.published.slice(0, 16).replace('T', ' ')}</span>
<span>来源：${a.source}</span><span>作者：${a.author}</span></p><div id="articleText">${body(a)}<p>（责任编辑：${a.editor}）</p></div>`,
  difang: (a) => `<table><tr><td><h1>${escapeText(a.title)}</h1></td></tr>
<tr><td>时间：${a.published.slice(0, 10)} 来源：${a.source} 编辑：${a.editor}</td></tr>
<tr><td class="TRS_Editor"><div>${a.paragraphs.map((text) => `\u3000\u3000${escapeText(text)}<br><br>`).join('\n')}</div></td></tr></table>`,
  menhu: (
    a,
  ) => `<section><header><h1>${escapeText(a.title)}</h1><time datetime="${a.published}">${a.published.slice(0, 19).replace('T', ' ')}</time>
<span class="source">${a.source}</span></header><article>${body(a)}${a.repostedFrom === undefined ? '' : `<p>（本文转自：${a.repostedFrom}）</p>`}</article></section>`,
};

/** Page of an article; `related` are other articles of its paper. */
export function articlePage(article: TestArticle, related: readonly TestArticle[]): string {
  const links = related
    .map(({ path, title }) => `<li><a href="${path}">${escapeText(title)}</a></li>`)
    .join('');
  return `${head(`${article.title}--${article.category}--${article.siteName}`, article.host, article.labels.meta)}
${layouts[article.host](article)}
<div class="related"><h3>相关新闻</h3><ul>${links}</ul></div>${foot(article.host)}`;
}

export interface ListPage {
  host: Paper;
  title: string;
  articles: readonly TestArticle[];
  /** Links below the list: text and path. */
  pager: readonly (readonly [text: string, path: string])[];
}

export function listPage({ host, title, articles, pager }: ListPage): string {
  const items = articles
    .map(
      ({ path, title, published }) =>
        `<li><span>${published.slice(0, 10)}</span><a href="${path}" target="_blank">${escapeText(title)}</a></li>`,
    )
    .join('\n');
  const pages = pager.map(([text, path]) => `<a href="${path}">${text}</a>`).join(' ');
  return `${head(`${title}_${siteNames[host]}`, host, 'utf-8')}
<div class="list"><h2>${title}</h2><ul>${items}</ul></div><div class="page">${pages}</div>${foot(host)}`;
}
