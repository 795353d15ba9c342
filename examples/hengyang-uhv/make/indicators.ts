// 集群指标: what has been published of the whole cluster. Facts with their source, nothing generated.
import { writeCsv, type Cell } from './sheets.ts';

const source = [
  '件件实事见真章——衡长株潭特高压输变电装备集群入“国家队”行列',
  '人民网-湖南频道（人民资讯转载）',
  '2025-01-20',
  '',
];

export const indicators: readonly {
  name: string;
  value: number;
  unit: string;
  year: number;
  scope: string;
}[] = [
  {
    name: '企业数',
    value: 749,
    unit: '家',
    year: 2023,
    scope: '湖南输变电产业集群培育企业；报道未写明时点，按同句营收的年份记',
  },
  {
    name: '营业收入',
    value: 2045,
    unit: '亿元',
    year: 2023,
    scope: '湖南输变电产业集群全年营收；报道引自2024年4月7日《人民日报》',
  },
  {
    name: '签约项目数',
    value: 20,
    unit: '个',
    year: 2023,
    scope: '2023年3月27日至28日衡阳高峰论坛集中签约',
  },
  {
    name: '签约总投资',
    value: 352.8,
    unit: '亿元',
    year: 2023,
    scope: '2023年3月27日至28日衡阳高峰论坛集中签约',
  },
];

export function writeIndicators(folder: string): void {
  const rows: Cell[][] = [
    ['指标', '数值', '单位', '年份', '口径说明', '来源标题', '来源发布方', '发布日期', '来源地址'],
  ];
  for (const { name, value, unit, year, scope } of indicators)
    rows.push([name, value, unit, year, scope, ...source]);
  writeCsv(folder, '06-集群指标.csv', rows, 'utf8-bom');
}
