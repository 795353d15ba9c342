import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplyDecimal } from '../registers/import/parse/decimal.ts';
import { findAmounts } from './amounts.ts';

const short = (text: string): string[] =>
  findAmounts(text).map(
    ({ value, upper, currency, modifier, role, phase }) =>
      `${value}${upper === undefined ? '' : `..${upper}`} ${currency} ${modifier} ${role}${phase ?? ''}`,
  );

test.each([
  ['总投资8.4亿元', '840000000 CNY exact investment'],
  ['总投资约3.5亿元人民币', '350000000 CNY about investment'],
  ['计划总投资超60亿元', '6000000000 CNY over investment'],
  ['投资逾2000万元', '20000000 CNY over investment'],
  ['固定资产投资不低于7亿元', '700000000 CNY at-least investment'],
  ['总投资不超过9亿元', '900000000 CNY at-most investment'],
  ['投资近30亿元', '3000000000 CNY near investment'],
  ['总投资10亿元以上', '1000000000 CNY at-least investment'],
  ['总投资20余亿元', '2000000000 CNY over investment'],
  ['总投资4亿元左右', '400000000 CNY about investment'],
  ['总投资2400万', '24000000 CNY exact investment'],
  ['总投资额达二十五亿元', '2500000000 CNY exact investment'],
  ['投资三千万元', '30000000 CNY exact investment'],
  ['投资2亿3000万元', '230000000 CNY exact investment'],
  ['总投资 2,350 万元', '23500000 CNY exact investment'],
  ['总投资１２．５亿元', '1250000000 CNY exact investment'],
  ['投资１，２５０万元', '12500000 CNY exact investment'],
  ['总投资2.6亿美元', '260000000 USD exact investment'],
  ['投资3000万欧元', '30000000 EUR exact investment'],
  ['投资40亿日元', '4000000000 JPY exact investment'],
  ['总投资15亿港元', '1500000000 HKD exact investment'],
  ['总投资10—20亿元', '1000000000..2000000000 CNY exact investment'],
  ['总投资5至8亿元', '500000000..800000000 CNY exact investment'],
  ['总投资3亿元到5亿元', '300000000..500000000 CNY exact investment'],
  ['总投资5000-8000万元', '50000000..80000000 CNY exact investment'],
  ['投资额数百亿元', 'null CNY vague investment'],
  ['总投资百亿元', '10000000000 CNY exact investment'],
  ['总投资过千亿元', '100000000000 CNY over investment'],
  ['总投资1.5万亿元', '1500000000000 CNY exact investment'],
  ['注册资本8000万元', '80000000 CNY exact registered-capital'],
  ['年产值35亿元', '3500000000 CNY exact output'],
  ['实现营业收入120亿元', '12000000000 CNY exact revenue'],
  ['年税收4000万元', '40000000 CNY exact tax'],
  ['净利润2.5亿元', '250000000 CNY exact profit'],
  ['二期投资6亿元', '600000000 CNY exact phase2'],
  ['中标金额3.3亿元', '330000000 CNY exact contract'],
  ['增资5亿元', '500000000 CNY exact increase'],
  ['到位资金6亿元', '600000000 CNY exact in-place'],
  ['已完成投资7亿元', '700000000 CNY exact invested'],
  ['获得贷款2亿元', '200000000 CNY exact other'],
  ['每股价格12.5元', '12.5 CNY exact other'],
])('reads %s', (text, expected) => expect(short(text)).toEqual([expected]));

test('a first part and the whole are told apart', () =>
  expect(short('首期投资3亿元，总投资12亿元')).toEqual([
    '300000000 CNY exact phase1',
    '1200000000 CNY exact investment',
  ]));

test('what it was and what it is', () =>
  expect(short('该项目原计划总投资4亿元，现调整为6亿元。')).toEqual([
    '400000000 CNY exact former',
    '600000000 CNY exact investment',
  ]));

test('the sum of many projects is a total, what 其中 names is not', () =>
  expect(short('集中签约项目16个，总投资180亿元，其中示例铜箔项目投资9亿元。')).toEqual([
    '18000000000 CNY exact batch',
    '900000000 CNY exact investment',
  ]));

test('sums side by side share their words', () =>
  expect(short('两家企业分别投资3亿元和2亿元')).toEqual([
    '300000000 CNY exact investment',
    '200000000 CNY exact investment',
  ]));

test.each([
  '2025元旦期间，三元锂电池、电子元件和多元化单元产品热销',
  '年发电量12亿千瓦时，年产10万吨，供水3亿立方米',
  '千亿级产业集群，百亿元企业3家',
  '全国人口14亿人，投资者2亿人',
  '第3元素，118元素',
])('no sum of money: %s', (text) => expect(short(text)).toEqual([]));

test('a sum of any size in any unit reads back, exactly', () => {
  const digits = fc.bigInt({ min: 1n, max: 10n ** 9n });
  fc.assert(
    fc.property(
      digits,
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(
        ['元', '1'],
        ['万元', '10000'],
        ['亿元', '100000000'],
        ['万亿元', '1000000000000'],
      ),
      fc.constantFrom(
        ['', 'exact'],
        ['约', 'about'],
        ['超', 'over'],
        ['近', 'near'],
        ['不低于', 'at-least'],
      ),
      (whole, places, [unit = '', factor = '1'], [word = '', modifier = '']) => {
        const all = String(whole).padStart(places + 1, '0');
        const number = places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
        const [found] = findAmounts(`项目总投资${word}${number}${unit}。`);
        expect(found?.value).toBe(multiplyDecimal(number, factor));
        expect(found?.modifier).toBe(modifier);
      },
    ),
  );
});
