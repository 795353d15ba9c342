// Every field that a record can speak of. The one list: mapping, fold, screens and exports read it.
import { z } from 'zod';
import type { EntityKind } from './stage.ts';

/**
 * money: exact decimal string in yuan, or `USD:180000000` when not CNY · date: '2024', '2024-Q4',
 * '2024-10' or '2024-10-03' · code: unified social credit code · list: strings ·
 * integer, decimal: plain decimal strings · stage: a Stage · text, name, place: strings
 */
export type FieldType =
  | 'text'
  | 'name'
  | 'code'
  | 'money'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'stage'
  | 'list'
  | 'place';

export interface Field {
  key: string;
  zh: string;
  en: string;
  type: FieldType;
  kinds: readonly EntityKind[];
  /** The value belongs to a year (营业收入 2023); its key in a record is `revenue@2023`. */
  periodic?: boolean;
  /** Personal data (phone, person's name): recognised so that it is kept out of records. */
  personal?: boolean;
  /** Not shown as a column unless asked for. */
  secondary?: boolean;
}

const E: readonly EntityKind[] = ['enterprise'];
const P: readonly EntityKind[] = ['project'];
const EP: readonly EntityKind[] = ['enterprise', 'project'];
const EC: readonly EntityKind[] = ['enterprise', 'cluster'];
const all: readonly EntityKind[] = ['enterprise', 'project', 'cluster'];

