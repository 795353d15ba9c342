// The same kind of list in the styles of four cities.
import { damage } from './code.ts';
import type { Enterprise } from './enterprises.ts';
import type { Chance } from './random.ts';
import { group, toSerial, writeBook, writeCsv, type Cell, type SheetPlan } from './sheets.ts';

const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
const isDigitCode = (code: string) => /^\d{18}$/.test(code);

/** 衡阳: title rows, a header of two rows with merged cells, a unit note, totals and a footer. */
export function writeHengyang(folder: string, enterprises: Enterprise[], chance: Chance): void {
  const rows: Cell[][] = [
    ['衡阳市特高压输变电装备产业链企业情况汇总表（示例数据）'],
    [
      '填报单位：衡阳市示例工作专班',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '单位：万元',
    ],
    [
      '序号',
      '企业名称',
      '统一社会信用代码',
      '所在地',
      null,
      '产业链环节',
      '主导产品',
      '2023年主要经济指标',
      null,
      null,
      '2022年营业收入',
      '联系电话',
    ],
    [
      null,
      null,
      null,
      '县市区',
      '园区',
      null,
      null,
      '营业收入',
      '上缴税金',
      '从业人员（人）',
      null,
      null,
    ],
  ];
  const merges = ['A1:L1', 'A2:D2', 'K2:L2', 'D3:E3', 'H3:J3'];
  for (const column of ['A', 'B', 'C', 'F', 'G', 'K', 'L']) merges.push(`${column}3:${column}4`);
  for (const [index, e] of enterprises.entries()) {
    const known = chance.between(0, 9);
    rows.push([
      index + 1,
      e.name,
      // Typed into a number cell: Excel keeps fifteen digits of eighteen.
      isDigitCode(e.code) ? damage(e.code) : e.code,
      e.district.name,
      chance.happens(0.7) ? (e.district.parks[0] ?? '') : '',
      known <= 6 ? e.trade.segment : '',
      known >= 2 && known !== 9 ? e.products.join('、') : '',
      e.revenue,
      Math.round(e.revenue * (0.012 + 0.03 * chance.next())),
      e.employees,
      e.revenueBefore,
      chance.happens(0.3) ? `0734-000${String(index).padStart(4, '0')}` : '',
    ]);
  }
  rows.push([
    enterprises.length + 1,
    '',
    '',
    '珠晖区',
    '',
    '',
    '（名称待核实）',
    '',
    '',
    '',
    '',
    '',
  ]);
  const last = rows.length;
  rows.push([
    '合计',
    null,
    null,
    null,
    null,
    null,
    null,
    total(enterprises.map((e) => e.revenue)),
    null,
    total(enterprises.map((e) => e.employees)),
    total(enterprises.map((e) => e.revenueBefore)),
    null,
  ]);
  merges.push(`A${last + 1}:C${last + 1}`);
  rows.push(['注：1. 本表为程序生成的示例数据，企业均为虚构；2. 空白项为企业未报送。']);
  rows.push(['审核：示例', null, null, '填报日期：2024年1月31日']);
  writeBook(folder, '01-衡阳市企业汇总表.xlsx', [
    { name: '企业情况', rows, merges, widths: [6, 38, 22, 10, 16, 22, 36, 12, 12, 12, 14, 16] },
  ]);
}

/** 长沙: a CSV of an old system, GB18030, units in the headers, dates in words, scopes instead of products. */
export function writeChangsha(folder: string, enterprises: Enterprise[], chance: Chance): void {
  const rows: Cell[][] = [
    ['长沙市输变电装备企业名单（示例数据）'],
    [
      '企业名称',
      '社会信用代码',
      '成立时间',
      '注册资本(万元)',
      '区县',
      '详细地址',
      '所属行业',
      '经营范围',
      '2023年营业收入(万元)',
      '研发投入(万元)',
      '资质荣誉',
    ],
  ];
  for (const e of enterprises) {
    rows.push([
      e.name,
      e.code,
      chance.happens(0.8) ? `${e.founded.year}年${e.founded.month}月` : `${e.founded.year}年`,
      group(e.capital),
      e.district.name,
      `长沙市${e.district.name}示例路${chance.between(1, 900)}号`,
      chance.happens(0.8) ? e.trade.industry.slice(5) : '',
      e.scope,
      chance.happens(0.5) ? group(e.revenue) : e.revenue,
      Math.round(e.revenue * (0.01 + 0.05 * chance.next())),
      chance.pick([
        '',
        '',
        '',
        '高新技术企业',
        '省级专精特新中小企业',
        '高新技术企业、专精特新“小巨人”企业',
      ]),
    ]);
  }
  const sum = enterprises.reduce((total, e) => total + e.revenue, 0);
  rows.push(['合计', '', '', '', '', '', '', '', group(sum), '', '']);
  writeCsv(folder, '02-长沙市企业名单.csv', rows, 'gb18030');
}

