import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayThreshold, placementSchema } from '../../schema/placement.ts';
import type { Values } from '../../schema/field.ts';
import { fixtureChain } from './fixture-chain.ts';
import { createPlacer } from './place.ts';

const placer = createPlacer(fixtureChain);

/** `transformer:make cable:sell?` where ? stands for "below the threshold". */
function read(values: Values): string {
  return placer
    .place(values)
    .map((one) => `${one.segmentId}:${one.role}${one.score < displayThreshold ? '?' : ''}`)
    .sort()
    .join(' ');
}
const findFirst = (scope: string) => placer.place({ scope })[0]?.segmentId;
const readWords = (scope: string) =>
  placer.place({ scope }).map((one) => `${one.field} ${one.words.join('/')}`);
const readState = (clauses: string[]) =>
  placer
    .place({ name: '衡阳示例开关柜有限公司', scope: clauses.join('；') })
    .map((one) => `${one.segmentId} ${one.role} ${one.score} ${one.basis}`);
const readScope = (scope: string) => read({ name: '衡阳示例科技有限公司', scope });

test.each([
  ['变压器、电抗器的制造、销售。', 'reactor:make transformer:make'],
  ['销售：电线电缆', 'cable:sell?'],
  ['电线、电缆批发', 'cable:sell?'],
  ['电气机械及器材制造；电线电缆经营', 'cable:sell?'],
  ['生产、销售变压器；电线电缆零售', 'cable:sell? transformer:make'],
  ['制造和销售变压器、电抗器，电缆', 'cable:make reactor:make transformer:make'],
  ['变压器制造，电线电缆销售', 'cable:sell? transformer:make'],
  ['变压器销售、生产开关柜', 'switchgear:make transformer:sell?'],
  ['生产变压器、电抗器、电缆销售', 'cable:sell? reactor:make transformer:make'],
  [
    '生产、销售变压器、电抗器、开关柜的设计、制造与安装',
    'reactor:make switchgear:make transformer:make',
  ],
  [
    '一般项目：变压器制造；电线、电缆经营；许可项目：电力设施承装',
    'cable:sell? construction:service transformer:make',
  ],
  ['变压器的维修', 'transformer:service?'],
  ['变压器的研发、销售', 'transformer:sell?'],
  ['变压器', 'transformer:sell?'],
  ['变压器及配件的制造', 'transformer:make'],
  ['变压器配件的制造', 'transformer:make?'],
  ['变压器、电抗器和电机的外壳制造', 'reactor:make? transformer:make?'],
  ['变压器生产设备的销售', 'transformer:sell?'],
  ['电线电缆专用机械制造', 'cable:make?'],
  ['废旧电线电缆加工', 'cable:make?'],
  ['五金产品、建筑材料、电线电缆的加工、销售', 'cable:sell?'],
  ['热镀锌', 'galvanising:make'],
])('the verbs of %s', (scope, expected) => {
  expect(readScope(scope)).toBe(expected);
});

test.each([
  ['电力设备制造（不含变压器）', ''],
  ['不含变压器的电力设备制造', ''],
  ['除变压器外的输变电产品制造', ''],
  ['电抗器制造（变压器除外）', 'reactor:make'],
  ['电力产品制造，变压器、电缆除外', ''],
  ['电力设备技术开发、变压器研究（不含制造）', 'transformer:service?'],
  ['变压器制造（不含制造）；电缆制造', 'cable:make transformer:sell?'],
  ['开关柜制造（限分支机构）；电缆制造', 'cable:make switchgear:make?'],
  ['除尘设备、变压器制造', 'transformer:make'],
])('the exclusions of %s', (scope, expected) => {
  expect(readScope(scope)).toBe(expected);
});

test.each([
  ['变压器油制造', 'oil:make'],
  ['变压器铁心制造', 'core:make'],
  ['控制变压器制造', ''],
  ['电缆桥架制造', ''],
  ['变压器（依法须经批准的项目，经变压器部门批准后方可开展电缆制造活动）制造', 'transformer:make'],
  ['电气设备、电子产品、机械设备制造', ''],
])('the longest word wins and wide words never match: %s', (scope, expected) => {
  expect(readScope(scope)).toBe(expected);
});

test.each([
  ['电力工程设计、施工', 'construction:service design:service'],
  ['电力工程、市政工程的施工', 'construction:service'],
  ['承装（承修、承试）电力设施', 'construction:service maintenance:service'],
  ['电力设施承装类三级、承修类三级、承试类五级', 'construction:service maintenance:service'],
  [
    '从事110千伏以下电压等级电力设施的安装、维修或者试验活动',
    'construction:service maintenance:service',
  ],
  ['电力设备的销售、安装', 'construction:service?'],
  ['水电安装；机电设备安装', ''],
  ['风力发电', 'wind:service'],
  ['风力发电设备制造', 'wind:service?'],
])('services need their verb at their object: %s', (scope, expected) => {
  expect(readScope(scope)).toBe(expected);
});

