import { parseOpml } from 'feedsmith';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Watch, WatchKind } from '../../../schema/watch.ts';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { readOpml, writeOpml } from './opml.ts';

const at = new Date('2025-01-20T08:13:00Z');

function watch(values: Partial<Watch>): Watch {
  return {
    watchId: 1,
    kind: 'feed',
    url: 'http://news.example/rss',
    title: '示例日报',
    category: null,
    pattern: null,
    requisites: false,
    paused: false,
    everyS: 3600,
    leastS: 300,
    mostS: 86_400,
    window: null,
    nextAt: '',
    checkedAt: null,
    succeededAt: null,
    changedAt: null,
    failures: 0,
    error: null,
    found: 0,
    addedAt: '',
    ...values,
  };
}

test('a list of another reader: folders are categories, each address once', () => {
  const text = `<opml version="1.0"><body><outline text="产业"><outline text="甲" xmlUrl="http://a.example/rss"/>
    <outline title="深"><outline text="乙 &amp; 丙" xmlUrl="http://b.example/rss"/></outline></outline>
    <outline text="丁" XMLURL="http://a.example/rss"/><outline text="戊" type="rss" xmlUrl="http://c.example/"/>
    <outline text="空"/><outline xmlUrl="javascript:1"/>`;
  expect(readOpml(text)).toEqual([
    { url: 'http://a.example/rss', kind: 'feed', title: '甲', category: '产业' },
    { url: 'http://b.example/rss', kind: 'feed', title: '乙 & 丙', category: '深' },
    { url: 'http://c.example/', kind: 'feed', title: '戊' },
  ]);
});

const words = fc
  .string({ unit: fc.constantFrom(...'示例ab<>&"\'é😀*/'), minLength: 1, maxLength: 20 })
  .map((text) => `x${text}y`);
const watches = fc.uniqueArray(
  fc.record({
    url: fc.nat(999).map((n) => `http://news.example/${n}?a=1&b=2`),
    kind: fc.constantFrom<WatchKind>('feed', 'sitemap', 'list', 'page'),
    title: words,
    category: fc.option(words),
    pattern: fc.option(words),
  }),
  { selector: ({ url }) => url },
);

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(watches, (list) => {
      const text = writeOpml(list.map(watch), '示例集群', at);
      const read = readOpml(text).toSorted((a, b) => (a.url < b.url ? -1 : 1));
      const given = list
        .map(({ category, pattern, ...rest }) => ({
          ...rest,
          ...(category === null ? {} : { category }),
          ...(pattern === null ? {} : { pattern }),
        }))
        .toSorted((a, b) => (a.url < b.url ? -1 : 1));
      expect(read).toEqual(given);
    }),
  );
});

test('feeds of it are read by another reader', () => {
  const text = writeOpml(
    [watch({ category: '产业' }), watch({ kind: 'page', url: 'http://p.example/' })],
    '示例',
    at,
  );
  const { body } = parseOpml(text);
  expect(body?.outlines?.[0]?.outlines?.[0]).toMatchObject({
    text: '示例日报',
    type: 'rss',
    xmlUrl: 'http://news.example/rss',
  });
});

test('deep and broken lists cost little', () => {
  for (const unit of ['<outline text="a">', '<outline text="a" ', '</outline>'])
    expect(
      cpuTime(() => readOpml(unit.repeat(100_000))),
      unit,
    ).toBeLessThan(1_000);
});
