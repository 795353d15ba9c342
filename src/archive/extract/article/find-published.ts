// When the page says it was published: the time beside headline and source first, then what its head, its address and
// its scripts say. A time of update counts only where there is no other.
import type { Published } from '../../../schema/article.ts';
import type { HtmlElement, HtmlTree } from '../html/tree.ts';
import type { WeighedLine } from './find-body.ts';
import { readDates, readYearless } from './read-dates.ts';
import { readEpoch, readRelative } from './read-relative.ts';
import type { FoundDate } from './date-fields.ts';
import type { PageHead } from './read-head.ts';

export interface PublishedSearch {
  /** Lines about the headline, in their order; then those below the text. */
  above: readonly WeighedLine[];
  below: readonly WeighedLine[];
  head: PageHead;
  elements: HtmlTree['elements'];
  scripts: HtmlTree['scripts'];
  url: string;
  capturedAt: string | undefined;
}

export interface FoundPublished {
  published: Published | null;
  /** The visible line that gave it. */
  line: WeighedLine | undefined;
}

const updated = /更新|修改|修订|编辑于|update|modified/i;
const notPublished =
  /截止|截至|有效期|生成|采集|抓取|活动|会议|开幕|举行时间|成文|实施|施行|注册|版权|©|copyright|备案|快照|到期|服务时间|工作时间|营业时间|开庭|访问|今天是|评论|回复/i;
/** （2007年6月29日第…次会议通过）: the date of an act, not of its publication. */
const spokenOf = /^.{0,50}(?:通过|批准|修订|修正|签署)[)）]?$|^起(?:施行|实施)/;
const labelled = /发布|发表|时间|日期|刊发|刊登|published|posted|date/i;

export function findPublished(search: PublishedSearch): FoundPublished {
  const stated = listStated(search);
  const visible = findVisible(search, stated);
  const [first] = stated;
  if (!visible) return { published: first ? strip(first) : null, line: undefined };
  return { published: strip(refine(visible.date, stated)), line: visible.line };
}

function strip({ value, precision, zone }: FoundDate): Published {
  return { value, precision, zone };
}

interface Visible {
  date: FoundDate;
  line: WeighedLine;
  rank: number;
}

function findVisible(search: PublishedSearch, stated: readonly FoundDate[]): Visible | undefined {
  const { above, below, capturedAt } = search;
  let best: Visible | undefined;
  for (const [zone, lines] of [above, below].entries()) {
    for (const line of lines) {
      if (line.hidden || line.length > 160 || (line.prose && line.length > 90)) continue;
      for (const date of readLine(line, stated, capturedAt)) {
        const rank = rankDate(line, date, zone === 0);
        if (rank > 0 && (!best || rank > best.rank)) best = { date, line, rank };
      }
    }
  }
  return best;
}

function readLine(
  line: WeighedLine,
  stated: readonly FoundDate[],
  capturedAt: string | undefined,
): FoundDate[] {
  const dates = readDates(line.text);
  if (dates.length > 0) return dates.filter((date) => !isLater(date, capturedAt));
  if (line.length > 60) return [];
  const [short] = readYearless(line.text, undefined);
  if (short) {
    // The year stands elsewhere: in the head, the address or a script; else it follows from the capture.
    const day = short.value.slice(2, 7).replace(/^-+/, '');
    const full = stated.find((each) => each.value.slice(5, 10) === day.padStart(5, '0'));
    if (full)
      return [{ ...short, value: full.value.slice(0, 4) + short.value.slice(4), yearless: false }];
    return capturedAt ? readYearless(line.text, capturedAt) : [];
  }
  if (stated.length > 0 || !capturedAt || line.length > 30) return [];
  const relative = readRelative(line.text, capturedAt);
  return relative ? [relative] : [];
}

const isLater = (date: FoundDate, capturedAt: string | undefined): boolean =>
  capturedAt !== undefined && Date.parse(date.value) > Date.parse(capturedAt) + 36 * 3_600_000;

/** How likely a visible date is the time of publication; 0 when its label says something else. */
function rankDate(line: WeighedLine, date: FoundDate, above: boolean): number {
  const before = line.text.slice(Math.max(0, date.start - 14), date.start);
  const after = line.text.slice(date.end, date.end + 60);
  if (notPublished.test(before) || spokenOf.test(after)) return 0;
  const rest = line.text.length - (date.end - date.start);
  let rank = above ? 4 : 0.5;
  if (date.precision === 'minute' || date.precision === 'second') rank += 1.5;
  else if (date.precision !== 'day') rank -= 3;
  if (labelled.test(before)) rank += above ? 1.5 : 3;
  if (/来源|作者|编辑|source|发布/i.test(line.text)) rank += 1;
  if (updated.test(before)) rank -= 3;
  if (rest > 60) rank -= 2;
  if (line.prose && rest > 25) rank -= 3;
  if (line.linked * 2 > line.length) rank -= 3;
  if (line.boxed) rank -= 1;
  if (date.relative) rank -= 1;
  return rank;
}

