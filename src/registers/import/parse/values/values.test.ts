import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber } from '../cell.ts';
import { multiplyDecimal } from '../decimal.ts';
import { normaliseCode, parseCode } from './code.ts';
import { parseDate, serialToDay } from './date.ts';
import { parseMoney } from './money.ts';
import { parseDecimal, parseInteger } from './number.ts';
import { maskPersonal, personalMark } from './personal.ts';
import { readPlace } from './place.ts';
import { parseQuantity } from './quantity.ts';
import { parseStage } from './stage.ts';

const wan = { factor: '10000' };

test.each([
  ['2,010(万元人民币)', '20100000'],
  ['160万人民币', '1600000'],
  ['100(万)', '1000000'],
  ['100万人民币元', '1000000'],
  ['12.3456(万元人民币)', '123456'],
  ['1,000(万美元)', 'USD:10000000'],
  ['￥1,250.50', '1250.5'],
  ['１，２５０万元', '12500000'],
  ['1.2亿', '120000000'],
  ['3.5万亿元', '3500000000000'],
  ['五千三百二十万元', '53200000'],
  ['壹亿元整', '100000000'],
  ['-42.5万元', '-425000'],
  ['人民币500万元', '5000000'],
  ['超过3亿元', '300000000'],
  ['0', '0'],
])('reads %s as %s yuan', (text, value) => expect(parseMoney(text)).toEqual({ value }));

test.each([
  '1,23',
  '三万五',
  '1亿2000',
  '5-8亿元',
  '5~8亿',
  '12%',
  '若干',
  '1.2.3',
  '千万元',
  '约',
  '几百万',
])('does not read %s as money', (text) => {
  const reading = parseMoney(text, wan);
  expect(reading.value).toBeUndefined();
  expect(reading.problem?.key).toBe('bad-money');
});

test('a bare number without any unit is not guessed at', () => {
  expect(parseMoney('50()').problem?.key).toBe('no-unit');
  expect(parseMoney('50', wan).value).toBe('500000');
});

test('money is exact: any decimal times any power of ten', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 18n }),
      fc.integer({ min: 0, max: 8 }),
      fc.constantFrom(['元', 0], ['千元', 3], ['万元', 4], ['亿元', 8]),
      (digits, scale, [unit, power]) => {
        const all = digits.toString().padStart(scale + 1, '0');
        const text = scale === 0 ? all : `${all.slice(0, -scale)}.${all.slice(-scale)}`;
        const value = parseMoney(text + String(unit)).value as string;
        const [whole = '', fraction = ''] = value.split('.');
        expect(BigInt(whole + fraction.padEnd(8, '0'))).toBe(
          digits * 10n ** BigInt(8 - scale + Number(power)),
        );
        expect(value).not.toMatch(/\.\d*0$|^0\d/);
      },
    ),
  );
});

test('thousands separators, full width and a header unit change nothing of a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
      const plain = parseMoney(String(n), wan);
      const wide = String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
      expect(parseMoney(n.toLocaleString('en'), wan)).toEqual(plain);
      expect(parseMoney(wide, wan)).toEqual(plain);
      expect(plain.value).toBe(multiplyDecimal(String(n), '10000'));
    }),
  );
});

function chinese(n: number): string {
  const digits = '零一二三四五六七八九';
  if (n < 10) return digits[n] ?? '';
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['千', 1e3],
    ['百', 100],
    ['十', 10],
  ] as const) {
    if (n < size) continue;
    const rest = n % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    return chinese(Math.floor(n / size)) + unit + (rest === 0 ? '' : gap + chinese(rest));
  }
  return '';
}

/** 十二, not 一十二: as months and days are written. */
function numerals(n: number): string {
  return chinese(n).replace(/^一十/, '十');
}

test('Chinese numerals read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
      expect(parseQuantity(chinese(n))).toBe(String(n));
    }),
  );
});

test('every day reads the same in every form that names a day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = day.split('-');
        const [mm, dd] = [Number(m), Number(d)];
        const year = [...y]
          .map((c) => chinese(Number(c)))
          .join('')
          .replaceAll('零', '〇');
        const serial = Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
        const forms = [
          `${y}/${mm}/${dd}`,
          `${y}.${m}.${d}`,
          `${y}年${mm}月${dd}日`,
          `${y}${m}${d}`,
          `${day} 08:00:00`,
          `${year}年${numerals(mm)}月${numerals(dd)}日`,
          String(serial),
        ];
        for (const form of forms) expect([form, parseDate(form).value]).toEqual([form, day]);
        expect(parseDate({ n: serial, text: String(serial) }).value).toBe(day);
        expect(parseDate({ n: serial - 1462, text: '' }, true).value).toBe(
          serial - 1462 >= 10_000 ? day : parseDate({ n: serial - 1462, text: '' }, true).value,
        );
        expect(parseDate(`${y}年${mm}月`).value).toBe(`${y}-${m}`);
      },
    ),
  );
});

