// 来源, 作者, 责任编辑, 转自: read from the lines around the headline and below the text, labelled or not.
import type { LinePart } from '../html/lines.ts';
import { normaliseSpace } from '../html/lines.ts';
import type { WeighedLine } from './find-body.ts';
import { readHints } from './junk.ts';
import { readDates, readYearless } from './read-dates.ts';
import { readRelative } from './read-relative.ts';

export interface Byline {
  source?: string;
  repostedFrom?: string;
  author?: string;
  editor?: string;
}

type Field = keyof Byline | 'other';

const labels: { field: Field; words: string }[] = [
  {
    field: 'repostedFrom',
    words: '本文转自|本文转载自|文章转自|文章转载自|转载自|转载于|原载于|原载|转自|摘自',
  },
  {
    field: 'source',
    words:
      '新闻来源|信息来源|文章来源|稿件来源|本文来源|内容来源|来源网站|来源单位|来源|稿源|来源于|出处|供稿单位|发布机构|发布单位|信息提供|Source',
  },
  {
    field: 'editor',
    words: '责任编辑|责编|执行编辑|网络编辑|见习编辑|实习编辑|值班编辑|文字编辑|编辑|编审|Editor',
  },
  { field: 'author', words: '文章作者|本文作者|作者|采写|撰文|撰稿|记者|供稿|Author' },
  {
    field: 'other',
    words:
      '发布时间|发布日期|发表时间|发布于|发表于|更新于|类别|索引号|公开方式|有效性|文号|更新时间|最后更新|时间|日期|浏览次数|浏览量|浏览|阅读量|阅读次数|阅读|点击数|点击率|点击|访问量|访问次数|字号|字体|大小|责任校对|校对|审核|监制|终审|复审|初审|摄影|摄像|标签|关键词|分享到|分享|打印|发布人|发布者|评论|栏目|分类|人气|我要评论|扫一扫|收藏|举报|频道|类别|原标题',
  },
];
const fieldOf = new Map<string, Field>();
for (const { field, words } of labels)
  for (const word of words.split('|')) fieldOf.set(word.toLowerCase(), field);
const labelPattern = new RegExp(
  `(?:(?<=^|[\\s|｜/／【\\[（(·•,，;；)）\\]】\\d])|(?<=[\\u4e00-\\u9fff]))(${[...fieldOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?:\\s{0,3}[:：丨]|(?=\\s|>>|[\\u4e00-\\u9fffA-Z《“]))`,
  'gi',
);