const sections: readonly [string, (industry: string) => boolean][] = [
  ['（一）电瓷、绝缘子及绝缘材料', (code) => code === '3834' || code === '2641'],
  ['（二）变压器及组部件', (code) => code === '3821' || code === '3311'],
  ['（三）电线电缆及附件', (code) => code === '3831' || code === '3839'],
  ['（四）开关、控制及电力电子', (code) => /^(382[2-9]|397|40|37)/.test(code)],
  ['（五）工程与服务', (code) => code >= '4300'],
  ['（六）其他配套', () => true],
];

/** 株洲: an .xls with a sheet per district, section rows and subtotals, money in 亿元. */
export function writeZhuzhou(folder: string, enterprises: Enterprise[], chance: Chance): void {
  const names = [...new Set(enterprises.map((e) => e.district.name))];
  const sheets = names.map((name): SheetPlan => {
    const here = enterprises.filter((e) => e.district.name === name);
    const rows: Cell[][] = [
      [`${name}输变电产业企业情况表（2023年度，示例数据）`],
      [null, null, null, null, null, null, null, '单位：亿元、人'],
      [
        '序号',
        '单位名称',
        '县市区',
        '主要产品（服务）',
        '信用代码',
        '主营业务收入',
        '职工人数',
        '备注',
      ],
    ];
    const merges = ['A1:H1'];
    let left = here;
    for (const [title, takes] of sections) {
      const inside = left.filter((e) => takes(e.trade.industry.slice(0, 4)));
      left = left.filter((e) => !inside.includes(e));
      if (inside.length === 0) continue;
      rows.push([title]);
      merges.push(`A${rows.length}:H${rows.length}`);
      for (const [index, e] of inside.entries())
        rows.push([
          index + 1,
          e.name,
          name,
          chance.happens(0.9) ? e.products.join('、') : '',
          e.code,
          e.revenue / 10_000,
          e.employees,
          e.trade.segment === '' ? '贸易企业' : '',
        ]);
      rows.push(['小计', `${inside.length}家`, null, null, null, toYi(inside), null, null]);
    }
    rows.push(['合计', `${here.length}家`, null, null, null, toYi(here), null, null]);
    return { name, rows, merges, widths: [6, 38, 10, 40, 22, 14, 10, 12] };
  });
  writeBook(folder, '03-株洲市各县市区企业表.xls', sheets);
}

/** A sum in 亿元, exact: the parts are added in 万元. */
function toYi(enterprises: Enterprise[]): number {
  return enterprises.reduce((total, e) => total + e.revenue, 0) / 10_000;
}

/** 湘潭: short headers on the first row, dates as serials, full-width digits, codes typed in groups. */
export function writeXiangtan(folder: string, enterprises: Enterprise[], chance: Chance): void {
  const rows: Cell[][] = [
    [
      'No.',
      '企业',
      'USCC',
      '成立',
      '区县',
      '环节',
      '产品/服务',
      '2023营收（万元）',
      '人数',
      'Note',
    ],
  ];
  for (const [index, e] of enterprises.entries()) {
    const serial = toSerial(e.founded.year, e.founded.month, e.founded.day);
    const style = chance.between(0, 9);
    rows.push([
      index + 1,
      e.name,
      style < 4
        ? (e.code.match(/.{1,6}/g) ?? []).join(' ')
        : style === 4
          ? e.code.toLowerCase()
          : e.code,
      chance.happens(0.6) ? { serial } : serial,
      e.district.name,
      style % 2 === 0 ? e.trade.segment : '',
      style < 8 ? e.products.join('，') : '',
      chance.happens(0.2) ? widen(String(e.revenue)) : e.revenue,
      chance.happens(0.2) ? widen(String(e.employees)) : e.employees,
      null,
    ]);
  }
  const notes: Cell[][] = [
    ['说明'],
    ['1. 本表为程序生成的示例数据。'],
    ['2. 营收为2023年度快报数。'],
  ];
  writeBook(folder, '04-湘潭市企业表.xlsx', [
    { name: 'Sheet1', rows, widths: [5, 36, 24, 12, 10, 22, 36, 16, 8, 8] },
    { name: '说明', rows: notes },
  ]);
}

/** 123 → １２３, as a Chinese input method in full-width mode types it. */
function widen(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