test.each([
  ['衡阳示例变压器有限公司', undefined, 'transformer:make'],
  ['衡阳示例变压器有限公司', '电气机械制造', 'transformer:make'],
  ['衡阳示例变压器有限公司', '变压器、电线销售', 'cable:sell? transformer:make?'],
  ['衡阳示例变压器厂', '变压器、开关柜', 'switchgear:make transformer:make'],
  ['衡阳示例变压器销售有限公司', undefined, 'transformer:sell?'],
  ['衡阳示例变压器厂招待所', '住宿', 'transformer:sell?'],
  ['衡阳示例变压器配件有限公司', undefined, ''],
  ['衡阳示例电力设备有限公司', undefined, ''],
  ['衡阳示例电力设备安装有限公司', undefined, 'construction:service'],
  ['衡阳示例变压器有限公司', '电抗器制造（不含变压器）', 'reactor:make'],
  ['衡阳示例变压器有限公司', '变压器制造（限分支机构）；电缆制造', 'cable:make transformer:make?'],
  ['衡阳示例电子有限公司', '变压器制造', 'transformer:make?'],
  ['衡阳示例电线电缆销售门市部', '电线电缆的生产、销售', 'cable:make?'],
])('the name %s over %s', (name, scope, expected) => {
  expect(read(scope === undefined ? { name } : { name, scope })).toBe(expected);
});

test('a voltage class needs its voltage', () => {
  expect(findFirst('110kV电力变压器制造')).toBe('big');
  expect(findFirst('220千伏变压器制造')).toBe('big');
  expect(findFirst('35KV变压器制造')).toBe('transformer');
  expect(findFirst('电力变压器制造')).toBe('transformer');
});

test('bases rank declared, product, scope, name, industry', () => {
  const base = (values: Values) => placer.place(values).map((one) => [one.segmentId, one.basis]);
  const all: Values = {
    name: '衡阳示例绝缘子有限公司',
    segment: '电抗器',
    products: ['变压器', '变压器油'],
    scope: '电缆制造',
    industry_code: 'C3823',
  };
  expect(base(all)).toEqual([
    ['reactor', 'declared'],
    ['oil', 'product'],
    ['transformer', 'product'],
    ['cable', 'scope'],
    ['insulator', 'name'],
    ['switchgear', 'industry'],
  ]);
  expect(base({ products: '电缆销售' })).toEqual([['cable', 'product']]);
  expect(placer.place({ products: '电缆销售' })[0]?.role).toBe('sell');
});

test('a project makes what its plant is for, not what it buys', () => {
  expect(read({ content: '建设变压器生产线两条，年产变压器2万台' })).toBe('transformer:make');
  expect(read({ content: '新建厂房，安装110kV变压器1台' })).toBe('big:service?');
});

test('the words are the source’s own', () => {
  expect(readWords('高低压 成套设备的制造；变 压器、箱式变电站的制造')).toEqual([
    'scope 变压器/箱式变电站',
    'scope 高低压成套设备',
  ]);
  expect(readWords('１１０ｋＶ变压器制造')).toEqual(['scope 变压器']);
});

const goods = [
  '变压器',
  '电抗器',
  '开关柜',
  '电线电缆',
  '绝缘子',
  '变压器油',
  '五金产品',
  '电缆桥架',
];
const verbs = ['制造', '销售', '的研发、生产、销售', '批发', '维修', '的加工', '的制造、安装'];
const clause = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...goods), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...verbs),
  )
  .map(([list, verb]) => list.join('、') + verb);

test('the order of clauses changes neither roles nor scores', () => {
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (clauses, order) => {
        const shuffled = clauses
          .map((text) => ({ text, key: order.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map((one) => one.text);
        expect(readState(shuffled)).toEqual(readState(clauses));
      },
    ),
  );
});

test('不含X never adds X', () => {
  const forms = [
    (x: string) => `电力产品制造（不含${x}）`,
    (x: string) => `不含${x}`,
    (x: string) => `除${x}外`,
    (x: string) => `${x}除外`,
  ];
  fc.assert(
    fc.property(
      fc.array(clause, { maxLength: 4 }),
      fc.constantFrom(...goods),
      fc.constantFrom(...forms),
      (clauses, x, form) => {
        const before = placer.place({ scope: clauses.join('；') });
        const after = placer.place({ scope: [...clauses, form(x)].join('；') });
        expect(after.map((one) => one.segmentId)).toEqual(before.map((one) => one.segmentId));
      },
    ),
  );
});

test('any text gives a bounded, ordered, valid list', () => {
  const alphabet = fc.constantFrom(
    ...goods,
    ...verbs,
    '（',
    '）',
    '；',
    '，',
    '不含',
    '除',
    '外',
    '、',
    '110kV',
    'x',
    '\uE002',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(alphabet, { maxLength: 60 }), fc.string(), (parts, noise) => {
      const placed = placer.place({
        name: noise,
        scope: parts.join('') + noise,
        products: noise + parts.join(''),
      });
      expect(placed.length).toBeLessThanOrEqual(8);
      expect(new Set(placed.map((one) => one.segmentId)).size).toBe(placed.length);
      expect(placed.map((one) => one.score)).toEqual(
        placed.map((one) => one.score).toSorted((a, b) => b - a),
      );
      for (const one of placed) expect(placementSchema.safeParse(one).success).toBe(true);
    }),
  );
});

test('hostile text is read in bounded time', () => {
  const started = performance.now();
  for (const piece of ['（', '（变压器', '不含变压器', '变压器制造，', '除', '的销售变压器']) {
    placer.place({ name: piece.repeat(50_000), scope: piece.repeat(200_000) });
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
