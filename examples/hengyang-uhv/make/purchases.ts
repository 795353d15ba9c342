// What forty of the larger enterprises buy, and how much of it within the cluster.
import type { Enterprise } from './enterprises.ts';
import type { Chance } from './random.ts';
import { group, writeBook, type Cell } from './sheets.ts';

export const purchasesCount = 40;

/** Every row bears an enterprise's own name and code, so the book adds none. */
export function writePurchases(
  folder: string,
  enterprises: readonly Enterprise[],
  chance: Chance,
): void {
  const largest = enterprises
    .filter((e) => e.code !== '' && !/^\d+$/.test(e.code) && !/分公司|办事处/.test(e.name))
    .toSorted((a, b) => b.revenue - a.revenue)
    .slice(0, purchasesCount);
  const rows: Cell[][] = [
    ['重点企业采购情况表（示例数据）'],
    [
      '序号',
      '企业名称',
      '统一社会信用代码',
      '2023年采购总额（万元）',
      '其中：集群内采购额（万元）',
    ],
    ...largest.map((e, index): Cell[] => {
      const total = Math.round(e.revenue * (0.52 + 0.26 * chance.next()));
      // Makers of transformers and cables buy wire, tanks and insulation next door; their copper and steel they do not.
      const share = /变压器|电缆|电磁线|导线/.test(e.trade.segment)
        ? 0.35 + 0.25 * chance.next()
        : 0.08 + 0.4 * chance.next();
      return [index + 1, e.name, e.code, group(total), group(Math.round(total * share))];
    }),
    ['注：本表为程序生成的示例数据，企业均为虚构。'],
  ];
  writeBook(folder, '12-重点企业采购-示例.xlsx', [
    { name: '采购', rows, merges: ['A1:E1'], widths: [6, 38, 22, 22, 24] },
  ]);
}
