import { expect, test } from 'vitest';
import type { ToldStory } from '../stories.ts';
import { writeDigest } from './digest.ts';
import { messageId } from './send-mail.ts';

const story: ToldStory = {
  storyKey: 1,
  matchedAt: '2025-01-20T08:00:00.000Z',
  articleId: 18,
  title: '示例集群签约\n20个项目',
  source: '示例日报',
  published: '2025-01-20T16:13:00+08:00',
  publishedAt: '2025-01-20T08:13:00.000Z',
  precision: 'minute',
  category: '产业',
  url: 'http://press.example/18.html',
  capturedAt: '2025-01-20T09:00:00.000Z',
  excerpt: '……',
};
const place = { base: 'http://tuku.example', slug: 'example' };
const matter = {
  name: '特高压',
  language: 'zh' as const,
  schedule: { every: 'day' as const, at: '08:00', workdays: true },
  stories: [story],
  test: false,
};

test('each line has title, source, date and the address of the snapshot', () => {
  const { subject, text, html } = writeDigest(place, matter);
  expect(subject).toBe('【图库】特高压：1 条新资讯');
  expect(text).toBe(`您订阅的“特高压”有 1 条新资讯：

1. 示例集群签约 20个项目
   来源：示例日报  时间：2025-01-20 16:13
   快照：http://tuku.example/example/snapshots/18

--
发送时间：每个工作日 08:00（北京时间）。同一报道的多家转载只送一次。快照为存档时的页面原样，内容由原发布者负责。
管理订阅：http://tuku.example/example/subscriptions
`);
  expect(html).toContain('href="http://tuku.example/example/snapshots/18"');
  expect(html).toContain('<html lang="zh-CN">');
});

test('in English when the subscription says so', () => {
  const { subject, text } = writeDigest(place, { ...matter, language: 'en' });
  expect(subject).toBe('[Tuku] 特高压: 1 new');
  expect(text).toContain('1 new story for your subscription “特高压”:');
  expect(text).toContain('   Source: 示例日报  Date: 2025-01-20 16:13');
  expect(text).toContain('Sent every working day at 08:00 (UTC+8).');
});

test('what is not known is said so; a month stays a month', () => {
  const bare = { ...story, title: '', source: '', published: null, precision: null };
  const month = { ...story, published: '2025-01', precision: 'month' };
  const { text } = writeDigest(place, { ...matter, stories: [bare, month] });
  expect(text).toContain('1. （无标题）\n   来源：未注明  时间：未注明\n');
  expect(text).toContain('时间：2025-01\n');
});

test('a flood of stories is one mail that counts them all', () => {
  const { subject, text } = writeDigest(place, {
    ...matter,
    stories: Array.from({ length: 1234 }, () => story),
  });
  expect(subject).toContain('1234 条');
  expect(text.match(/^\d+\. /gm)).toHaveLength(200);
  expect(text).toContain('另有 1034 条未列出，请到图库查看： http://tuku.example/example/press');
});

test('nothing of a title becomes markup or a header', () => {
  const title = '<img src=x onerror=alert(1)>"&\r\nBcc: a@b.example';
  const { subject, html } = writeDigest(place, {
    ...matter,
    name: title,
    stories: [{ ...story, title }],
  });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp; Bcc: a@b.example</a>');
});

test.each([
  ['tuku@example.org', '<u@example.org>'],
  ['图库 <tuku@mail.example.org>', '<u@mail.example.org>'],
  ['图库', '<u@localhost>'],
])('Message-ID for %s', (from, expected) => {
  expect(messageId({ url: '', from }, 'u')).toBe(expected);
});
