import { expect, test } from 'vitest';
import { findCounts } from './counts.ts';

const short = (text: string): string[] =>
  findCounts(text).map(
    ({ value, upper, unit, of, modifier }) =>
      `${value}${upper === undefined ? '' : `..${upper}`} ${unit} ${of} ${modifier}`,
  );

test.each([
  ['年产8万吨铜杆', '80000 t capacity exact'],
  ['年产能300万千米电缆', '3000000 km capacity exact'],
  ['产能5万吨/年', '50000 t/年 capacity exact'],
  ['年产5-8万吨', '50000..80000 t capacity exact'],
  ['用地300亩', '200000 m2 land exact'],
  ['占地约100亩', '66666.67 m2 land about'],
  ['建筑面积6万平方米', '60000 m2 area exact'],
  ['集群企业620家', '620 家 enterprises exact'],
  ['20余家企业', '20 家 enterprises over'],
  ['数百家企业', 'null 家 enterprises vague'],
  ['签约项目18个', '18 个 projects exact'],
  ['三大项目', '3 个 projects exact'],
  ['±800千伏', '800 kV voltage exact'],
  ['新增就业500人', '500 人 jobs exact'],
  ['提供岗位1000余个', '1000 个 jobs over'],
  ['同比增长12.5%', '12.5 % growth exact'],
  ['同比下降8%', '-8 % growth exact'],
  ['市场占有率达30%', '30 % share exact'],
  ['排名第3位', '3 位 rank exact'],
  ['位居全国第二，', '2 位 rank exact'],
  ['装机120万千瓦', '1200000 kW capacity exact'],
])('counts %s', (text, expected) => expect(short(text)).toEqual([expected]));

test.each(['3个月', '两条意见', '一家公司', '5个小时', '第三届大会', '十件实事', '1位于长沙'])(
  'counts nothing in %s',
  (text) => expect(short(text)).toEqual([]),
);
