// Projects of every stage: the 20 contracts of the 2023 summit (352.8亿元 together) and some forty others.
import type { Enterprise } from './enterprises.ts';
import { cities, type CityKey } from './places.ts';
import { Chance, divide } from './random.ts';
import type { Target } from './targets.ts';

export const summit = { date: '2023年3月28日', contracts: 20, totalMillion: 35_280 };

export interface Project {
  name: string;
  owner: string;
  city: CityKey;
  district: string;
  segment: string;
  content: string;
  /** In 百万元: two decimals of 亿元. */
  investment: number;
  stage: string;
  land: number;
  /** Month counted from January 2023 (0) in which it began or is to begin. */
  start: number;
  months: number;
}

const kinds = ['扩能技改', '智能工厂', '生产基地', '数字化车间', '研发试验中心'];

const makers = (enterprises: readonly Enterprise[]) =>
  enterprises.filter(
    (e) =>
      e.trade.segment !== '' &&
      e.trade.industry < '4300' &&
      e.name.endsWith('公司') &&
      !e.name.endsWith('分公司'),
  );

function ofEnterprise(chance: Chance, e: Enterprise, stage: string): Project {
  const product = chance.pick(e.products);
  return describe(chance, brandOf(e.name), product, chance.pick(kinds), {
    owner: e.name,
    city: e.city,
    district: e.district.name,
    segment: e.trade.segment,
    stage,
  });
}

function ofTarget(chance: Chance, t: Target, city: CityKey, stage: string): Project {
  const product = t.products.split('、')[0] ?? t.segment;
  return describe(chance, brandOf(t.name), product, '生产基地', {
    owner: t.name,
    city,
    district: chance.pick(cities[city].districts).name,
    segment: t.segment,
    stage,
  });
}

/** 衡阳示例雁电电缆有限公司 → 示例雁电 */
function brandOf(name: string): string {
  return /示例../.exec(name)?.[0] ?? name;
}

function describe(
  chance: Chance,
  brand: string,
  product: string,
  kind: string,
  where: Pick<Project, 'owner' | 'city' | 'district' | 'segment' | 'stage'>,
): Project {
  return {
    name: `${brand}${product}${kind}项目`,
    content: `新建厂房${chance.between(1, 9)}万平方米，购置${product}生产及试验设备，建设${chance.between(2, 12)}条生产线`,
    investment: Math.round((80 + 400 * chance.next()) * chance.spread(0.6)),
    land: chance.between(20, 400),
    start: chance.between(4, 20),
    months: chance.between(10, 30),
    ...where,
  };
}

const times = (count: number, make: () => Project) => Array.from({ length: count }, make);

/** The same project at a later stage. */
function resume(project: Project | undefined, stage: string): Project {
  if (!project) throw new Error('no such contract');
  return { ...project, stage, start: 5 };
}

export interface Projects {
  /** As signed at the summit. */
  signed: Project[];
  /** Under construction or completed by mid-2024, some of them contracts of the summit. */
  building: Project[];
  planned: Project[];
}

export function makeProjects(
  seed: number,
  enterprises: readonly Enterprise[],
  targets: readonly Target[],
): Projects {
  const chance = new Chance(seed);
  const byCity = (city: CityKey) =>
    chance.shuffle(makers(enterprises).filter((e) => e.city === city));
  const pool = {
    hengyang: byCity('hengyang'),
    changsha: byCity('changsha'),
    zhuzhou: byCity('zhuzhou'),
    xiangtan: byCity('xiangtan'),
  };
  const take = (city: CityKey, stage: string) => {
    const e = pool[city].pop();
    if (!e) throw new Error(`no maker left in ${city}`);
    return ofEnterprise(chance, e, stage);
  };
  const anywhere = (stage: string) =>
    take(chance.pick(['hengyang', 'hengyang', 'changsha', 'zhuzhou', 'xiangtan'] as const), stage);
  const rod = targets.filter((t) => t.segment === '精铜杆');
  const others = targets.filter((t) => t.segment !== '精铜杆');
  const contracted = others.filter((t) => t.stage === '签约');
  const talking = others.filter((t) => t.stage === '洽谈');
  const target = (from: Target[], city: CityKey, stage: string) => {
    const t = from.shift();
    if (!t) throw new Error('no target left');
    return ofTarget(chance, t, city, stage);
  };

  const signed = [
    ...times(10, () => take('hengyang', '签约')),
    ...times(4, () => target(contracted, 'hengyang', '签约')),
    ...times(3, () => take('changsha', '签约')),
    ...times(2, () => take('zhuzhou', '签约')),
    take('xiangtan', '签约'),
  ];
  // Published with one decimal of 亿元: the parts are whole tenths too.
  const tenths = divide(
    summit.totalMillion / 10,
    signed.map((p) => p.investment),
    12,
  );
  for (const [index, project] of signed.entries()) project.investment = (tenths[index] ?? 0) * 10;

  const later = ['开工', '建设', '建设', '建设', '投产', '达产'];
  const building = [
    ...later.map((stage, index) => resume(signed[index * 3], stage)),
    ...times(5, () => anywhere('开工')),
    ...times(8, () => anywhere('建设')),
    ...times(3, () => anywhere('投产')),
    ...times(2, () => anywhere('达产')),
  ];
  const planned = [
    ...times(6, () => anywhere('谋划')),
    ...times(2, () => target(talking, 'xiangtan', '谋划')),
    ...times(5, () => anywhere('洽谈')),
    target(rod, 'hengyang', '签约'),
    ...times(2, () => target(rod, 'hengyang', '洽谈')),
    ...times(3, () => anywhere('签约')),
    ...times(2, () => anywhere('终止')),
    resume(signed[1], '终止'),
  ];
  for (const project of planned) project.start = Math.max(project.start, 20) + chance.between(0, 8);
  return { signed, building, planned };
}
