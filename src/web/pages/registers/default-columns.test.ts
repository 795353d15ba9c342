import { expect, test } from 'vitest';
import { registerColumns } from '../../../schema/register.ts';
import type { RegisterColumnKey } from '../../../schema/register.ts';
import { registerSchema } from '../../../schema/stage.ts';
import { listColumns } from './columns.ts';
import { defaultColumns } from './default-columns.ts';

const filledBy: [string, readonly RegisterColumnKey[] | undefined][] = [
  ['all', registerColumns],
  ['none', []],
  ['not known', undefined],
];

test.each(
  registerSchema.options.flatMap((register) =>
    filledBy.map(([name, filled]) => ({ register, name, filled })),
  ),
)('$register with $name filled: the name first, and no wider than 1280 px', (given) => {
  const keys = defaultColumns(given.register, given.filled);
  const columns = listColumns(given.register).filter(({ key }) => keys.includes(key));
  expect(columns.map(({ key }) => key)).toEqual(keys);
  expect(keys[0]).toBe('name');
  expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(1280 - 50);
  // What follows from the name and the words is always there, but where the credit code tells the rows apart.
  if (given.register !== 'directory') expect(keys).toContain('segments');
});

test('the directory shows who, where, what and how large', () => {
  expect(defaultColumns('directory', registerColumns)).toEqual(
    'name code province city products registeredCapital founded'.split(' '),
  );
});

test('a column that nobody fills gives its place to the next that somebody does', () => {
  const filled: RegisterColumnKey[] = ['stage', 'city', 'products', 'registeredCapital', 'park'];
  expect(defaultColumns('target', filled)).toEqual(
    'name stage city park segments products registeredCapital'.split(' '),
  );
  expect(defaultColumns('target', [...filled, 'revenue'])).toContain('revenue');
  expect(defaultColumns('target', registerColumns)).not.toContain('revenue');
});
