// The fields of a profile under headings, in the order of the schema's list.
import { fields } from '../../../schema/field.ts';
import type { Profile } from '../../../schema/profile.ts';
import type { Pair } from '../../text/language.tsx';

type ProfileField = Profile['fields'][number];

export interface FieldLine {
  field: string;
  /** One value, or one a year, newest first. */
  values: ProfileField[];
}

export interface FieldGroup {
  id: string;
  name: Pair;
  lines: FieldLine[];
}

const headings: readonly { id: string; name: Pair; fields: readonly string[] }[] = [
  {
    id: 'operation',
    name: { zh: '经营', en: 'Business' },
    fields: [
      'revenue',
      'output',
      'tax',
      'profit',
      'rd',
      'purchases',
      'purchases_local',
      'employees',
    ],
  },
  {
    id: 'project',
    name: { zh: '项目', en: 'Project' },
    fields: [
      'owner',
      'content',
      'investment',
      'increase',
      'in_place',
      'invested',
      'annual_plan',
      'signed',
      'start_promised',
      'start_planned',
      'started',
      'completed',
      'finish_promised',
      'finish_planned',
      'producing',
      'capacity_promised',
      'capacity_planned',
      'at_capacity',
      'dropped',
      'land',
      'capacity',
      'department',
    ],
  },
  {
    id: 'chain',
    name: { zh: '产业链', en: 'Industry chain' },
    fields: ['segment', 'products', 'scope', 'industry', 'industry_code'],
  },
  { id: 'attraction', name: { zh: '招引', en: 'Attraction' }, fields: ['reason'] },
  {
    id: 'indicators',
    name: { zh: '集群指标', en: 'Cluster indicators' },
    fields: ['enterprises', 'contracts', 'contract_total'],
  },
];
/** Everything without a heading of its own. */
const basic = { id: 'basic', name: { zh: '基本信息', en: 'Identity' } };

/** The heading that a field stands under. */
export function headingOf(field: string): { id: string; name: Pair } {
  return headings.find((heading) => heading.fields.includes(field)) ?? basic;
}

function compareYears(a: ProfileField, b: ProfileField): number {
  return (b.period ?? '').localeCompare(a.period ?? '');
}

export function groupFields(list: readonly ProfileField[]): FieldGroup[] {
  const order = new Map(fields.map((field, index) => [field.key, index]));
  const lines = new Map<string, FieldLine>();
  for (const value of list) {
    const line = lines.get(value.field) ?? { field: value.field, values: [] };
    line.values.push(value);
    lines.set(value.field, line);
  }
  const sorted = [...lines.values()].toSorted(
    (a, b) => (order.get(a.field) ?? Infinity) - (order.get(b.field) ?? Infinity),
  );
  for (const line of sorted) line.values.sort(compareYears);
  const taken = new Set(headings.flatMap((heading) => heading.fields));
  const groups = [
    { ...basic, lines: sorted.filter((line) => !taken.has(line.field)) },
    ...headings.map(({ id, name, fields: own }) => ({
      id,
      name,
      lines: sorted.filter((line) => own.includes(line.field)),
    })),
  ];
  return groups.filter((group) => group.lines.length > 0);
}