/** A visible day gains the time that the head states for that same day. */
function refine(date: FoundDate, stated: readonly FoundDate[]): FoundDate {
  if (date.precision !== 'day' && date.precision !== 'month' && date.precision !== 'year') {
    const same = stated.find(
      (each) => each.zone !== null && each.value.slice(0, 16) === date.value.slice(0, 16),
    );
    return same && date.zone === null
      ? { ...date, zone: same.zone, value: withZone(date.value, same.zone) }
      : date;
  }
  return (
    stated.find(
      (each) => each.value.startsWith(date.value) && each.value.length > date.value.length,
    ) ?? date
  );
}

function withZone(value: string, zone: string | null): string {
  return zone === null ? value : value.replace(/[+-]\d\d:\d\d$/, zone);
}

const dateMetas = [
  'article:published_time',
  'og:article:published_time',
  'weibo:article:create_at',
  'og:published_time',
  'og:time',
  'og:release_date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publish_time',
  'publishtime',
  'pub_date',
  'publication_date',
  'datepublished',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'firstpublishedtime',
  'createdate',
  'releasedate',
  'article.published',
  'bytedance:published_time',
  'apub:time',
  'date',
  'dateupdate',
  'article:modified_time',
  'lastmodifiedtime',
  'bytedance:updated_time',
];
const scriptKeys =
  /["']?\b(?:publish_?time|publish_?date|pub_?time|pub_?date|ptime|published_?at|create_?time|created_?at|ct|ctime|svr_time|oriCreateTime|post_?date|datePublished|newstime)\b["']?\s{0,3}[:=]\s{0,3}["']?(\d{4}-\d{1,2}-\d{1,2}[T ]?[\d:.]{0,15}(?:Z|[+-]\d\d:?\d\d)?|\d{4}年\d{1,2}月\d{1,2}日[\d: ]{0,9}|\d{13}|\d{10})\b/gi;

/** What is stated out of sight, best first: metas, JSON-LD, time elements, the scripts, the address. */
function listStated({ head, elements, scripts, url, capturedAt }: PublishedSearch): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (text: string | undefined): void => {
    const date = text ? readDates(text)[0] : undefined;
    if (date && !isLater(date, capturedAt)) found.push(date);
  };
  for (const name of dateMetas.slice(0, -4)) add(head.metas.get(name));
  add(head.linked.datePublished);
  const shown: string[] = [];
  for (const element of elements) {
    const { attributes, tag } = element;
    if (tag !== 'time' && attributes.get('itemprop') !== 'datePublished') continue;
    const time = attributes.get('content') ?? attributes.get('datetime') ?? readOwnText(element);
    if (
      attributes.get('itemprop') === 'datePublished' ||
      (tag === 'time' && attributes.has('pubdate'))
    )
      add(time);
    else if (tag === 'time' && shown.length < 5) shown.push(time);
  }
  const updates = dateMetas.slice(-4);
  // The heads of most pages say enough; scripts are long.
  const fromScripts =
    found.length > 0 ? [] : readScripts(scripts).filter((date) => !isLater(date, capturedAt));
  const fromUrl = readUrlDate(url);
  if (found.length === 0 && fromUrl) {
    const agreeing = fromScripts.find((date) => date.value.startsWith(fromUrl.value));
    if (agreeing) found.push(agreeing);
  }
  for (const name of updates) add(head.metas.get(name));
  found.push(...fromScripts);
  if (fromUrl && !isLater(fromUrl, capturedAt)) found.push(fromUrl);
  for (const time of shown) add(time);
  return found;
}

function readOwnText(element: HtmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join(' ')
    .slice(0, 200);
}

function readScripts(scripts: HtmlTree['scripts']): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { text } of scripts) {
    for (const match of text.slice(0, 400_000).matchAll(scriptKeys)) {
      const value = match[1] ?? '';
      const date = /^\d{10,13}$/.test(value) ? readEpoch(value) : readDates(value)[0];
      if (date) found.push(date);
      if (found.length >= 20) return found;
    }
  }
  return found;
}

/** /2025-01/20/, /20250120/, /2025/0120/, t20250120_123.html: a day at best. */
export function readUrlDate(url: string): FoundDate | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 300);
  const match =
    /(?<!\d)(20\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?<!\d)(20\d\d)[-/_]([1-9]|1[0-2])[-/_]([1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{3,})/.exec(path);
  if (!match) return undefined;
  return readDates(`${match[1]}-${match[2]}-${match[3]}`)[0];
}
