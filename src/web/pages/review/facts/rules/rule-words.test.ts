import { expect, test } from 'vitest';
import { ruleConditionSchema } from '../../../../../schema/proposal.ts';
import { sayRule } from './rule-words.ts';

test('a rule reads as a sentence of all that it asks', () => {
  const condition = ruleConditionSchema.parse({
    kinds: ['signing', 'start'],
    sources: ['示例日报', '示例晚报'],
    leastSources: 2,
  });
  expect(sayRule({ action: 'accept', condition, standing: true }, 'zh')).toBe(
    '凡签约、开工，由示例日报、示例晚报发布，至少 2 家报道，已经发生，企业或项目在库，没有疑点，由规则识别的，一律采纳；以后新来的也照此办理。',
  );
});

test('a rule that asks for nothing but the kind says so', () => {
  const condition = ruleConditionSchema.parse({
    kinds: ['forum'],
    actualOnly: false,
    resolvedOnly: false,
    plainOnly: false,
    grammarOnly: false,
  });
  const rule = { action: 'reject', condition, standing: false } as const;
  expect(sayRule(rule, 'zh')).toBe('凡活动，不问其他，一律不采纳；只在有人执行时办理。');
  expect(sayRule(rule, 'en')).toBe('Event; whatever else holds: reject, when somebody runs it.');
});
