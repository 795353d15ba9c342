// All articles of the test web, with the truth that a reader of their pages should find.
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';
import { categories, makeSubject, otherTitleOf, paragraphsOf, titleOf } from './sentences.ts';
import type { Category, Subject } from './sentences.ts';

/** Hosts that publish; `hosts.ts` adds those that misbehave. */
export type Paper = 'ribao' | 'jingji' | 'difang' | 'menhu';

/** The bytes' charset, and what header and page say of it. */
export interface Labels {
  charset: 'utf-8' | 'gbk' | 'gb18030' | 'big5';
  header: string | undefined;
  meta: string | undefined;
}

export interface TestArticle {
  host: Paper;
  path: string;
  title: string;
  siteName: string;
  source: string;
  repostedFrom: string | undefined;
  author: string;
  editor: string;
  /** With +08:00. */
  published: string;
  category: Category;
  paragraphs: string[];
  caption: string | undefined;
  labels: Labels;
  /** From which edition of the web on it is there. */
  edition: number;
  /** Path and host of the article that it repeats. */
  copyOf: { host: Paper; path: string } | undefined;
  kind: 'original' | 'repost' | 'trimmed' | 'retitled';
}

export const siteNames: Readonly<Record<Paper, string>> = {
  ribao: '示例日报',
  jingji: '示例经济网',
  difang: '示例地方新闻网',
  menhu: '示例门户',
};

const labelCases: readonly Labels[] = [
  { charset: 'gbk', header: 'gbk', meta: 'gbk' },
  { charset: 'gbk', header: 'utf-8', meta: undefined },
  { charset: 'gbk', header: undefined, meta: 'utf-8' },
  { charset: 'gbk', header: undefined, meta: undefined },
  { charset: 'utf-8', header: 'gb2312', meta: 'gb2312' },
  { charset: 'utf-8', header: undefined, meta: undefined },
  { charset: 'gb18030', header: 'gb2312', meta: 'gb2312' },
  { charset: 'gb18030', header: 'iso-8859-1', meta: undefined },
  { charset: 'big5', header: 'big5', meta: 'big5' },
  { charset: 'big5', header: undefined, meta: 'big5-hkscs' },
  { charset: 'utf-8', header: 'UTF-8', meta: 'x-nonsense' },
];
const utf8: Labels = { charset: 'utf-8', header: 'utf-8', meta: 'utf-8' };

/** The last articles of each paper come with the first and second later edition. */
function editionOf(index: number, count: number): number {
  return index >= count - 2 ? 2 : index >= count - 4 ? 1 : 0;
}

function publishedAt(index: number, random: Random): string {
  const day = new Date(Date.UTC(2025, 0, 2 + Math.floor(index / 2)));
  const date = day.toISOString().slice(0, 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(6 + random.below(16))}:${two(random.below(60))}:${two(random.below(60))}`;
  return `${date}T${time}+08:00`;
}

function makeOriginal(
  host: Paper,
  index: number,
  count: number,
  random: Random,
): [TestArticle, Subject] {
  const subject = makeSubject(random);
  const published = publishedAt(index, random);
  const day = published.slice(5, 10).replace('-', '');
  const article: TestArticle = {
    host,
    path: `/${published.slice(0, 4)}/${day}/c${1000 + index}.html`,
    title: titleOf(subject, random),
    siteName: siteNames[host],
    source: siteNames[host],
    repostedFrom: undefined,
    author: `示例记者${random.pick(['甲', '乙', '丙'])}`,
    editor: `示例编辑${random.pick(['甲', '乙', '丙'])}`,
    published,
    category: random.pick(categories),
    paragraphs: paragraphsOf(subject, random),
    caption: random.below(3) === 0 ? `图为${subject.company}生产车间` : undefined,
    labels: host === 'jingji' ? (labelCases[index % labelCases.length] ?? utf8) : utf8,
    edition: editionOf(index, count),
    copyOf: undefined,
    kind: 'original',
  };
  return [article, subject];
}

function makeCopy(
  index: number,
  count: number,
  [of, subject]: [TestArticle, Subject],
  random: Random,
): TestArticle {
  const kind = (['repost', 'trimmed', 'retitled'] as const)[index % 3] ?? 'repost';
  const hours = 1 + random.below(30);
  const later = new Date(Date.parse(of.published) + hours * 3_600_000 + 8 * 3_600_000);
  const published = `${later.toISOString().slice(0, 19)}+08:00`;
  const kept = Math.max(3, Math.ceil(of.paragraphs.length * 0.7));
  return {
    ...of,
    host: 'menhu',
    path: `/a/${published.slice(0, 10).replaceAll('-', '')}/${5000 + index}.shtml`,
    title: kind === 'retitled' ? otherTitleOf(subject) : of.title,
    siteName: siteNames.menhu,
    repostedFrom: kind === 'repost' ? of.source : undefined,
    author: '',
    editor: '示例编辑丁',
    published,
    paragraphs: kind === 'trimmed' ? of.paragraphs.slice(0, kept) : of.paragraphs,
    caption: undefined,
    labels: utf8,
    edition: Math.max(of.edition, editionOf(index, count)),
    copyOf: { host: of.host, path: of.path },
    kind,
  };
}

/** `pages` articles: 40 % 示例日报, 25 % 示例经济网 (with its charsets), 15 % 示例地方新闻网, 20 % copies. */
export function makeArticles(pages: number, seed: number): TestArticle[] {
  const random = seededRandom(seed);
  const originals: [TestArticle, Subject][] = [];
  for (const [host, share] of [
    ['ribao', 0.4],
    ['jingji', 0.25],
    ['difang', 0.15],
  ] as const) {
    const count = Math.round(pages * share);
    for (let index = 0; index < count; index += 1)
      originals.push(makeOriginal(host, index, count, random));
  }
  const copies = Math.max(0, pages - originals.length);
  return [
    ...originals.map(([article]) => article),
    ...Array.from({ length: copies }, (_, index) =>
      makeCopy(index, copies, random.pick(originals), random),
    ),
  ];
}
