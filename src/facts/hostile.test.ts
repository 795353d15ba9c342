// Texts that no one writes: work grows with their length, nothing throws, what is found stands.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractFacts } from './extract-facts.ts';
import { ground } from './ground.ts';
import { readPlainText } from './read-text.ts';

const published = '2024-05-10';
/** CPU for 100,000 characters; a quadratic look over them takes minutes. */
const mostMs = 10_000;

function cost(text: string): number {
  const before = process.cpuUsage();
  extractFacts(text, { published });
  readPlainText(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

test.each([
  '1',
  '1,',
  '1.',
  '一',
  '十亿',
  '(',
  '（',
  '《',
  '》',
  '“',
  '，',
  '。',
  '签约',
  '总投资',
  '3亿元',
  '3亿元和',
  '公司',
  '有限公司',
  '项目',
  '甲项目、',
  '论坛举行',
  '在衡举行',
  '2024年',
  '3月5日至',
  '株洲',
  '分别',
  '其中',
  '如果',
  '成立中心和',
  '位列第',
  '编制《',
  '；',
  '2024-01-01\n',
  '发布时间:',
])('100,000 characters of nothing but “%s”', (piece) =>
  expect(cost(piece.repeat(Math.floor(100_000 / piece.length)))).toBeLessThan(mostMs),
);

const article =
  '5月8日，示例市举行集中签约仪式，签约项目16个，总投资180亿元，其中示例线缆有限公司铜杆项目投资9亿元。该项目预计2025年投产，达产后年产值40亿元。《示例规划（2024-2030年）》正式印发，示例装备专家委员会成立。';

test('an article damaged in any way still reads, and what is read stands', () => {
  const damage = fc.array(
    fc.tuple(
      fc.nat(article.length),
      fc.nat(12),
      fc.oneof(
        fc.string(),
        fc.constantFrom('9'.repeat(40), '((((', '《《', '\0', '\ud800', '，，', '至-至', '亿万亿'),
      ),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(damage, (cuts) => {
      let text = article;
      for (const [at, length, words] of cuts)
        text = text.slice(0, at) + words + text.slice(at + length);
      for (const fact of extractFacts(text, { published }))
        expect([text, fact, ground(text, fact, published)]).toEqual([text, fact, { ok: true }]);
    }),
    { numRuns: 400 },
  );
});

test('any characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(Array.isArray(extractFacts(text, { published }))).toBe(true);
      readPlainText(text);
    }),
  );
});
