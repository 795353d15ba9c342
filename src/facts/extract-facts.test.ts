import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../schema/fact.ts';
import { extractFacts } from './extract-facts.ts';
import { ground } from './ground.ts';

const published = '2024-05-10';

/** One line of a fact: kind, modality and what a reader looks for. */
function line(fact: Fact): string {
  const parts = [
    fact.kind,
    fact.modality === 'actual' ? '' : fact.modality,
    fact.batch ? 'batch' : '',
    fact.retold ? 'retold' : '',
    fact.phase === null ? '' : `phase ${fact.phase}`,
    fact.indicator ? `${fact.indicator.key} ${fact.indicator.period}` : '',
    fact.indicator ? '' : (fact.date?.value ?? ''),
    ...fact.amounts.map(({ role, value, currency }) => `${role} ${value} ${currency}`),
    ...fact.counts.map(({ of, value, unit }) => `${of} ${value} ${unit}`),
    ...fact.parties.map(({ words }) => words),
    fact.project ? `「${fact.project.words}」` : '',
    fact.subject && fact.parties.every(({ start }) => start !== fact.subject?.start)
      ? `【${fact.subject.words}】`
      : '',
    fact.place ? `@${fact.place.words}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
const read = (text: string): string[] => extractFacts(text, { published }).map(line);

test.each<[string, string[]]>([
  [
    '5月8日，株洲市渌口区与江西示例铜业股份有限公司举行年产6万吨精铜杆项目签约仪式，项目总投资9.6亿元。',
    [
      'signing 2024-05-08 investment 960000000 CNY capacity 60000 t 株洲市渌口区 江西示例铜业股份有限公司 「年产6万吨精铜杆项目」 @株洲市渌口区',
    ],
  ],
  [
    '由湖南示例电缆有限公司投资建设的特种导线产业园项目正式开工，总投资约7亿元，预计2025年8月投产。',
    [
      'start investment 700000000 CNY 湖南示例电缆有限公司 「特种导线产业园项目」',
      'production planned 2025-08 湖南示例电缆有限公司 「特种导线产业园项目」',
    ],
  ],
  [
    '该项目原计划总投资4亿元，现已调整为6亿元。',
    ['change former 400000000 CNY investment 600000000 CNY'],
  ],
  [
    '当日集中签约项目16个，总投资180亿元，其中甲公司智能电机项目投资9亿元。',
    [
      'signing batch batch 18000000000 CNY projects 16 个',
      'signing investment 900000000 CNY 甲公司 「智能电机项目」',
    ],
  ],
  [
    '甲公司与乙公司分别投资4亿元和3亿元建设铜箔、漆包线项目。',
    [
      'investment investment 400000000 CNY 甲公司 「铜箔」',
      'investment investment 300000000 CNY 乙公司 「漆包线项目」',
    ],
  ],
  [
    '项目分两期建设，一期投资3亿元，二期投资6亿元，今年4月一期已竣工投产。',
    ['investment phase 2 phase 600000000 CNY', 'production phase 1 2024-04 phase 300000000 CNY'],
  ],
  [
    '注册资本6000万元的株洲示例新材料有限公司日前成立，经营范围包括铜材加工。',
    ['founding registered-capital 60000000 CNY 株洲示例新材料有限公司'],
  ],
  [
    '项目达产后可实现年产值40亿元、年税收2000万元，新增就业600人。',
    [
      'indicator forecast output null output 4000000000 CNY',
      'indicator forecast tax null tax 20000000 CNY',
      'indicator forecast employees null jobs 600 人',
    ],
  ],
  [
    '据悉，丁公司终止了在该地投资30亿元的电池项目。',
    ['termination investment 3000000000 CNY 丁公司 「电池项目」'],
  ],
  ['总投资1.6亿美元的外资项目在长沙签约。', ['signing investment 160000000 USD @长沙']],
  [
    '示例省培育输变电产业集群企业620家，2023年实现营收1830亿元，实现产值1900亿元。',
    [
      'indicator enterprises null enterprises 620 家',
      'indicator revenue 2023 revenue 183000000000 CNY',
      'indicator output 2023 output 190000000000 CNY',
    ],
  ],
  [
    '首届示例电线电缆博览会5月6日至7日在长沙举行，现场集中签约项目12个，总投资金额88亿元。',
    [
      'forum 2024-05-06..2024-05-07 【首届示例电线电缆博览会】 @长沙',
      'signing batch 2024-05-06..2024-05-07 batch 8800000000 CNY projects 12 个 @长沙',
    ],
  ],
  [
    '市政府印发《示例市装备产业发展规划（2024—2030年）》和《示例市三年行动方案》。',
    ['policy 【《示例市装备产业发展规划（2024—2030年）》】', 'policy 【《示例市三年行动方案》】'],
  ],
  [
    '成立示例装备集群专家委员会和示例装备标准化技术委员会。',
    ['founding 示例装备集群专家委员会', 'founding 示例装备标准化技术委员会'],
  ],
  [
    '示例变压器股份有限公司成功中标国家电网变电设备采购项目，中标金额3.3亿元。',
    ['award contract 330000000 CNY 示例变压器股份有限公司 「国家电网变电设备采购项目」'],
  ],
  ['示例集团跻身中国企业500强，排名第312位。', ['ranking rank 312 位 示例集团 【中国企业500强】']],
  ['示例公司入选国家级绿色工厂名单。', ['certification 示例公司 【国家级绿色工厂名单】']],
  [
    '示例股份有限公司拟增资5亿元扩建生产线。',
    ['increase planned increase 500000000 CNY 示例股份有限公司'],
  ],
  ['早在2021年，示例集团就与示例县签署了战略合作协议。', ['signing retold 2021 示例集团']],
])('%s', (text, expected) => expect(read(text)).toEqual(expected));

test.each([
  '双方并未签署任何投资协议。',
  '项目尚未开工，仍在洽谈之中。',
  '示例公司否认将在该市投资50亿元建厂的传闻。',
  '如果项目落地，总投资预计将达60亿元。',
  '若各项手续顺利，该项目有望年内开工。',
  '一旦项目签约，将带来投资30亿元。',
  '网传示例项目已签约的消息不属实。',
  '加快推进重点项目开工建设、竣工投产。',
  '球队与示例俱乐部签约，转会费3000万欧元。',
  '春节后返岗复工，开工红包到手。',
  '孩子的监护人与学校签订赔偿协议，赔偿2万元。',
  '示例公司股票收盘价12.5元，总市值350亿元。',
  '会议讨论了示例项目建成后的影响。',
  '市民投资20万元开了一家面馆。',
])('nothing is told as a fact: %s', (text) => expect(read(text)).toEqual([]));

test('该项目 is the last project named in the paragraph, not one of another paragraph', () => {
  const text = '示例导线项目5月8日开工。该项目总投资3亿元。\n该项目总投资5亿元。';
  expect(extractFacts(text, { published }).map(({ project }) => project?.words ?? null)).toEqual([
    '示例导线项目',
    '示例导线项目',
    null,
  ]);
});

test('在衡 is Hengyang where the text names Hengyang, and stays open where it does not', () => {
  const text = '示例输变电产业高峰论坛5月6日在衡举行。';
  expect(extractFacts(text, { published })[0]?.place).toMatchObject({ words: '衡', ref: null });
  const told = extractFacts(`衡阳市输变电产业兴旺。${text}`, { published });
  expect(told[0]?.place).toMatchObject({ words: '衡阳', ref: '430400' });
});

test('names that the registers hold carry their number', () => {
  const text = '示例线缆与示例县签约铜杆项目，总投资3亿元。';
  const names = [
    { start: 0, end: 4, kind: 'enterprise' as const, ref: '17', name: '示例线缆有限公司' },
  ];
  const [fact] = extractFacts(text, { published, names });
  expect(fact?.parties).toMatchObject([{ words: '示例线缆', ref: '17', role: 'company' }]);
});

const piece = fc.constantFrom(
  ...'签约 正式 开工 竣工 投产 总投资 3.5亿元 约 超 20个 项目 其中 ， 。 、 ； 甲公司 示例有限公司 株洲市 在衡 举行 论坛 《示例规划》 印发 成立 示例中心 2023年 3月5日 预计 将 如果 未 一期 二期 年产值 营收 749家 企业 分别 和 与 50% 第3位 位列 中标 入选 名单 ” “ ( ) \n 增资 终止 该项目 达产后'.split(
    ' ',
  ),
);
const pieces = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));

test('every fact of any text stands on that text, its spans word for word', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      for (const fact of extractFacts(text, { published })) {
        expect([fact, ground(text, fact, published)]).toEqual([fact, { ok: true }]);
        expect(ground(text, fact)).toEqual({ ok: true });
      }
    }),
    { numRuns: 500 },
  );
});

/** Offsets out: what is left must not depend on where the text stands. */
function placeless(value: unknown, by: number): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'prefix' || key === 'suffix'
        ? ''
        : (key === 'start' || key === 'end') && typeof inner === 'number'
          ? inner - by
          : inner,
    ),
  );
}

test('a paragraph before moves all offsets and changes nothing else; a paragraph behind takes nothing away', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      const own = extractFacts(text, { published });
      const before = '今天天气晴朗。\n\n';
      const moved = extractFacts(before + text, { published });
      expect(placeless(moved, before.length)).toEqual(placeless(own, 0));
      const longer = extractFacts(`${text}\n\n今天天气晴朗。`, { published });
      expect(placeless(longer, 0)).toEqual(placeless(own, 0));
    }),
    { numRuns: 300 },
  );
});
