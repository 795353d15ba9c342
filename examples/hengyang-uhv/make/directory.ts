// 企业名录: a list of makers of many kinds, most of them elsewhere; some that the registers have, some that nobody had.
import { makeCode } from './code.ts';
import type { Enterprise } from './enterprises.ts';
import { makeName } from './names.ts';
import { abroad, hunan, type Elsewhere } from './elsewhere.ts';
import { lacking } from './lacking.ts';
import { cities, cityKeys } from './places.ts';
import { Chance } from './random.ts';
import { writeCsv, type Cell } from './sheets.ts';
import { trades, type Trade } from './trades.ts';

export interface Listed {
  name: string;
  code: string;
  /** As real lists write them: 湖南, 长沙. */
  province: string;
  city: string;
  products: string;
  founded: { year: number; month: number; day: number };
  /** 万元 */
  capital: number;
  /** Why it is in the sample. */
  of: 'registered' | 'unregistered' | 'elsewhere' | 'lacking';
}

export const listedCounts = { registered: 60, unregistered: 12, hunan: 38, abroad: 22 };

/** Makers of goods; who builds, tests or trades is no supply to look for. */
const makers = trades.filter((trade) => trade.segment !== '' && trade.industry < '4300');

export function makeDirectory(
  seed: number,
  enterprises: readonly Enterprise[],
  brands: readonly string[],
): Listed[] {
  const chance = new Chance(seed);
  const nextBrand = brands.values();
  let serial = 3000;
  const make = (
    place: Elsewhere,
    word: string,
    products: string,
    of: Listed['of'],
    name?: (brand: string) => string,
  ): Listed => {
    const brand = nextBrand.next().value;
    if (!brand) throw new Error('no brand left');
    serial += 1;
    const form = chance.pick(['有限公司', '有限公司', '有限责任公司', '股份有限公司']);
    return {
      name: name?.(brand) ?? `${chance.pick([place.city, place.province])}${brand}${word}${form}`,
      code: makeCode(place.region, serial),
      province: place.province,
      city: place.city,
      products,
      founded: someDay(chance),
      capital: chance.pick([500, 1000, 2000, 3000, 5000, 8000, 12_000]),
      of,
    };
  };
  const some = (trade: Trade) =>
    chance.choose(trade.products, Math.min(2, trade.products.length)).join('、');
  const unregistered = Array.from({ length: listedCounts.unregistered }, (_, index): Listed => {
    const city = cities[cityKeys[index % cityKeys.length] ?? 'hengyang'];
    const district = chance.pick(city.districts);
    const trade = chance.pick(makers);
    const word = chance.pick(trade.words);
    return make(
      { region: district.code, province: '湖南', city: city.short },
      word,
      some(trade),
      'unregistered',
      (brand) =>
        makeName(chance, {
          brand,
          word,
          city: city.short,
          district: district.name,
          large: false,
          maker: true,
        }),
    );
  });
  const alike = (places: readonly Elsewhere[], count: number) =>
    Array.from({ length: count }, (): Listed => {
      const trade = chance.pick(makers);
      return make(chance.pick(places), chance.pick(trade.words), some(trade), 'elsewhere');
    });
  return chance.shuffle([
    ...registered(chance, enterprises),
    ...unregistered,
    ...alike(hunan, listedCounts.hunan),
    ...alike(abroad, listedCounts.abroad),
    ...lacking.flatMap(({ word, products, places }) =>
      places.map((place) => make(place, word, products, 'lacking')),
    ),
  ]);
}

/** Enterprises of the city lists under their own code: the list adds none of them. */
function registered(chance: Chance, enterprises: readonly Enterprise[]): Listed[] {
  const known = enterprises.filter(
    (e) =>
      e.trade.segment !== '' &&
      e.code !== '' &&
      !/^\d+$/.test(e.code) &&
      !/分公司|办事处/.test(e.name),
  );
  return chance.choose(known, listedCounts.registered).map((e) => ({
    name: e.name,
    code: e.code,
    province: '湖南',
    city: cities[e.city].short,
    products: e.products.join('、'),
    founded: e.founded,
    capital: e.capital,
    of: 'registered',
  }));
}

function someDay(chance: Chance): Listed['founded'] {
  return {
    year: chance.between(1992, 2022),
    month: chance.between(1, 12),
    day: chance.between(1, 28),
  };
}

export function writeDirectory(folder: string, listed: readonly Listed[]): void {
  const header = [
    '企业名称',
    '统一社会信用代码',
    '成立日期',
    '注册资本',
    '主导产品',
    '省份',
    '市州',
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  const rows = listed.map((one): Cell[] => [
    one.name,
    one.code,
    `${one.founded.year}-${two(one.founded.month)}-${two(one.founded.day)}`,
    `${one.capital}万元`,
    one.products,
    one.province,
    one.city,
  ]);
  writeCsv(folder, '11-企业名录-示例.csv', [header, ...rows], 'utf8-bom');
}
