import { expect, test } from 'vitest';
import { provinceOf } from './province.ts';

const hunanCode = '91430626788046468X';

test.each([
  ['湖南', null, null, '湖南省'],
  ['内蒙古', null, null, '内蒙古自治区'],
  ['湖南', '南昌市', hunanCode, '湖南省'],
  [null, '南昌市', hunanCode, '江西省'],
  [null, '吉林市', null, '吉林省'],
  [null, '重庆市', null, '重庆市'],
  [null, '湘西土家族苗族自治州', null, '湖南省'],
  // A park and a district that several provinces have tell nothing; the code does.
  [null, '某某园区', hunanCode, '湖南省'],
  [null, '鼓楼区', null, null],
  [null, null, hunanCode, '湖南省'],
  // Registered with the nation's own office.
  [null, null, '91100000100003962T', null],
  ['华东', null, null, '华东'],
  [null, null, null, null],
])('province %s, city %s, code %s: %s', (province, city, code, wanted) => {
  expect(provinceOf({ province, city, code })).toBe(wanted);
});
