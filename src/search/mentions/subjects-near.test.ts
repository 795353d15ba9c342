import { expect, test } from 'vitest';
import type { NamedMention } from '../../schema/press.ts';
import { subjectsNear } from './subjects-near.ts';

const text =
  '衡阳示例电缆与长沙示例电机签约。\n项目由株洲示例铜业建设，营业收入3亿元。\n湘潭示例线材也到场，衡阳示例电缆致辞。';

function mention(words: string, ref: string, from = 0): NamedMention {
  const start = text.indexOf(words, from);
  return { kind: 'enterprise', ref, start, end: start + words.length, words, name: words };
}

const mentions = [
  mention('衡阳示例电缆', '1'),
  mention('长沙示例电机', '2'),
  mention('株洲示例铜业', '3'),
  mention('湘潭示例线材', '4'),
  mention('衡阳示例电缆', '1', 20),
  { ...mention('衡阳', 'x'), kind: 'place' as const },
];
const span = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const found = (words: string) =>
  subjectsNear(text, span(words), mentions).map(({ entityId, place }) => `${entityId} ${place}`);

test('named in the passage, beside it, then by distance; a place is no subject', () => {
  expect(found('营业收入3亿元。')).toEqual(['3 paragraph', '4 page', '1 page', '2 page']);
  expect(found('项目由株洲示例铜业建设')).toEqual(['3 passage', '2 page', '4 page', '1 page']);
});

test('an enterprise that is named twice stands at the nearer place', () => {
  expect(found('衡阳示例电缆致辞')[0]).toBe('1 passage');
});

test('a passage that begins with its paragraph does not count the one before', () => {
  expect(found('湘潭示例线材也到场').slice(0, 2)).toEqual(['4 passage', '1 paragraph']);
});
