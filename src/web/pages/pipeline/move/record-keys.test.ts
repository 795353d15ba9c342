import { expect, test } from 'vitest';
import { keyOfRecord } from './record-keys.ts';

test('a change of stage opens at the date that it went by, else at the stage, else at any progress', () => {
  const values = { name: '示例项目', stage: 'started', started: '2024-03', investment: '1' };
  expect(keyOfRecord(values, 'started')).toBe('started');
  expect(keyOfRecord(values, 'building')).toBe('stage');
  expect(keyOfRecord({ name: '示例项目', in_place: '5' })).toBe('in_place');
  expect(keyOfRecord({ name: '示例项目', 'increase@2024': '5' })).toBe('increase@2024');
  expect(keyOfRecord({ name: '示例项目', nonsense: 'x' }, 'signed')).toBe('name');
  expect(keyOfRecord({})).toBeUndefined();
});
