// 面包屑: the sections that a page puts itself in, outermost first, without 首页 and 正文.
import type { WeighedLine } from './find-body.ts';
import { ancestors } from './find-body.ts';
import { readHints } from './junk.ts';
import type { PageHead } from './read-head.ts';

const crumbHint =
  /crumb|position|location|weizhi|dangqian|channel-?path|news_?path|where|nav-?path|sitepath|curr?ent-?(?:pos|nav)|bread/i;
const crumbStart =
  /^.{0,4}(?:当前位置|当前的位置|您的位置|你的位置|所在位置|现在位置|您所在|你所在|位置\s?[:：]|您现在的位置|You are here|首页\s*[>›»＞/→-]|主页\s*[>›»＞/→-])/i;
const separators = /\s*(?:[>›»＞→／]|&gt;|>>|\s\/\s|\s-\s|\s\|\s)+\s*/;
const ends =
  /^(?:.{0,8}首页|主页|网站首页|正文|内容|详情|新闻详情|文章详情|文章正文|资讯正文|home|article|content|>|›)$/i;
const label = /^.{0,8}?(?:位置|所在|here)(?:是|的位置)?\s?[:：]?\s*/i;

export function findBreadcrumb(
  lines: readonly WeighedLine[],
  head: PageHead,
  title: string,
  before: number,
): string[] {
  if (head.linked.breadcrumb) return clean(head.linked.breadcrumb, title);
  for (const line of lines) {
    if (before >= 0 && line.index > before + 2) break;
    if (line.hidden || line.length > 120) continue;
    const crumbs = readLine(line);
    if (crumbs) {
      const sections = clean(crumbs, title);
      if (sections.length > 0) return sections;
    }
  }
  return [];
}

function readLine(line: WeighedLine): string[] | undefined {
  const starts = crumbStart.test(line.text);
  const hinted = hasHint(line);
  const parted = /[>›»＞→]/.test(line.text);
  if (
    !starts &&
    !(hinted && (parted || line.linked > 0)) &&
    !(parted && line.linked * 2 > line.length && /正文|首页/.test(line.text))
  )
    return undefined;
  const names = line.text
    .replace(starts ? label : /^$/, '')
    .split(parted ? /\s*(?:[>›»＞→]|>>)+\s*/ : separators);
  return names.length > 8 ? undefined : names;
}

function hasHint({ block }: WeighedLine): boolean {
  let steps = 0;
  for (const each of ancestors(block)) {
    if (crumbHint.test(readHints(each))) return true;
    steps += 1;
    if (steps > 3) return false;
  }
  return false;
}

function clean(names: readonly string[], title: string): string[] {
  return names
    .map((name) => name.replace(/^[\s/|:：-]+|[\s/|:：-]+$/g, ''))
    .filter(
      (name) =>
        name !== '' &&
        name.length <= 24 &&
        !ends.test(name) &&
        !title.startsWith(name.replace(/[.…]+$/, '')),
    );
}
