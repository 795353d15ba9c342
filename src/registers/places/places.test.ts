import { expect, test } from 'vitest';
import { centreTable } from './centres.ts';
import { distanceKm } from './distance.ts';
import { placeOf } from './place-of.ts';

const at = (city: string, province?: string) => {
  const place = placeOf({ city, province });
  if (!place) throw new Error(`no place ${city}`);
  return place;
};

test.each([
  ['长沙', '衡阳', 150, 5],
  ['长沙', '北京', 1340, 10],
  ['上海市', '广州市', 1210, 15],
  ['乌鲁木齐', '哈尔滨', 3050, 40],
  ['株洲', '湘潭', 25, 3],
])('%s to %s is about %i km', (from, to, km, within) => {
  expect(Math.abs(distanceKm(at(from), at(to)) - km)).toBeLessThanOrEqual(within);
  expect(distanceKm(at(to), at(from))).toBeCloseTo(distanceKm(at(from), at(to)), 9);
});

test('nothing is 0 km from itself, and half the earth is the most', () => {
  expect(distanceKm(at('长沙'), at('长沙'))).toBe(0);
  expect(distanceKm({ lon: 0, lat: 0 }, { lon: 180, lat: 0 })).toBeCloseTo(Math.PI * 6371, 6);
});

test.each([
  [{ province: '湖南', city: '长沙' }, '430100 长沙市'],
  [{ province: '湖南省', city: '长沙市' }, '430100 长沙市'],
  [{ city: '湘西州' }, '433100 湘西土家族苗族自治州'],
  [{ city: '浏阳市' }, '430100 长沙市'],
  [{ city: '仙桃' }, '429004 仙桃市'],
  [{ city: '重庆市' }, '500000 重庆市'],
  [{ province: '北京', city: '朝阳区' }, '110000 北京市'],
  [{ province: '辽宁', city: '朝阳' }, '211300 朝阳市'],
  [{ city: '吉林' }, '220200 吉林市'],
  // No city, or one that is none: the credit code, then the province's capital.
  [{ city: '某某园区', code: '91430426XXXX000114' }, '430400 衡阳市'],
  [{ province: '江西', code: '91430426XXXX000114' }, '360000 江西省'],
  [{ province: '内蒙古' }, '150000 内蒙古自治区'],
  [{ city: null, province: null, code: '91310114XXXX000114' }, '310000 上海市'],
])('%j is in %s', (where, wanted) => {
  const place = placeOf(where);
  expect(`${place?.division} ${place?.zh}`).toBe(wanted);
});

test.each([
  {},
  { city: '示例市' },
  { city: '鼓楼区' },
  { province: '华东' },
  { code: '91100000XXXX000114' },
])('%j is nowhere', (where) => {
  expect(placeOf(where)).toBeUndefined();
});

test('a province alone is where its capital is', () => {
  const { lon, lat } = at('长沙');
  expect(placeOf({ province: '湖南' })).toMatchObject({ lon, lat });
});

// By a printed atlas, to a tenth of a degree and a half: a row that slipped would be degrees off.
test.each([
  ['石家庄', 114.5, 38.0],
  ['大同', 113.3, 40.1],
  ['沈阳', 123.4, 41.8],
  ['大连', 121.6, 38.9],
  ['长春', 125.3, 43.9],
  ['南京', 118.8, 32.1],
  ['苏州', 120.6, 31.3],
  ['常州', 119.9, 31.8],
  ['杭州', 120.2, 30.3],
  ['宁波', 121.5, 29.9],
  ['合肥', 117.3, 31.8],
  ['铜陵', 117.8, 30.9],
  ['厦门', 118.1, 24.5],
  ['南昌', 115.9, 28.7],
  ['鹰潭', 117.0, 28.2],
  ['济南', 117.0, 36.7],
  ['青岛', 120.4, 36.1],
  ['郑州', 113.6, 34.8],
  ['平顶山', 113.3, 33.7],
  ['武汉', 114.3, 30.6],
  ['岳阳', 113.1, 29.4],
  ['郴州', 113.0, 25.8],
  ['深圳', 114.1, 22.5],
  ['南宁', 108.3, 22.8],
  ['成都', 104.1, 30.7],
  ['绵阳', 104.7, 31.5],
  ['贵阳', 106.7, 26.6],
  ['昆明', 102.7, 25.0],
  ['西安', 108.9, 34.3],
  ['兰州', 103.8, 36.1],
  ['银川', 106.3, 38.5],
  ['拉萨', 91.1, 29.7],
])('%s is at %d° east, %d° north', (city, lon, lat) => {
  expect(Math.abs(at(city).lon - lon)).toBeLessThanOrEqual(0.15);
  expect(Math.abs(at(city).lat - lat)).toBeLessThanOrEqual(0.15);
});

test('every prefecture of the country has one place, inside it', () => {
  const rows = centreTable
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  expect(rows).toHaveLength(372);
  expect(new Set(rows.map(([code]) => code)).size).toBe(372);
  for (const [code = '', name, lon, lat] of rows) {
    expect(code, name).toMatch(/^\d{6}$/);
    expect(Number(lon) > 73 && Number(lon) < 136, name).toBe(true);
    expect(Number(lat) > 16 && Number(lat) < 54, name).toBe(true);
  }
});
