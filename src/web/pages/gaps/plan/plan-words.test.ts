import { expect, test } from 'vitest';
import { sayGoal, sayProof } from './plan-words.ts';

test('says plainly whether the set is proven cheapest', () => {
  expect(sayProof({ cost: 3, bound: 3 }, 'zh')).toBe('最优已证明：没有更省的组合。');
  expect(sayProof({ cost: 0.1 + 0.2, bound: 0.3 }, 'zh')).toBe('最优已证明：没有更省的组合。');
  expect(sayProof({ cost: 10, bound: 8 }, 'zh')).toBe(
    '未证明最优：更省的组合不会低于 8，差距至多 20%。',
  );
});

test('names the goal', () => {
  expect(sayGoal({ goal: { kind: 'value', revenue: '20000000000' } }).zh).toBe(
    '让 200亿元 营收站在完整的链上',
  );
});