/** 来源：A 作者：B（责编：C） → its fields. A label without a colon counts at the start or after a separator only. */
export function readLabels(text: string): Byline {
  const found: Byline = {};
  const cut = text.slice(0, 400);
  const marks: { field: Field; start: number; end: number }[] = [];
  for (const match of cut.matchAll(labelPattern)) {
    const start = match.index;
    const bare = !/[:：丨]$/.test(match[0]);
    const before = cut[start - 1];
    if (bare && before !== undefined && !/[\s|｜·)）\]】\d]/.test(before)) continue;
    marks.push({
      field: fieldOf.get((match[1] ?? '').toLowerCase()) ?? 'other',
      start,
      end: start + match[0].length,
    });
  }
  for (const [nth, { field, end }] of marks.entries()) {
    if (field === 'other' || found[field] !== undefined) continue;
    const value = readValue(cut.slice(end, marks[nth + 1]?.start ?? cut.length), field);
    if (value) found[field] = value;
  }
  const writer =
    /(?:^|[\s|｜(（【[])文\s?[/／|｜:：]\s?([\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])|^\s?By\s{1,2}([A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{1,20}){0,3})/.exec(
      cut,
    );
  if (writer) found.author ??= writer[1] ?? writer[2];
  return found;
}

/** The words of one label: up to a date, a separator, a closing bracket, or (names apart) the first space. */
function readValue(raw: string, field: Field): string | undefined {
  let text = raw.replace(/^[\s:：]+/, '');
  const date = readDates(text)[0];
  if (date) text = text.slice(0, date.start);
  const quoted = /^[《“"「]([^》”"」]{2,30})[》”"」]/.exec(text);
  if (quoted) return quoted[1];
  text = /^[^|｜【】[\]（()）<>《》，,。；;!！?？]*/.exec(text)?.[0] ?? '';
  const words = text.trim().split(/\s+/);
  const latin = /^[A-Za-z]/.test(words[0] ?? '');
  const kept = latin
    ? words.slice(0, 6)
    : field === 'author'
      ? words.slice(0, 4).filter(isName)
      : words.slice(0, 1);
  return cleanName(kept.join(' '), field);
}

const isName = (word: string, nth: number): boolean =>
  nth === 0 || (/^[\u4e00-\u9fff·]{2,4}$/.test(word) && !fieldOf.has(word));

function cleanName(text: string, field: Field): string | undefined {
  let name = normaliseSpace(text).replace(/^[\s:：\-—_/·•>]+|[\s:：\-—_/·•>、]+$/g, '');
  if (field === 'editor') name = name.replace(/[_-][A-Za-z]{0,4}\d+$/, '');
  if (field === 'source') name = name.replace(/[[【(（].*$/, '');
  const limit = /^[A-Za-z]/.test(name) ? 60 : 24;
  if (name.length < 2 || name.length > limit || /^[\d\s.:-]+$/.test(name)) return undefined;
  return /^(?:未知|佚名|网络|互联网|无|暂无|本站原创|undefined|null|admin|unknown)$/i.test(name)
    ? undefined
    : name;
}

const uiWord =
  /^(?:作者|来源|时间|日期|摘要|原创|转载|举报|分享|收藏|打印|评论|关注|已关注|订阅|字号|大|中|小|T|\+|-|A[+-]?|正文|首页|阅读|浏览|点击|微博|微信|更多|编辑|责任编辑|听新闻|手机看|繁体|简体|发表于|发布于|发布|发布时间|更新|来自|北京时间|星期.|周.|\d+.{0,4}|跟贴|参与|版权声明|下载|我有话说|写评论|扫码.*|纠错|.{0,6}评论.{0,3}|客户端.*|语音.*|·|\||｜|\/|>|»)$/;
const mediaHint =
  /source|laiyuan|media|author|origin|from|ly\b|nickname|account|publisher|byline|writer|js_name|mp-?name|site/i;
const mediaWord =
  /(?:日报|晚报|早报|晨报|时报|周报|周刊|商报|青年报|快报|都市报|导报|邮报|新闻|网|社|电视台|广播|客户端|在线|杂志|周刊|频道|资讯|通讯社|发布|头条|融媒体?中心|传媒|之声|论坛|研究院|报|公众号|News|Times|Daily|Post|Online|Reuters|Agency)$/i;

/**
 * The name beside an unlabelled time: `2019年11月25日 18:57 示例消息`, `原创 示例都市报 2019-09-09 16:01`. Also a short line
 * of its own between headline and time: `示例社`, `张示例/示例青年报`.
 */
export function readUnlabelled(
  lines: readonly WeighedLine[],
  dated: WeighedLine | undefined,
  author: string | undefined,
): Byline {
  const candidates: { name: string; score: number }[] = [];
  for (const line of lines) {
    if (line.length > 60 || line.hidden || line.prose) continue;
    const beside = line === dated;
    if (!beside && line.length > 24) continue;
    const near = dated ? Math.abs(line.index - dated.index) : 3;
    if (near > 4) continue;
    for (const part of splitParts(line.parts)) {
      const score = rateName(part, beside) - near / 4;
      if (score > 0 && part.text !== author) candidates.push({ name: part.text, score });
    }
  }
  const found: Byline = {};
  for (const { name } of candidates.sort((a, b) => b.score - a.score)) readCandidate(name, found);
  return found;
}

function readCandidate(name: string, found: Byline): void {
  const reporter = /^(.{2,12}?)(?:首席|见习|实习|特约)?(?:记者|通讯员|特派记者)\s?(.{2,16})$/.exec(
    name,
  );
  if (reporter) {
    found.author ??= reporter[2]?.trim();
    found.source ??= cleanName(reporter[1] ?? '', 'source');
    return;
  }
  const pair = /^([^/]{2,12})\/([^/]{3,16})$/.exec(name);
  if (pair && mediaWord.test(pair[2] ?? '')) {
    found.author ??= pair[1];
    found.source ??= pair[2];
    return;
  }
  const clean = cleanName(name, 'source');
  if (clean) found.source ??= clean;
}

interface NamePart {
  text: string;
  hint: string;
  linked: boolean;
}

/** The parts of a line by element, without dates; neighbours of one element are cut at wide separators. */
function splitParts(parts: readonly LinePart[]): NamePart[] {
  const found: NamePart[] = [];
  for (const { text, element, link } of parts) {
    const flat = normaliseSpace(text);
    if (flat === '' || flat.length > 80) continue;
    const hint = `${readHints(element)} ${element.parent ? readHints(element.parent) : ''} ${link ? readHints(link) : ''}`;
    for (const piece of cutDates(flat).split(
      /\s{2,}|[|｜·]|\s(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s/,
    )) {
      const name = piece.trim();
      if (name !== '') found.push({ text: name, hint, linked: link !== null });
    }
  }
  return found;
}

function cutDates(text: string): string {
  const dates = [...readDates(text), ...readYearless(text, undefined)].sort(
    (a, b) => b.start - a.start,
  );
  let rest = text;
  for (const { start, end } of dates) rest = `${rest.slice(0, start)}  ${rest.slice(end)}`;
  return rest.replace(/\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g, '  ');
}

function rateName({ text, hint, linked }: NamePart, beside: boolean): number {
  const bare = text.replace(/^[\s:：]+|[\s:：]+$/g, '');
  if (
    bare.length < 2 ||
    bare.length > 24 ||
    uiWord.test(bare) ||
    readRelative(bare, '2020-01-01T00:00:00Z')
  )
    return -1;
  if (/[。！？，；：:]|^\d|^第|https?:|分钟/.test(bare)) return -1;
  let score = beside ? 1.2 : 0.2;
  if (mediaHint.test(hint)) score += 1;
  if (mediaWord.test(bare)) score += 1;
  if (/记者|通讯员/.test(bare)) score += 0.6;
  if (linked && !mediaHint.test(hint)) score -= 0.3;
  return score;
}

/** 新京报讯（记者 张示例）, 示例社示例市1月20日电（记者张示例）, （作者：张示例）. */
export function readReporter(paragraphs: readonly string[]): string | undefined {
  for (const text of [paragraphs[0], paragraphs[1], paragraphs.at(-1)]) {
    if (!text) continue;
    const around = text.length > 200 ? `${text.slice(0, 100)} ${text.slice(-100)}` : text;
    const match =
      /[（(](?:[^（()）]{0,12}?)(?:记者|通讯员|作者|撰稿人?|文\/)[:：\s]{0,2}([\u4e00-\u9fff·]{2,4}(?:[\s、，,]{1,2}(?:通讯员\s?)?[\u4e00-\u9fff·]{2,4}){0,4})[^（()）]{0,12}[）)]/.exec(
        around,
      ) ??
      /^(?:采写|撰文|撰稿|文|作者|[\u4e00-\u9fff]{2,8}记者)[:：/／\s]{1,3}(?:[\u4e00-\u9fff]{2,8}记者\s)?([\u4e00-\u9fff·]{2,4}(?:[\s、]{1,2}[\u4e00-\u9fff·]{2,4}){0,4})$/.exec(
        text,
      );
    if (match?.[1])
      return match[1]
        .replace(/通讯员/g, ' ')
        .replace(/[\s、，,]+/g, ' ')
        .trim();
  }
  return undefined;
}
