// Generated reports and what becomes of them in the press, with the truth: which tell one text.
import { Press, makeRandom } from '../../bench/press.ts';

export interface Repost {
  articleId: number;
  title: string;
  body: string;
  publishedAt: string;
  /** Equal numbers are one story. */
  truth: number;
  /** What was done to it. */
  kind: string;
}

const shorts =
  '示例集团今日开工新厂房一座 示例园区昨日举行招商会议 示例港口首季货运量平稳 示例大学与企业共建实验室'.split(
    ' ',
  );

/** `stories` reports: some stand alone, the others are reposted up to six times. The same for a seed. */
export function makeReposts(stories: number, seed: number): Repost[] {
  const random = makeRandom(seed);
  const press = new Press(seed, 8000);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // Half of them say what they are.
  const disclaimers = ['免责声明：', '本平台', '【版权声明】', ''].map(
    (start) => `${start}${press.text(120 + random() * 250).replaceAll('\n', '')}`,
  );
  const profiles = Array.from({ length: 4 }, () => `示例公司简介：${press.text(120)}`);
  const templates = Array.from({ length: 4 }, () => press.text(220));
  const list: Repost[] = [];
  const add = (truth: number, kind: string, title: string, body: string, day: number): void => {
    const publishedAt = new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString();
    list.push({ articleId: list.length + 1, title, body, publishedAt, truth, kind });
  };

  const copies: Record<string, (body: string) => string> = {
    'same text': (body) => body,
    'other title': (body) => body,
    'trimmed at the end': (body) => body.slice(0, Math.ceil(body.length * (0.4 + random() * 0.5))),
    'trimmed at the front': (body) => body.slice(Math.floor(body.length * random() * 0.5)),
    'with a lead-in': (body) => `示例网${Math.floor(random() * 28) + 1}日讯（记者 示例）${body}`,
    'with a disclaimer': (body) => `${body}\n${pick(disclaimers)}`,
    'few characters changed': (body) =>
      [...body].map((char) => (random() < 0.01 ? '某' : char)).join(''),
    'other punctuation': (body) =>
      body.replaceAll('，', ', ').replaceAll('。', '. ').replaceAll('\n', ''),
    'trimmed, with a disclaimer': (body) =>
      `${body.slice(0, Math.ceil(body.length * 0.6))}\n${pick(disclaimers)}`,
  };
  for (let truth = 1; truth <= stories; truth += 1) {
    const day = Math.floor(random() * 300);
    const size = pick([120, 250, 400, 800, 2000]);
    const title = press.title();
    let body = press.text(size);
    let kind = 'report';
    const shape = random();
    if (shape < 0.1) [kind, body] = ['report with a disclaimer', `${body}\n${pick(disclaimers)}`];
    else if (shape < 0.2) [kind, body] = ['report with a profile', `${body}\n${pick(profiles)}`];
    else if (shape < 0.3) {
      kind = 'template with other figures';
      body = pick(templates).replace(/。/gu, () => `，共${Math.floor(random() * 9000)}台。`);
    } else if (shape < 0.35) {
      kind = 'short notice';
      body = `${pick(shorts)}${Math.floor(random() * 900_000)}`;
    } else if (shape < 0.4 && list.length > 4) {
      kind = 'round-up';
      body =
        Array.from({ length: 4 }, () => pick(list).body.slice(0, 200)).join('\n') +
        body.slice(0, 100);
    } else if (shape < 0.45 && list.length > 4) {
      kind = 'quotes another';
      body += pick(list).body.slice(0, 80);
    }
    add(truth, kind, title, body, day);
    const reposts = random() < 0.5 ? 0 : 1 + Math.floor(random() ** 2 * 6);
    for (let n = 0; n < reposts && kind !== 'round-up'; n += 1) {
      const how = body.length < 100 ? 'same text' : pick(Object.keys(copies));
      const copy = copies[how] as (body: string) => string;
      add(
        truth,
        how,
        how === 'other title' ? press.title() : title,
        copy(body),
        day + random() * 3,
      );
    }
  }
  return list;
}

/** Precision and recall over pairs of articles, and the pairs that are wrong. */
export function comparePairs(
  list: readonly Repost[],
  storyOf: (articleId: number) => number | null,
): {
  precision: number;
  recall: number;
  wrong: [Repost, Repost][];
  missed: [Repost, Repost][];
  pairs: number;
} {
  const wrong: [Repost, Repost][] = [];
  const missed: [Repost, Repost][] = [];
  let both = 0;
  let pairs = 0;
  for (const [index, one] of list.entries()) {
    for (const two of list.slice(index + 1)) {
      const story = storyOf(one.articleId);
      const isFound = story !== null && story === storyOf(two.articleId);
      const isTrue = one.truth === two.truth;
      if (isTrue) pairs += 1;
      if (isFound && isTrue) both += 1;
      else if (isFound) wrong.push([one, two]);
      else if (isTrue) missed.push([one, two]);
    }
  }
  return {
    precision: both / Math.max(1, both + wrong.length),
    recall: both / Math.max(1, pairs),
    wrong,
    missed,
    pairs,
  };
}
