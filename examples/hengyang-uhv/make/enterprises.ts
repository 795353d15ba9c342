// The 749 existing enterprises, whose revenue of 2023 adds up to 2,045亿元.
import { makeCode, makeDigitCode } from './code.ts';
import { makeName } from './names.ts';
import { cities, cityKeys, type CityKey, type District } from './places.ts';
import { Chance, divide } from './random.ts';
import { trades, type Trade } from './trades.ts';

export const published = { enterprises: 749, revenueWan: 20_450_000 };

export interface Enterprise {
  name: string;
  /** Empty when the list does not know it. */
  code: string;
  city: CityKey;
  district: District;
  trade: Trade;
  products: string[];
  scope: string;
  founded: { year: number; month: number; day: number };
  /** All money in 万元. */
  capital: number;
  revenue: number;
  revenueBefore: number;
  employees: number;
}

const general = [
  '技术服务、技术开发、技术咨询',
  '货物进出口',
  '机械设备租赁',
  '五金产品零售',
  '仓储服务',
  '信息咨询服务',
];

/** A business scope that names what is made, what is merely sold, and some of the usual rest. */
function makeScope(chance: Chance, trade: Trade, products: readonly string[]): string {
  const rest = chance.choose(general, chance.between(1, 3));
  if (trade.segment === '') return `${[...products, ...rest].join('；')}。`;
  const [major = ''] = trade.industry.split(' ');
  const made = products.join('、');
  if (major >= '4300') return `许可项目：${made}。一般项目：${rest.join('；')}。`;
  const main = chance.pick([
    `${made}的研发、生产、销售`,
    `${made}制造；${made}销售`,
    `生产、销售${made}`,
  ]);
  const other = chance.pick(
    trades.filter((t) => t !== trade && t.industry > '3400' && t.industry < '4100'),
  );
  const sold = chance.happens(0.25) ? [`${other.products[0]}销售`] : [];
  const not = chance.happens(0.04) ? `（不含${other.products[1] ?? other.products[0]}制造）` : '';
  return `一般项目：${[main, ...sold, ...rest].join('；')}${not}。`;
}

function pickDistrict(chance: Chance, city: CityKey, trade: Trade): District {
  const districts: readonly District[] = cities[city].districts;
  // 醴陵 makes the porcelain; elsewhere firms stand where the parks are.
  const kiln = trade.words.some((word) => /瓷/.test(word));
  const weights = districts.map((d) => d.weight * (kiln && d.name === '醴陵市' ? 30 : 1));
  let left = chance.next() * weights.reduce((a, b) => a + b, 0);
  for (const [index, district] of districts.entries()) {
    left -= weights[index] ?? 0;
    if (left < 0) return district;
  }
  return chance.pick(districts);
}

/** Pairs that look alike in a list and carry one code at most: the review queue has to decide. */
function makeAlike(enterprises: readonly Enterprise[]): void {
  const words = new Map([
    ['电缆', '线缆'],
    ['变压器', '变压器制造'],
    ['电力金具', '金具'],
    ['电瓷', '电瓷电器'],
    ['绝缘材料', '绝缘制品'],
    ['开关', '开关电器'],
  ]);
  let count = 0;
  for (const [from, to] of words) {
    const named = enterprises
      .filter(
        (e) =>
          e.name.endsWith(`${from}有限公司`) &&
          !e.name.includes('电线电缆') &&
          e.code !== '' &&
          e.trade.size < 60_000,
      )
      .slice(0, 2);
    for (const enterprise of named) {
      const twin = enterprises.find(
        (e) =>
          e.trade === enterprise.trade &&
          e.code !== '' &&
          !named.includes(e) &&
          !/^\d+$/.test(e.code) &&
          !/分公司|办事处/.test(e.name),
      );
      if (!twin) throw new Error(`no twin for ${enterprise.name}`);
      twin.name = enterprise.name.replace(`${from}有限公司`, `${to}有限公司`);
      twin.code = '';
      count += 1;
    }
  }
  if (count !== 12) throw new Error(`${count} alike`);
}

/** Branches stand in the lists of their own city; their parents in another's. */
function makeBranches(chance: Chance, enterprises: readonly Enterprise[]): void {
  const places = { hengyang: 3, changsha: 1, zhuzhou: 2, xiangtan: 2 };
  for (const city of cityKeys) {
    const small = enterprises.filter((e) => e.city === city && e.code !== '' && e.revenue < 6000);
    for (const branch of chance.choose(small, places[city])) {
      const parents = enterprises.filter(
        (e) => e.city !== city && e.trade === branch.trade && /^湖南.*[^）]有限公司$/.test(e.name),
      );
      if (parents.length === 0) continue;
      branch.name = `${chance.pick(parents).name}${cities[city].short}${chance.pick(['分公司', '分公司', '办事处'])}`;
    }
  }
}

export function makeEnterprises(seed: number, brands: readonly string[]): Enterprise[] {
  const chance = new Chance(seed);
  const slots = cityKeys.flatMap((city, place) =>
    trades.flatMap((trade) =>
      Array.from({ length: trade.counts[place] ?? 0 }, () => ({ city, trade })),
    ),
  );
  const weights = slots.map(
    ({ trade }) => trade.size * chance.spread(trade.size > 150_000 ? 0.4 : 0.9),
  );
  const revenues = divide(published.revenueWan, weights, 60);
  const enterprises = slots.map(({ city, trade }, index): Enterprise => {
    const district = pickDistrict(chance, city, trade);
    const revenue = revenues[index] ?? 0;
    const products = chance.choose(
      trade.products,
      chance.between(1, Math.min(3, trade.products.length)),
    );
    return {
      name: makeName(chance, {
        brand: brands[index] ?? '',
        word: chance.pick(trade.words),
        city: cities[city].short,
        district: district.name,
        large: revenue > 120_000,
        maker: trade.segment !== '' && trade.industry < '4300',
      }),
      code: chance.happens(0.04) ? '' : makeCode(district.code, index + 1),
      city,
      district,
      trade,
      products,
      scope: makeScope(chance, trade, products),
      founded: {
        year: chance.between(1993, 2021),
        month: chance.between(1, 12),
        day: chance.between(1, 28),
      },
      capital: chance.pick([100, 200, 300, 500, 800, 1000, 2000]) * (revenue > 60_000 ? 20 : 1),
      revenue,
      revenueBefore: Math.round(revenue * (0.84 + 0.2 * chance.next())),
      employees: Math.max(6, Math.round(revenue / chance.between(70, 140))),
    };
  });
  const old = enterprises.find((e) => e.city === 'hengyang' && e.code !== '' && e.revenue > 20_000);
  if (old) old.code = makeDigitCode(old.district.code);
  makeBranches(chance, enterprises);
  makeAlike(enterprises);
  return enterprises;
}
