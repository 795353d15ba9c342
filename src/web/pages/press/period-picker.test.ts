import { expect, test } from 'vitest';
import { listPeriods, namePeriod } from './period-picker.tsx';

test('seven days are seven days, over the new year too', () => {
  const [week, month, year, last] = listPeriods('2025-01-03');
  expect(week).toMatchObject({ from: '2024-12-28', to: '2025-01-03' });
  expect(month).toMatchObject({ from: '2024-12-05', to: '2025-01-03' });
  expect(year).toMatchObject({ from: '2025-01-01', to: '2025-01-03' });
  expect(last).toMatchObject({ from: '2024-01-01', to: '2024-12-31' });
});

test.each([
  [{}, undefined],
  [{ from: '2025-01-01', to: '2025-12-31' }, '2025年'],
  [{ from: '2024-02-01', to: '2024-02-29' }, '2024年2月'],
  [{ from: '2024-02-01', to: '2024-02-28' }, '2024年2月1日 — 2024年2月28日'],
  [{ from: '2024-02-01' }, '2024年2月1日以后'],
  [{ to: '2024-02-01' }, '2024年2月1日以前'],
])('%o is called %s', (period, name) => {
  expect(namePeriod(period, 'zh')).toBe(name);
});
