// Families of events in many wordings: what each kind is told by, and what looks like it and is none.
import { expect, test } from 'vitest';
import { extractFacts } from './extract-facts.ts';
import { ground } from './ground.ts';

const published = '2024-03-20';

/** modality, kind (or key and period) and figures of each fact; 'none' for a text without. */
function read(text: string): string {
  const facts = extractFacts(text, { published }).map((fact) => {
    expect(ground(text, fact, published)).toEqual({ ok: true });
    const { kind, modality, indicator, amounts, counts } = fact;
    const figures = [...amounts, ...counts].map(({ words }) => words).join('+');
    return `${modality} ${indicator ? `${indicator.key} ${indicator.period}` : kind} ${figures}`.trim();
  });
  return facts.join(', ') || 'none';
}

test.each([
  ['示例公司拟将注册资本由5000万元增加至2亿元。', 'planned increase 5000万元+2亿元'],
  ['示例公司增加注册资本8000万元。', 'actual increase 8000万元'],
  ['示例公司在示例县的投资由5亿元追加到12亿元。', 'actual increase 5亿元+12亿元'],
  ['示例公司拟注销子公司示例贸易有限公司。', 'planned termination'],
  ['示例项目因资金问题宣告流产。', 'actual termination'],
  ['示例公司退出示例产业园项目。', 'actual termination'],
  ['示例项目建设规模由5万吨扩大到8万吨。', 'actual change 5万吨'],
  ['示例公司拿下海外风电订单，金额约4亿元。', 'actual award 约4亿元'],
  ['3月1日，示例公司收到中标通知书，中标价8600万元。', 'actual award 8600万元'],
  ['示例公司联合体中标示例污水厂EPC项目，中标价为3.6亿元。', 'actual award 3.6亿元'],
  ['示例建设集团成功中选示例水库工程总承包。', 'actual award'],
])('capital, tenders and ends are told by more than one word: %s', (text, facts) =>
  expect(read(text)).toBe(facts),
);

test.each([
  ['示例智能工厂近日正式启用。', 'actual production'],
  ['示例项目进入试生产阶段。', 'actual production'],
  ['示例电池工厂预计9月试产，明年实现满产。', 'planned production, planned capacity'],
  ['示例公司新厂下月投产。', 'planned production'],
  ['示例智能装备项目完成签约、注册、备案，进入开工准备。', 'actual signing'],
  ['示例公司自有资金5亿元购买理财产品。', 'none'],
  ['示例市储备项目210个，总投资1300亿元。', 'none'],
  ['示例公司斥资2.6亿元买下示例大厦。', 'none'],
  ['示例招商局组织开展签约项目回访，推动签约项目早落地。', 'none'],
])('a stage is told as done or planned, or only named: %s', (text, facts) =>
  expect(read(text)).toBe(facts),
);

test.each([
  ['示例集群入围国家先进制造业集群名单。', 'actual certification'],
  ['示例公司通过国家高新技术企业认定。', 'actual certification'],
  ['示例县跻身全国百强县，排名第87位。', 'actual ranking 第87位'],
  ['示例公司在全球线缆最具竞争力企业10强榜单中排名第六。', 'actual ranking 第六'],
  ['示例市县域经济综合竞争力排名跃居全省第二。', 'actual ranking 第二'],
])('titles and ranks: %s', (text, facts) => expect(read(text)).toBe(facts));

test.each([
  [
    '2022年、2023年，公司分别实现营业收入8.6亿元、11.2亿元。',
    'actual revenue 2022 8.6亿元, actual revenue 2023 11.2亿元',
  ],
  [
    '2023年示例区共引进项目52个，计划总投资185亿元，实际到位资金46亿元。',
    'actual contracts 2023 52个, actual contract_total 2023 185亿元, actual other 2023 46亿元',
  ],
  ['示例园区累计入驻企业达158家，2023年亩均税收28万元。', 'actual enterprises null 158家'],
  ['示例县2023年完成固定资产投资186亿元。', 'actual other 2023 186亿元'],
  ['示例股份报告期内实现归母净利1.02亿元，较上年同期增加5%。', 'actual profit null 1.02亿元+5%'],
  ['园区规上企业由2019年的58家增加到2023年的121家。', 'actual enterprises 2023 121家'],
  ['全国线缆行业规模以上企业4200家，产值1.6万亿元。', 'none'],
  ['示例县2024年主要目标：到位资金120亿元。', 'planned other 2024 120亿元'],
])('figures keep their period, and a plan stays one: %s', (text, facts) =>
  expect(read(text)).toBe(facts),
);

test('each body of a list that is unveiled is founded', () => {
  const facts = extractFacts('示例产业联盟、示例检测中心、示例人才工作站同时揭牌。', { published });
  expect(facts.map(({ subject }) => subject?.words)).toEqual([
    '示例产业联盟',
    '示例检测中心',
    '示例人才工作站',
  ]);
});

test.each([
  ['示例创新联合体由示例公司牵头组建。', '示例创新联合体'],
  ['示例院士工作站落户示例公司并挂牌。', '示例院士工作站'],
  ['始建于1998年的示例电缆有限公司是当地龙头。', '示例电缆有限公司'],
  ['示例公司，2015年成立，专注于高压电缆附件。', '示例公司'],
])('the body that is founded, not who sets it up: %s', (text, name) =>
  expect(extractFacts(text, { published }).map(({ subject }) => subject?.words)).toEqual([name]),
);

test('a month that is announced lies ahead', () =>
  expect(
    extractFacts('5月，示例国际铜业博览会将在示例会展中心举办。', { published })[0]?.date?.value,
  ).toBe('2024-05'));
