// A register as a workbook or CSV for Excel: the rows of a filter, with the scope they speak of.
import { Readable } from 'node:stream';
import { findField } from '../schema/field.ts';
import type { Chain } from '../schema/chain.ts';
import type { Filter, RegisterQuery, RegisterRow } from '../schema/register.ts';
import { kindOfRegister, registerNames, stageNames } from '../schema/stage.ts';
import type { Register } from '../schema/stage.ts';
import { toTenThousands } from './amounts.ts';
import { exportTable } from './export/export-table.ts';
import type { ExportCell, ExportScope } from './export/table.ts';
import { countRegister, listRegister } from './register-page.ts';
import type { Scope } from './scope.ts';

type Language = 'zh' | 'en';

interface ExportQuery extends Omit<RegisterQuery, 'offset' | 'limit'> {
  format: 'xlsx' | 'csv';
  /** Keys of columns, comma-separated; absent: all of the register's kind. */
  columns?: string | undefined;
  lang: Language;
}

export interface RegisterExport {
  cluster: string;
  register: Register;
  query: ExportQuery;
  asOf: string;
  chain: Chain;
}

interface ColumnOf {
  key: string;
  /** The field whose name heads the column. */
  field?: string;
  zh?: string;
  en?: string;
  money?: boolean;
  number?: boolean;
  read: (row: RegisterRow, lang: Language) => ExportCell;
}

const of = (key: keyof RegisterRow, field: string, more: Partial<ColumnOf> = {}): ColumnOf => ({
  key,
  field,
  read: (row) => row[key] as ExportCell,
  ...more,
});

const shared: ColumnOf[] = [
  of('name', 'name'),
  of('stage', 'stage', {
    read: ({ kind, stage }, lang) => (stage ? stageNames[kind][stage]?.[lang] : null),
  }),
  of('province', 'province'),
  of('city', 'city'),
  of('district', 'district'),
  of('park', 'park'),
  {
    key: 'segments',
    field: 'segment',
    read: ({ segments }, lang) =>
      segments.map((segment) => segment[lang]).join(lang === 'zh' ? '；' : '; '),
  },
  of('products', 'products'),
];

const enterprise: ColumnOf[] = [
  of('code', 'code'),
  of('founded', 'founded'),
  of('registeredCapital', 'registered_capital', { money: true }),
  of('revenue', 'revenue', { money: true }),
  of('revenuePeriod', 'revenue', { zh: '营业收入年度', en: 'Revenue year' }),
  of('output', 'output', { money: true }),
  of('outputPeriod', 'output', { zh: '总产值年度', en: 'Output year' }),
  of('purchases', 'purchases', { money: true }),
  of('purchasesPeriod', 'purchases', { zh: '采购总额年度', en: 'Purchases year' }),
  of('purchasesLocal', 'purchases_local', { money: true }),
  of('employees', 'employees', { number: true }),
];

const project: ColumnOf[] = [
  of('owner', 'owner'),
  of('investment', 'investment', { money: true }),
  of('invested', 'invested', { money: true }),
  of('signed', 'signed'),
  of('started', 'started'),
  of('producing', 'producing'),
];

const counts: ColumnOf[] = [
  of('conflicts', 'conflicts', { zh: '冲突项', en: 'Conflicts', number: true }),
  of('records', 'records', { zh: '记录数', en: 'Records', number: true }),
];

const pageSize = 5000;

/** The file's name, media type and bytes in pieces. Amounts are in 万元, exact. */
export async function exportRegister(
  scope: Scope,
  wanted: RegisterExport,
): Promise<{ name: string; type: string; body: ReadableStream<Uint8Array> }> {
  const { register, query, asOf } = wanted;
  const { lang, format } = query;
  const chosen = chooseColumns(register, query.columns);
  const total = await countRegister(scope, register, query);
  const table = {
    columns: chosen.map((column) => ({
      header: headerOf(column, lang),
      type: column.money || column.number ? ('number' as const) : ('text' as const),
    })),
    rows: readRows(scope, wanted, chosen),
    scope: describeScope(wanted, total),
  };
  const title = registerNames[register][lang];
  const pieces = exportTable(table, format, title);
  return {
    name: `${title}-${asOf}.${format}`,
    type:
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>,
  };
}

function chooseColumns(register: Register, keys: string | undefined): ColumnOf[] {
  const own = kindOfRegister(register) === 'enterprise' ? enterprise : project;
  const all = [...shared, ...own, ...counts];
  if (!keys) return all;
  const wanted = new Set(keys.split(','));
  const chosen = all.filter((column) => column.key === 'name' || wanted.has(column.key));
  return chosen.length > 1 ? chosen : all;
}

function headerOf(column: ColumnOf, lang: Language): string {
  const name = column[lang] ?? findField(column.field ?? '')?.[lang] ?? column.key;
  if (!column.money) return name;
  return lang === 'zh' ? `${name}（万元）` : `${name} (10,000 yuan)`;
}

async function* readRows(
  scope: Scope,
  { register, query, chain }: RegisterExport,
  columns: readonly ColumnOf[],
): AsyncGenerator<ExportCell[]> {
  for (let offset = 0; ; offset += pageSize) {
    const page = await listRegister(scope, register, { ...query, offset, limit: pageSize }, chain);
    for (const row of page) {
      yield columns.map((column) => {
        const cell = column.read(row, query.lang);
        return column.money && typeof cell === 'string' ? toTenThousands(cell) : cell;
      });
    }
    if (page.length < pageSize) return;
  }
}

function describeScope(
  { cluster, register, query, asOf, chain }: RegisterExport,
  total: number,
): ExportScope {
  const zh = query.lang === 'zh';
  const segment = chain.segments.find(({ id }) => id === query.segment);
  const filters: [keyof Filter, string, string | undefined][] = [
    ['q', zh ? '文字' : 'Words', query.q],
    ['city', zh ? '市州' : 'City', query.city],
    ['district', zh ? '县区' : 'District', query.district],
    ['segment', zh ? '环节' : 'Segment', segment?.[query.lang] ?? query.segment],
    ['stage', zh ? '阶段' : 'Stage', query.stage],
    [
      'conflicts',
      zh ? '冲突' : 'Conflicts',
      query.conflicts ? (zh ? '仅有冲突' : 'only') : undefined,
    ],
  ];
  const set = filters.flatMap(([, label, value]) => (value ? [`${label}：${value}`] : []));
  return [
    [zh ? '集群' : 'Cluster', cluster],
    [zh ? '名册' : 'Register', registerNames[register][query.lang]],
    [zh ? '截至' : 'As of', asOf],
    [zh ? '筛选' : 'Filter', set.join(zh ? '；' : '; ') || (zh ? '无' : 'none')],
    [zh ? '条数' : 'Rows', String(total)],
  ];
}
