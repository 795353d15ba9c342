import { expect, test } from 'vitest';
import { markSentence } from './mark-sentence.ts';
import { proposalOf } from './proposal.fixture.ts';

test('the sentence stands apart in its paragraph, with its sum, its time and its names marked', () => {
  const { before, sentence, after } = markSentence(proposalOf());
  expect(before).toMatch(/新成员。$/);
  expect(after).toMatch(/^项目建成后/);
  const marks = sentence.flatMap(({ text, mention }) => (mention ? [[mention.kind, text]] : []));
  expect(marks).toEqual([
    ['date', '1月20日'],
    ['name', '示例铜材有限公司'],
    ['name', '精铜杆项目'],
    ['name', '雁峰区'],
    ['trigger', '正式开工'],
    ['amount', '约15亿元'],
  ]);
});

test('words that do not stand where the fact says are left unmarked, and no letter is lost', () => {
  const proposal = proposalOf();
  const [amount] = proposal.fact.amounts;
  if (!amount) throw new Error('the fixture has no sum');
  const moved = { ...proposal.fact, amounts: [{ ...amount, start: amount.start + 1 }] };
  const { before, sentence, after } = markSentence({ ...proposal, fact: moved });
  expect(sentence.some(({ mention }) => mention?.kind === 'amount')).toBe(false);
  const whole = before + sentence.map(({ text }) => text).join('') + after;
  expect(whole).toBe(proposal.context.text);
});