export const fields: readonly Field[] = [
  { key: 'name', zh: '名称', en: 'Name', type: 'name', kinds: all },
  { key: 'code', zh: '统一社会信用代码', en: 'Credit code', type: 'code', kinds: E },
  { key: 'stage', zh: '阶段', en: 'Stage', type: 'stage', kinds: EP },
  {
    key: 'former_names',
    zh: '曾用名',
    en: 'Former names',
    type: 'list',
    kinds: E,
    secondary: true,
  },
  { key: 'short_names', zh: '简称', en: 'Short names', type: 'list', kinds: E, secondary: true },
  { key: 'org_type', zh: '企业类型', en: 'Type', type: 'text', kinds: E, secondary: true },
  { key: 'registered_capital', zh: '注册资本', en: 'Registered capital', type: 'money', kinds: E },
  { key: 'founded', zh: '成立日期', en: 'Founded', type: 'date', kinds: E },
  { key: 'province', zh: '省份', en: 'Province', type: 'place', kinds: EP, secondary: true },
  { key: 'city', zh: '市州', en: 'City', type: 'place', kinds: EP },
  { key: 'district', zh: '县区', en: 'District', type: 'place', kinds: EP },
  { key: 'park', zh: '园区', en: 'Park', type: 'text', kinds: EP, secondary: true },
  { key: 'address', zh: '地址', en: 'Address', type: 'text', kinds: EP, secondary: true },
  { key: 'industry', zh: '所属行业', en: 'Industry', type: 'text', kinds: E, secondary: true },
  {
    key: 'industry_code',
    zh: '行业代码',
    en: 'Industry code',
    type: 'text',
    kinds: E,
    secondary: true,
  },
  { key: 'segment', zh: '产业链环节', en: 'Chain segment', type: 'text', kinds: EP },
  { key: 'products', zh: '主导产品', en: 'Main products', type: 'text', kinds: EP },
  { key: 'scope', zh: '经营范围', en: 'Business scope', type: 'text', kinds: E, secondary: true },
  { key: 'revenue', zh: '营业收入', en: 'Revenue', type: 'money', kinds: EC, periodic: true },
  { key: 'output', zh: '总产值', en: 'Gross output', type: 'money', kinds: EC, periodic: true },
  {
    key: 'tax',
    zh: '纳税额',
    en: 'Tax paid',
    type: 'money',
    kinds: E,
    periodic: true,
    secondary: true,
  },
  {
    key: 'profit',
    zh: '利润总额',
    en: 'Profit',
    type: 'money',
    kinds: E,
    periodic: true,
    secondary: true,
  },
  {
    key: 'rd',
    zh: '研发投入',
    en: 'R&D spending',
    type: 'money',
    kinds: E,
    periodic: true,
    secondary: true,
  },
  {
    key: 'purchases',
    zh: '采购总额',
    en: 'Purchases',
    type: 'money',
    kinds: E,
    periodic: true,
    secondary: true,
  },
  {
    key: 'purchases_local',
    zh: '本地采购额',
    en: 'Local purchases',
    type: 'money',
    kinds: E,
    periodic: true,
    secondary: true,
  },
  { key: 'employees', zh: '从业人数', en: 'Employees', type: 'integer', kinds: E, periodic: true },
  {
    key: 'qualification',
    zh: '资质荣誉',
    en: 'Qualifications',
    type: 'text',
    kinds: E,
    secondary: true,
  },
  {
    key: 'reason',
    zh: '引进理由',
    en: 'Reason to attract',
    type: 'text',
    kinds: E,
    secondary: true,
  },
  { key: 'owner', zh: '建设单位', en: 'Owner', type: 'name', kinds: P },
  { key: 'content', zh: '建设内容', en: 'Content', type: 'text', kinds: P, secondary: true },
  { key: 'investment', zh: '总投资', en: 'Total investment', type: 'money', kinds: P },
  {
    key: 'increase',
    zh: '增资额',
    en: 'Increase',
    type: 'money',
    kinds: P,
    // Each increase by its time, so that two of them never stand against each other.
    periodic: true,
    secondary: true,
  },
  { key: 'in_place', zh: '到位资金', en: 'Funds in place', type: 'money', kinds: P },
  { key: 'invested', zh: '累计完成投资', en: 'Invested to date', type: 'money', kinds: P },
  {
    key: 'annual_plan',
    zh: '年度计划投资',
    en: 'Planned this year',
    type: 'money',
    kinds: P,
    periodic: true,
    secondary: true,
  },
  { key: 'signed', zh: '签约时间', en: 'Signed', type: 'date', kinds: P },
  {
    key: 'start_planned',
    zh: '计划开工',
    en: 'Planned start',
    type: 'date',
    kinds: P,
    secondary: true,
  },
  {
    key: 'start_promised',
    zh: '约定开工',
    en: 'Promised start',
    type: 'date',
    kinds: P,
    secondary: true,
  },
  { key: 'started', zh: '开工时间', en: 'Started', type: 'date', kinds: P },
  { key: 'completed', zh: '竣工时间', en: 'Completed', type: 'date', kinds: P, secondary: true },
  {
    key: 'finish_planned',
    zh: '计划投产',
    en: 'Planned production',
    type: 'date',
    kinds: P,
    secondary: true,
  },
  {
    key: 'finish_promised',
    zh: '约定投产',
    en: 'Promised production',
    type: 'date',
    kinds: P,
    secondary: true,
  },
  { key: 'producing', zh: '投产时间', en: 'In production', type: 'date', kinds: P },
  {
    key: 'capacity_planned',
    zh: '计划达产',
    en: 'Planned full capacity',
    type: 'date',
    kinds: P,
    secondary: true,
  },
  {
    key: 'capacity_promised',
    zh: '约定达产',
    en: 'Promised full capacity',
    type: 'date',
    kinds: P,
    secondary: true,
  },
  {
    key: 'at_capacity',
    zh: '达产时间',
    en: 'At full capacity',
    type: 'date',
    kinds: P,
    secondary: true,
  },
  { key: 'dropped', zh: '终止时间', en: 'Dropped', type: 'date', kinds: P, secondary: true },
  { key: 'land', zh: '用地（亩）', en: 'Land (mu)', type: 'decimal', kinds: P, secondary: true },
  { key: 'capacity', zh: '产能', en: 'Capacity', type: 'text', kinds: P, secondary: true },
  {
    key: 'department',
    zh: '责任单位',
    en: 'Responsible body',
    type: 'text',
    kinds: P,
    secondary: true,
  },
  { key: 'note', zh: '备注', en: 'Note', type: 'text', kinds: EP, secondary: true },
  // Indicators of the cluster itself (集群指标).
  {
    key: 'enterprises',
    zh: '企业数',
    en: 'Enterprises',
    type: 'integer',
    kinds: ['cluster'],
    periodic: true,
  },
  {
    key: 'contracts',
    zh: '签约项目数',
    en: 'Contracts',
    type: 'integer',
    kinds: ['cluster'],
    periodic: true,
  },
  {
    key: 'contract_total',
    zh: '签约总投资',
    en: 'Contract total',
    type: 'money',
    kinds: ['cluster'],
    periodic: true,
  },
  // Recognised, never recorded.
  {
    key: 'legal_person',
    zh: '法定代表人',
    en: 'Legal representative',
    type: 'text',
    kinds: E,
    personal: true,
  },
  { key: 'contact', zh: '联系人', en: 'Contact', type: 'text', kinds: EP, personal: true },
  { key: 'phone', zh: '联系电话', en: 'Phone', type: 'text', kinds: EP, personal: true },
  {
    key: 'identity',
    zh: '身份证号',
    en: 'Identity number',
    type: 'text',
    kinds: EP,
    personal: true,
  },
];

const byKey = new Map(fields.map((field) => [field.key, field]));

/** The field of a record key, with or without its period: `revenue@2023` → revenue. */
export function findField(key: string): Field | undefined {
  return byKey.get(splitKey(key).field);
}

export function fieldsOf(kind: EntityKind): Field[] {
  return fields.filter((field) => field.kinds.includes(kind));
}

/** `revenue` + `2023` → `revenue@2023`. */
export function joinKey(field: string, period?: string): string {
  return period ? `${field}@${period}` : field;
}

export function splitKey(key: string): { field: string; period?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { field: key } : { field: key.slice(0, at), period: key.slice(at + 1) };
}

export const valueSchema = z.union([z.string(), z.array(z.string())]);
export type Value = z.infer<typeof valueSchema>;

/** Values of a record by key; keys are `field` or `field@period`. */
export const valuesSchema = z.record(z.string(), valueSchema);
export type Values = z.infer<typeof valuesSchema>;
