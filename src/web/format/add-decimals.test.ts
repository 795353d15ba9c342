import { expect, test } from 'vitest';
import { addDecimals } from './add-decimals.ts';

test('sums are exact, whatever their decimals', () => {
  expect(addDecimals(['0.1', '0.2'])).toBe('0.3');
  expect(addDecimals(['1.5', '-0.25', '10'])).toBe('11.25');
  expect(addDecimals([])).toBe('0');
  expect(addDecimals(['not a number', '3'])).toBe('3');
});
