import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDates, readYearless } from './read-dates.ts';
import { readEpoch, readRelative } from './read-relative.ts';

const first = (text: string) => readDates(text)[0];

describe('readDates', () => {
  test.each([
    ['2025-01-20 16:13:05', '2025-01-20T16:13:05+08:00', 'second', null],
    ['2025-01-20 16:13', '2025-01-20T16:13+08:00', 'minute', null],
    ['2025/1/20 9:05', '2025-01-20T09:05+08:00', 'minute', null],
    ['2025.01.20', '2025-01-20', 'day', null],
    ['2025年1月20日', '2025-01-20', 'day', null],
    ['2025年01月20日16:13', '2025-01-20T16:13+08:00', 'minute', null],
    ['2025年1月20日 16时13分', '2025-01-20T16:13+08:00', 'minute', null],
    ['2025年1月20日16时13分05秒', '2025-01-20T16:13:05+08:00', 'second', null],
    ['2025年1月20日 星期一 16:13', '2025-01-20T16:13+08:00', 'minute', null],
    ['2025-01-20（周一）16:13', '2025-01-20T16:13+08:00', 'minute', null],
    ['2025 年 1 月 20 日 下午4:13', '2025-01-20T16:13+08:00', 'minute', null],
    ['2025年1月20日凌晨0:05', '2025-01-20T00:05+08:00', 'minute', null],
    ['2025 01/20 16:13:05', '2025-01-20T16:13:05+08:00', 'second', null],
    ['16:13:05 2025-01-20', '2025-01-20T16:13:05+08:00', 'second', null],
    ['2025-01-20T16:13:05+08:00', '2025-01-20T16:13:05+08:00', 'second', '+08:00'],
    ['2025-01-20T08:13:05.123Z', '2025-01-20T08:13:05+00:00', 'second', '+00:00'],
    ['2025-01-20 16:13:05 +0800', '2025-01-20T16:13:05+08:00', 'second', '+08:00'],
    ['2025-01-20 16:13 (北京时间)', '2025-01-20T16:13+08:00', 'minute', '+08:00'],
    ['2025-01-20 08:13 GMT', '2025-01-20T08:13+00:00', 'minute', '+00:00'],
    ['2025-01-20 16:13 UTC+8', '2025-01-20T16:13+08:00', 'minute', '+08:00'],
    ['2025-01-20-23:59:59', '2025-01-20', 'day', null],
    ['2025-01-20 00:00:00', '2025-01-20', 'day', null],
    ['2025-01-2016:13', '2025-01-20T16:13+08:00', 'minute', null],
    ['二〇二五年一月二十日', '2025-01-20', 'day', null],
    ['二○二四年十二月三十一日', '2024-12-31', 'day', null],
    ['20250120161305', '2025-01-20T16:13:05+08:00', 'second', null],
    ['20250120', '2025-01-20', 'day', null],
    ['January 20, 2025 4:13 PM', '2025-01-20T16:13+08:00', 'minute', null],
    ['Jan. 20, 2025', '2025-01-20', 'day', null],
    ['20 Jan 2025 08:13:05 GMT', '2025-01-20T08:13:05+00:00', 'second', '+00:00'],
    ['Mon, 20 Jan 2025 16:13:05 +0800', '2025-01-20T16:13:05+08:00', 'second', '+08:00'],
    ['2025年1月', '2025-01', 'month', null],
    ['2025年', '2025', 'year', null],
    ['2024-02-29', '2024-02-29', 'day', null],
  ])('%s', (text, value, precision, zone) => {
    expect(first(`发布时间：${text} 来源：示例`)).toMatchObject({ value, precision, zone });
  });

  test.each([
    '2025-02-30',
    '2025-13-01',
    '电话 0734-2025012',
    '13.2025',
    '第2025号',
    'ISBN 978-7-2025',
  ])('%s is no day', (text) => {
    expect(['year', 'month', undefined]).toContain(first(text)?.precision);
  });

  test('two dates stand in their order, with their places', () => {
    const text = '发布：2025-01-20 更新：2025-01-21 09:30';
    expect(readDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2025-01-20',
      '2025-01-21 09:30',
    ]);
  });

  test('what is written is read back', () => {
    const dates = fc.date({
      min: new Date('1990-01-01T00:00:01Z'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 16);
        expect(first(iso.replace('T', ' '))?.value).toBe(`${iso}+08:00`);
        const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
        expect(first(`${year}年${month}月${day}日`)?.value).toBe(iso.slice(0, 10));
      }),
    );
  });

  test('any text is read in time and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789-/.:年月日时分 上下午TZ+来源一二〇十元前昨天Jan'),
          maxLength: 600,
        }),
        (text) => {
          for (const { value, start, end } of readDates(text)) {
            expect(Number.isNaN(Date.parse(value))).toBe(false);
            expect(end).toBeGreaterThan(start);
          }
          readYearless(text, '2025-01-20T08:00:00Z');
          readRelative(text, '2025-01-20T08:00:00Z');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('dates that need the capture', () => {
  const captured = '2025-01-20T08:13:00Z';
  test.each([
    ['01-20 15:00', '2025-01-20T15:00+08:00'],
    ['1月19日', '2025-01-19'],
    ['12-31 08:00', '2024-12-31T08:00+08:00'],
    ['09-3022:46', '2024-09-30T22:46+08:00'],
  ])('%s', (text, value) => expect(readYearless(text, captured)[0]?.value).toBe(value));

  test.each([
    ['3小时前', '2025-01-20T13:13+08:00', 'minute'],
    ['5分钟前', '2025-01-20T16:08+08:00', 'minute'],
    ['刚刚', '2025-01-20T16:13+08:00', 'minute'],
    ['2天前', '2025-01-18', 'day'],
    ['昨天', '2025-01-19', 'day'],
    ['昨天 08:30', '2025-01-19T08:30+08:00', 'minute'],
    ['前天', '2025-01-18', 'day'],
    ['1周前', '2025-01-13', 'day'],
    ['2 hours ago', '2025-01-20T14:13+08:00', 'minute'],
    ['yesterday', '2025-01-19', 'day'],
  ])('%s', (text, value, precision) =>
    expect(readRelative(text, captured)).toMatchObject({ value, precision, relative: true }),
  );

  test('seconds and milliseconds since 1970', () => {
    expect(readEpoch('1737360780')?.value).toBe('2025-01-20T16:13:00+08:00');
    expect(readEpoch('1737360780000')?.value).toBe('2025-01-20T16:13:00+08:00');
    expect(readEpoch('99999')).toBeUndefined();
  });
});
