// 拟引进企业: makers of what the four cities lack, all outside Hunan, at every stage of the courtship.
import { makeCode } from './code.ts';
import { Chance } from './random.ts';
import { group, writeBook, type Cell } from './sheets.ts';

export interface Target {
  name: string;
  code: string;
  province: string;
  city: string;
  segment: string;
  products: string;
  reason: string;
  stage: string;
  capital: number;
}

/** Segment, word for the name, products, who needs it here, how many to approach. */
const wanted: readonly [string, string, string, string, number][] = [
  ['精铜杆', '铜材', '高导无氧铜杆、低氧铜杆', '电线电缆和电磁线企业', 6],
  ['有载分接开关', '分接开关', '真空有载分接开关', '变压器企业', 4],
  ['油浸纸、胶浸纸套管（交流）', '高压套管', '油纸电容式套管、胶浸纸套管', '变压器和开关企业', 4],
  ['换流变阀侧套管与穿墙套管（直流）', '直流套管', '换流变阀侧套管', '换流变压器企业', 2],
  ['变压器油', '石油化工', '变压器油、植物绝缘油', '变压器企业', 3],
  ['取向硅钢', '电工钢', '取向硅钢片', '铁心企业', 2],
  ['非晶合金带材', '非晶材料', '非晶合金带材', '配电变压器企业', 2],
  ['真空灭弧室', '真空器件', '真空灭弧室', '中压开关企业', 3],
  ['氧化锌电阻片', '压敏材料', '氧化锌电阻片', '避雷器企业', 2],
  ['交联聚乙烯绝缘料', '高分子材料', '交联聚乙烯电缆绝缘料', '电线电缆企业', 4],
  ['OPGW 光纤复合架空地线', '光缆', 'OPGW光纤复合架空地线', '线路工程企业', 2],
  ['玻璃绝缘子', '玻璃绝缘子', '钢化玻璃绝缘子', '线路工程企业', 2],
  ['绝缘纸板', '绝缘纸业', '变压器绝缘纸板', '绝缘成型件企业', 2],
  ['换流阀', '换流阀', '直流换流阀', '换流站工程', 1],
  ['片式散热器', '散热器', '变压器片式散热器', '变压器企业', 1],
];

const places: readonly [region: string, province: string, city: string][] = [
  ['360681', '江西省', '鹰潭市'],
  ['340705', '安徽省', '铜陵市'],
  ['320282', '江苏省', '无锡市'],
  ['320412', '江苏省', '常州市'],
  ['330212', '浙江省', '宁波市'],
  ['330112', '浙江省', '杭州市'],
  ['510703', '四川省', '绵阳市'],
  ['610104', '陕西省', '西安市'],
  ['410411', '河南省', '平顶山市'],
  ['130606', '河北省', '保定市'],
  ['210106', '辽宁省', '沈阳市'],
  ['520303', '贵州省', '遵义市'],
  ['310114', '上海市', '上海市'],
  ['320115', '江苏省', '南京市'],
  ['440606', '广东省', '佛山市'],
  ['370911', '山东省', '泰安市'],
  ['420115', '湖北省', '武汉市'],
];

/** Of the makers of copper rod, and of the others in an order of chance. */
const rodStages = ['签约', '洽谈', '洽谈', '已走访', '已联系', '候选'];
const otherStages: readonly [string, number][] = [
  ['候选', 11],
  ['已联系', 9],
  ['已走访', 5],
  ['洽谈', 3],
  ['签约', 4],
  ['终止', 2],
];

export function makeTargets(seed: number, brands: readonly string[]): Target[] {
  const chance = new Chance(seed);
  const slots = wanted.flatMap((want) => Array.from({ length: want[4] }, () => want));
  const rest = otherStages.flatMap(([stage, count]) => Array.from({ length: count }, () => stage));
  const stages = [...rodStages, ...chance.shuffle(rest)];
  return slots.map(([segment, word, products, users], index) => {
    const [region, province, city] = chance.pick(places);
    return {
      name: `${city.replace(/市$/, '')}${brands[index]}${word}${chance.pick(['有限公司', '有限公司', '股份有限公司'])}`,
      code: chance.happens(0.8) ? makeCode(region, 2001 + index) : '',
      province,
      city,
      segment,
      products,
      reason: `四市名录中尚无“${segment}”制造企业，本地${users}需从外地采购。`,
      stage: stages[index] ?? '候选',
      capital: chance.pick([2000, 5000, 8000, 10_000, 20_000]),
    };
  });
}

export function writeTargets(folder: string, targets: Target[]): void {
  const rows: Cell[][] = [
    ['衡长株潭特高压输变电装备集群拟引进企业库（示例数据）'],
    [
      '序号',
      '企业名称',
      '统一社会信用代码',
      '所在省份',
      '所在市州',
      '拟补环节',
      '主导产品',
      '注册资本（万元）',
      '引进理由',
      '对接阶段',
    ],
    ...targets.map((t, index): Cell[] => [
      index + 1,
      t.name,
      t.code,
      t.province,
      t.city,
      t.segment,
      t.products,
      group(t.capital),
      t.reason,
      t.stage,
    ]),
  ];
  writeBook(folder, '07-拟引进企业库.xlsx', [
    { name: '拟引进', rows, merges: ['A1:J1'], widths: [6, 34, 22, 10, 10, 24, 28, 14, 50, 10] },
  ]);
}