test.each([
  ['2024年第四季度', '2024-Q4'],
  ['2024年四季度', '2024-Q4'],
  ['2024Q1', '2024-Q1'],
  ['2024年底', '2024'],
  ['2025年上半年', '2025'],
  ['2024年3月底', '2024-03'],
  ['计划2024年6月开工', '2024-06'],
  ['预计2025年底建成投产', '2025'],
  ['2024年10月1日前', '2024-10-01'],
  ['202403', '2024-03'],
  ['98年5月', '1998-05'],
])('reads %s as %s', (text, value) => expect(parseDate(text).value).toBe(value));

test.each([
  '2024-13',
  '2024-02-30',
  '0',
  '2023-2025',
  '2023年3月-2025年6月',
  '第三季度',
  '99999',
  '13800000000',
])('does not read %s as a date', (text) => expect(parseDate(text).value).toBeUndefined());

test('serials of both systems: the 1900 system has a 29 February 1900 that never was', () => {
  expect([1, 59, 61, 36_526].map((n) => serialToDay(n))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2000-01-01',
  ]);
  expect(serialToDay(35_064, true)).toBe('2000-01-01');
  expect(serialToDay(-1)).toBeUndefined();
});

test('a binary float reads as Excel shows it', () => {
  expect([0.1 + 0.2, 1e-7, 1250.1, 123_456_789.125].map(plainNumber)).toEqual([
    '0.3',
    '0.0000001',
    '1250.1',
    '123456789.125',
  ]);
});

test.each([
  ['1,200人', '1200'],
  ['约300', '300'],
  ['300余人', '300'],
  ['1.2万人', '12000'],
  ['12.0', '12'],
  ['三百二十', '320'],
])('counts %s as %s', (text, value) => expect(parseInteger(text).value).toBe(value));

test('a fraction of a person is not a count, hectares are 15 mu', () => {
  expect(parseInteger('12.5').problem?.key).toBe('bad-number');
  expect(parseDecimal('8.5公顷').value).toBe('127.5');
});

test.each([
  ['洽谈中', 'talks'],
  ['已签约', 'signed'],
  ['已签约未开工', 'signed'],
  ['未开工', 'signed'],
  ['已开工', 'started'],
  ['在建', 'building'],
  ['主体施工', 'building'],
  ['部分投产', 'producing'],
  ['已达产', 'at-capacity'],
  ['前期', 'lead'],
  ['谋划', 'lead'],
  ['已取消', 'dropped'],
  ['暂未投产', 'building'],
  ['building', 'building'],
])('project stage %s is %s', (text, value) =>
  expect(parseStage(text, 'project').value).toBe(value),
);

test.each([
  ['存续（在营、开业、在册）', 'operating'],
  ['注销', 'dropped'],
  ['正在洽谈', 'talks'],
  ['已走访', 'visited'],
  ['尚未联系', 'candidate'],
])('enterprise stage %s is %s', (text, value) =>
  expect(parseStage(text, 'enterprise').value).toBe(value),
);

test.each([
  ['衡阳', 'city', '衡阳市'],
  ['湘西', 'city', '湘西土家族苗族自治州'],
  ['湘西州', 'city', '湘西土家族苗族自治州'],
  ['湖南省衡阳市石鼓区', 'city', '衡阳市'],
  ['北京', 'city', '北京市'],
  ['衡山县', 'city', '衡山县'],
  ['长沙、株洲', 'city', '长沙、株洲'],
  ['湖南', 'province', '湖南省'],
  ['内蒙古', 'province', '内蒙古自治区'],
  ['石鼓', 'district', '石鼓区'],
  ['衡阳市石鼓区', 'district', '石鼓区'],
  ['高新区', 'district', '高新区'],
] as const)('place %s as %s is %s', (text, level, expected) =>
  expect(readPlace(text, level)).toBe(expected),
);

test('codes: blanks, width and case fall away, shape is judged', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/),
      fc.constantFrom('', ' ', '-', '　'),
      (code, gap) => {
        expect(parseCode([...code.toLowerCase()].join(gap)).value).toBe(code);
      },
    ),
  );
  expect(normaliseCode("'９１a")).toBe('91A');
  expect(parseCode({ n: 914304001234567000, text: '9.14304E+17' }).problem?.key).toBe('code-lost');
});

test('phones and identity numbers inside words are masked, codes and amounts are not', () => {
  expect(maskPersonal('电话13800000000，座机0734-8123456')).toBe(
    `电话${personalMark}，座机${personalMark}`,
  );
  expect(maskPersonal('证11010519491231002X。')).toBe(`证${personalMark}。`);
  for (const text of ['914304000000000001', '投资12500000元', '2024-06-30', '年产13800台'])
    expect(maskPersonal(text)).toBe(text);
});
