import { expect, test } from 'vitest';
import { extractFacts } from '../extract-facts.ts';
import { ground } from '../ground.ts';

const published = '2024-03-20';

/** kind, key and period of each fact, with its figure. */
function read(text: string): string[] {
  return extractFacts(text, { published }).map((fact) => {
    expect(ground(text, fact, published)).toEqual({ ok: true });
    const { kind, modality, indicator, amounts, counts } = fact;
    const figure = amounts[0]?.words ?? counts[0]?.words ?? '';
    const what = indicator ? `${indicator.key} ${indicator.period}` : kind;
    return `${modality} ${what} ${figure}`;
  });
}

test('what a place signed and drew in a year is an account, no signing and no investment', () =>
  expect(read('去年示例县共签约亿元以上项目28个，合同引资156亿元，到位资金62亿元。')).toEqual([
    'actual contracts 2023 28个',
    'actual contract_total 2023 156亿元',
    'actual other 2023 62亿元',
  ]));

test('a signing with its occasion stays a signing', () =>
  expect(read('3月18日，示例县举行推介会，现场签约项目12个，总投资56亿元。')[0]).toBe(
    'actual signing 56亿元',
  ));

test('goals go on to the last figure', () =>
  expect(read('2025年，示例县力争新引进项目50个以上，实现工业总产值300亿元，税收10亿元。')).toEqual(
    ['planned contracts 2025 50个以上', 'planned output 2025 300亿元', 'planned tax 2025 10亿元'],
  ));

test('of a growing number the later is told', () =>
  expect(read('去年示例公司实现销售收入9.6亿元，员工从80人增加到650人。')).toEqual([
    'actual revenue 2023 9.6亿元',
    'actual employees 2023 650人',
  ]));

test.each([
  '示例银行向示例公司发放贷款5亿元，用于建设铜杆项目。',
  '双方就投资20亿元的示例储能项目进行洽谈。',
  '对固定资产投资达到1亿元的，按实际投入给予奖励。',
  '针对网络流传的“示例公司将斥资60亿元建设示例基地”一事，公司发布澄清公告。',
  '2023年示例公司累计投入研发资金2.3亿元。',
])('no investment: %s', (text) =>
  expect(read(text).filter((one) => one.includes('investment'))).toEqual([]),
);
