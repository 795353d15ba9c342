import { expect, test } from 'vitest';
import type { Source } from '../../../schema/source.ts';
import { orderSources, shortDigest } from './source-words.ts';

function source(sourceId: number, dated: string, more: Partial<Source> = {}): Source {
  const retrievedAt = '2024-10-03T08:00:00Z';
  return { sourceId, dated, retrievedAt, state: 'accepted', ...more } as Source;
}

test('the newest data stands first, the undone last', () => {
  const sources = [
    source(1, '2023-12-31'),
    source(2, '2024-06-30', { state: 'undone' }),
    source(3, '2024-03-31'),
    source(4, '2024-03-31', { retrievedAt: '2024-10-04T08:00:00Z' }),
    source(5, '2023-12-31'),
  ];
  expect(orderSources(sources).map((one) => one.sourceId)).toEqual([4, 3, 5, 1, 2]);
  expect(sources.map((one) => one.sourceId)).toEqual([1, 2, 3, 4, 5]);
});

test('a digest is shortened, an empty one stays empty', () => {
  expect(shortDigest('9f86d081884c7d659a2f')).toBe('9f86d081');
  expect(shortDigest('')).toBe('');
});
