import { expect, test } from 'vitest';
import { toBars } from './month-strip.ts';

test('months stand in order, and a month without articles keeps its place', () => {
  const bars = toBars(
    [
      { value: '2025-02', count: 3 },
      { value: '2024-12', count: 1 },
      { value: '', count: 9 },
    ],
    48,
  );
  expect(bars).toHaveLength(12);
  expect(bars[0]).toMatchObject({ name: '2024-03', count: 0 });
  expect(bars.slice(-3)).toEqual([
    { name: '2024-12', count: 1, from: '2024-12-01', to: '2024-12-31' },
    { name: '2025-01', count: 0, from: '2025-01-01', to: '2025-01-31' },
    { name: '2025-02', count: 3, from: '2025-02-01', to: '2025-02-28' },
  ]);
});

test('more months than there is room for become years, with nothing lost', () => {
  const months = [
    { value: '2019-03', count: 2 },
    { value: '2019-11', count: 5 },
    { value: '2024-02', count: 1 },
  ];
  const bars = toBars(months, 24);
  expect(bars.map(({ name, count }) => [name, count])).toEqual([
    ['2019', 7],
    ['2020', 0],
    ['2021', 0],
    ['2022', 0],
    ['2023', 0],
    ['2024', 1],
  ]);
  expect(bars[0]).toMatchObject({ from: '2019-01-01', to: '2019-12-31' });
});

test('a wrong year far away does not make a thousand bars', () => {
  const bars = toBars(
    [
      { value: '0101-01', count: 1 },
      { value: '2025-01', count: 2 },
    ],
    24,
  );
  expect(bars).toHaveLength(24);
  expect(bars.at(-1)).toMatchObject({ name: '2025', count: 2 });
});

test('without a dated article there is no strip', () => {
  expect(toBars([{ value: '', count: 4 }], 24)).toEqual([]);
});
