// An article saved as plain text: headline, day of publication, and where the article itself stands between the
// navigation above it and the notices and teasers of other articles below.

export interface PlainArticle {
  title: string;
  /** ISO day; null: the text does not say. */
  published: string | null;
  /** The article is text.slice(start, end). */
  start: number;
  end: number;
}

interface Line {
  start: number;
  end: number;
  words: string;
}

const day =
  '((?:19|20)\\d\\d)\\s?[-/.年]\\s?(1[0-2]|0?[1-9])\\s?[-/.月]\\s?(3[01]|[12]\\d|0?[1-9])日?';
const labelled = new RegExp(
  `(?:发布时间|发布日期|发表时间|发表于|发布于|更新时间|出版日期|日期|时间)\\s{0,3}[:：]?\\s{0,3}${day}`,
);
/** A line that is a time and little else: 2025-01-20 16:13:00, 2025年01月20日 来源：示例日报. */
const dated = new RegExp(`^${day}(?:\\s{0,3}(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)?`);
const within = new RegExp(day);
/** What no article says of itself: from here on the page speaks. */
const notice =
  /^(?:以上内容[为由]|快照生成时间|本站(?:信息|未对|声明)|信息原文|更多关于|相关(?:阅读|新闻|推荐|链接|文章|报道|资讯)|延伸阅读|推荐阅读|热门(?:推荐|文章|新闻)|猜你喜欢|责任?编辑?[:：]|责编|\(?责任编辑|编辑[:：]|版权(?:声明|所有)|免责声明|特别声明|声明[:：]|上一篇|下一篇|分享到|扫一扫|返回(?:首页|顶部|列表)|网友评论|全部评论|最新评论|【?打印)/;
/** How many lines down a headline's date is looked for. */
const headLines = 40;

export function readPlainText(text: string): PlainArticle {
  const lines = splitLines(text);
  const head = lines.slice(0, headLines);
  const marked = head.findIndex(({ words }) => labelled.test(words) && words.length < 160);
  const at = marked >= 0 ? marked : head.findIndex(isDateLine);
  const titleAt = at >= 0 ? titleAbove(lines, at) : lines.findIndex(isTitle);
  const title = lines[titleAt];
  const first = Math.max(at, titleAt) + 1;
  const last = endOfArticle(lines, first);
  const start = lines[first]?.start ?? (first === 0 ? 0 : text.length);
  const line = lines[at]?.words;
  return {
    title: title?.words ?? '',
    published: line === undefined ? null : readDay(line),
    start: Math.min(start, text.length),
    end: Math.max(Math.min(start, text.length), lines[last - 1]?.end ?? text.length),
  };
}

/** Lines with something in them. */
function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const words = raw.slice(0, 400).trim();
    if (words !== '') lines.push({ start: at, end: at + raw.length, words });
    at += raw.length + 1;
  }
  return lines;
}

function isDateLine({ words }: Line): boolean {
  const match = dated.exec(words);
  return match !== null && words.length - match[0].length < 60 && !/[。；]/.test(words);
}

function isTime({ words }: Line): boolean {
  const match = dated.exec(words);
  return match !== null && words.length - match[0].length < 4;
}

/** A bullet of navigation is no headline. */
function isTitle({ words }: Line): boolean {
  return words.length >= 5 && words.length <= 120 && !/^[•·>»|]|。$/.test(words);
}

function titleAbove(lines: readonly Line[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 6; i -= 1) {
    if (isTitle(lines[i] as Line)) return i;
  }
  return -1;
}

/** The first line that is no longer the article's: a notice, or a teaser, which carries a time of its own below it. */
function endOfArticle(lines: readonly Line[], first: number): number {
  for (let i = first; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    if (i > first && notice.test(line.words)) return i;
    if (i > first && isTime(line)) return teaserAbove(lines, i, first);
  }
  return lines.length;
}

/** Headline and first words of a teaser stand right above its time. */
function teaserAbove(lines: readonly Line[], at: number, first: number): number {
  let begin = at;
  while (begin > first && at - begin < 2 && !isParagraph(lines[begin - 1] as Line)) begin -= 1;
  return begin;
}

function isParagraph({ words }: Line): boolean {
  return /[。！？”)）]$/.test(words) && words.length > 40;
}

function readDay(line: string): string | null {
  const match = labelled.exec(line) ?? within.exec(line);
  if (!match) return null;
  const [, year = '', month = '', dayOfMonth = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
