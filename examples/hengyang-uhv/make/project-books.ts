// The registers of projects: signed at the summit, under construction, planned; three styles again.
import { cities } from './places.ts';
import { summit, type Project, type Projects } from './projects.ts';
import type { Chance } from './random.ts';
import { writeBook, writeCsv, type Cell } from './sheets.ts';

/** Months counted from January 2023 → year and month. */
function toMonth(months: number): { year: number; month: number } {
  return { year: 2023 + Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** 17 → 2024年6月 */
function inWords(months: number): string {
  const { year, month } = toMonth(months);
  return `${year}年${month}月`;
}

/** 17 → 2024年二季度 */
function inQuarter(months: number): string {
  const { year, month } = toMonth(months);
  return `${year}年${'一二三四'.charAt(Math.floor((month - 1) / 3))}季度`;
}

/** What the contract promises, by its place on the list: a start within two years, production a good year later. */
function promise(index: number): { start: number; finish: number } {
  const start = 8 + 3 * (index % 6);
  return { start, finish: start + 12 + (index % 4) * 3 };
}

function writeSigned(folder: string, projects: Project[]): void {
  const rows: Cell[][] = [
    ['2023高峰论坛集中签约项目表（示例数据）'],
    [null, null, null, null, null, null, '单位：亿元'],
    [
      '序号',
      '项目名称',
      '投资单位',
      '所在市州',
      '县市区',
      '项目阶段',
      '总投资',
      '签约时间',
      '约定开工时间',
      '约定投产时间',
    ],
    ...projects.map((p, index): Cell[] => [
      index + 1,
      p.name,
      p.owner,
      cities[p.city].name,
      p.district,
      p.stage,
      p.investment / 100,
      summit.date,
      inWords(promise(index).start),
      inQuarter(promise(index).finish),
    ]),
    ['合计', `${projects.length}个`, null, null, null, null, summit.totalMillion / 100, null],
  ];
  const merges = ['A1:H1'];
  writeBook(folder, '08-高峰论坛签约项目.xlsx', [
    { name: '签约', rows, merges, widths: [6, 40, 36, 10, 10, 10, 10, 16, 14, 14] },
  ]);
}

function writeBuilding(
  folder: string,
  { building: projects, signed }: Projects,
  chance: Chance,
): void {
  const atSummit = new Set(signed.map((p) => p.name));
  const header = [
    '序号',
    '项目名称',
    '建设单位',
    '所在市州',
    '建设地点',
    '产业链环节',
    '建设内容',
    '总投资（亿元）',
    '累计完成投资（亿元）',
    '2024年计划投资（万元）',
    '用地（亩）',
    '开工时间',
    '计划投产时间',
    '投产时间',
    '进展阶段',
    '责任单位',
    '签约时间',
    '到位资金（亿元）',
    '竣工时间',
    '达产时间',
  ];
  const toRow = (p: Project, index: number): Cell[] => {
    const done = p.stage === '投产' || p.stage === '达产';
    const start = Math.min(p.start, done ? 7 : 16);
    const producing = Math.min(p.start + 9, 17);
    const share = done ? 1 : p.stage === '开工' ? 0.1 : 0.3 + 0.4 * chance.next();
    return [
      index + 1,
      p.name,
      p.owner,
      cities[p.city].name,
      `${p.district}示例大道`,
      p.segment,
      p.content,
      p.investment / 100,
      Math.round(p.investment * share) / 100,
      done ? null : Math.round(p.investment * (0.1 + 0.2 * chance.next())) * 100,
      p.land,
      inWords(start),
      done ? null : inQuarter(18 + (p.months % 12)),
      done ? inWords(producing) : null,
      p.stage,
      `${p.district}示例专班`,
      atSummit.has(p.name) ? summit.date : inWords(start - 2 - (index % 7)),
      // Money comes somewhat ahead of the work; of every sixth project nobody reported it.
      index % 6 === 5 ? null : Math.round(p.investment * Math.min(1, share * 1.2)) / 100,
      done ? inWords(producing - 1) : null,
      p.stage === '达产' ? inWords(Math.min(producing + 3, 17)) : null,
    ];
  };
  const sheet = (name: string, stages: string[]) => ({
    name,
    rows: [
      [`${name}（截至2024年6月30日，示例数据）`],
      header,
      ...projects.filter((p) => stages.includes(p.stage)).map(toRow),
    ] as Cell[][],
    merges: ['A1:P1'],
    widths: [6, 40, 36, 10, 18, 24, 50, 14, 18, 20, 10, 12, 14, 12, 8, 16, 14, 14, 12, 12],
  });
  writeBook(folder, '09-在建项目库.xlsx', [
    sheet('在建项目', ['开工', '建设']),
    sheet('竣工投产项目', ['投产', '达产']),
  ]);
}

function writePlanned(folder: string, { planned: projects, signed }: Projects): void {
  const atSummit = new Set(signed.map((p) => p.name));
  const rows: Cell[][] = [
    [
      '项目名称',
      '建设单位',
      '所在市州',
      '县市区',
      '产业链环节',
      '建设内容及规模',
      '估算总投资（万元）',
      '拟用地（亩）',
      '计划开工时间',
      '项目阶段',
      '备注',
      '签约时间',
      '约定开工时间',
      '终止时间',
    ],
    ...projects.map((p, index): Cell[] => [
      p.name,
      p.owner,
      cities[p.city].name,
      p.district,
      p.segment,
      p.content,
      p.investment * 100,
      p.land,
      p.stage === '终止' ? '' : inQuarter(p.start),
      p.stage,
      p.stage === '终止' ? '投资方调整计划' : '',
      p.stage === '签约' || p.stage === '终止'
        ? atSummit.has(p.name)
          ? summit.date
          : inWords(6 + (index % 8))
        : '',
      p.stage === '签约' ? inQuarter(15 + (index % 9)) : '',
      p.stage === '终止' ? inWords(12 + (index % 5)) : '',
    ]),
  ];
  writeCsv(folder, '10-拟建项目库.csv', rows, 'utf8');
}

export function writeProjects(folder: string, projects: Projects, chance: Chance): void {
  writeSigned(folder, projects.signed);
  writeBuilding(folder, projects, chance);
  writePlanned(folder, projects);
}
