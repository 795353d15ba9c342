import { expect, test } from 'vitest';
import { sayDays, sayFraction, sayPlace } from './pipeline-words.ts';

test('a rate is never without what is divided by what', () => {
  const counts = { key: 'started', numerator: '18', denominator: '1024' } as const;
  expect(sayFraction(counts, 'zh')).toBe('18/1,024 个');
  expect(sayFraction(counts, 'en')).toBe('18/1,024 projects');
  const money = { key: 'funded', numerator: '320000000', denominator: '500000000' } as const;
  expect(sayFraction(money, 'zh')).toBe('3.2亿元 / 5亿元');
});

test('days and places in a few words', () => {
  expect(sayDays(1, 'en')).toBe('1 day');
  expect(sayDays(1200.4, 'zh')).toBe('1,200 天');
  expect(sayPlace({ city: '衡阳市', district: null })).toBe('衡阳市');
  expect(sayPlace({ city: null, district: null })).toBe('');
});
