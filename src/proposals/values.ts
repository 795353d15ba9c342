// What acceptance of a fact would write, by record key. Pure: the same fact gives the same values.
import { divisionList, levelOf } from '../registers/resolve/divisions.ts';
import type { AmountRole, Fact, FactAmount, FactCount, FactSpan } from '../schema/fact.ts';
import { joinKey } from '../schema/field.ts';
import type { EntityKind } from '../schema/stage.ts';
import { registerDate } from './register-dates.ts';
import { companyOf } from './subject.ts';

export interface Draft {
  key: string;
  value: string;
  /** As the sentence writes it. */
  words: string;
  /** Describes a project that is new: proposed only where the register holds nothing. */
  filler: boolean;
}

export interface Told {
  kind: EntityKind;
  /** What the sentence calls it. */
  name: string;
  /** The enterprise's name as the registers write it, where it is in them. */
  owner: string | null;
  /** ISO day on which the article speaks; null where it does not say. */
  dated: string | null;
}

/** Values by the fact's kind, the most telling first. Empty where no register keeps it. */
export function draftsOf(fact: Fact, told: Told): Draft[] {
  if (fact.batch) return told.kind === 'cluster' ? batch(fact, told) : [];
  switch (fact.kind) {
    case 'indicator':
      return indicator(fact, told);
    case 'certification':
      return told.kind === 'enterprise' ? certification(fact) : [];
    case 'founding':
      return told.kind === 'enterprise' ? founding(fact, told) : [];
    case 'award':
    case 'ranking':
    case 'policy':
    case 'forum':
      return [];
    default:
      // What would follow from something not yet done is no state of the project.
      if (told.kind !== 'project' || fact.modality === 'forecast') return [];
      return [...life(fact, told), ...money(fact), ...fillers(fact, told)];
  }
}

function draft(
  key: string,
  value: string | undefined,
  { words }: Pick<FactSpan, 'words'>,
  filler = false,
): Draft[] {
  return value === undefined || value === '' ? [] : [{ key, value, words, filler }];
}

/** In a contract or by it: 约定, 承诺. */
const promise = /约定|承诺|合同(?:规定|要求|载明)|协议(?:规定|要求|明确)/;

/** Stage and dates. */
function life(fact: Fact, { dated }: Told): Draft[] {
  const { kind, modality, trigger, date } = fact;
  const done = modality === 'actual';
  const day = registerDate(date);
  const on = (key: string): Draft[] => draft(key, day, date ?? trigger);
  const at = (stage: string): Draft[] => draft('stage', stage, trigger);
  const ahead = (field: string): Draft[] =>
    on(`${field}_${promise.test(fact.selector.exact) ? 'promised' : 'planned'}`);
  switch (kind) {
    case 'signing':
      return done ? [...at('signed'), ...on('signed')] : at('talks');
    case 'start':
      return done ? [...at('started'), ...on('started')] : ahead('start');
    case 'completion':
      return done ? on('completed') : ahead('finish');
    case 'production':
      return done ? [...at('producing'), ...on('producing')] : ahead('finish');
    case 'capacity':
      return done ? [...at('at-capacity'), ...on('at_capacity')] : ahead('capacity');
    case 'termination':
      return done ? [...at('dropped'), ...on('dropped')] : [];
    case 'increase': {
      const sum = amountOf(fact, ['increase']);
      const since = day ?? dated;
      return done && sum && since ? draft(joinKey('increase', since), sumOf(sum), sum) : [];
    }
    default:
      return [];
  }
}

/** Of the whole project: what one phase costs never stands for it. */
function money(fact: Fact): Draft[] {
  const drafts: Draft[] = [];
  const whole = fact.phase === null && fact.kind !== 'increase';
  const roles: [AmountRole, string][] = [
    ['in-place', 'in_place'],
    ['invested', 'invested'],
  ];
  if (whole) roles.unshift(['investment', 'investment']);
  for (const [role, key] of roles) {
    const sum = amountOf(fact, [role]);
    if (sum) drafts.push(...draft(key, sumOf(sum), sum));
  }
  return drafts;
}

/** 建设内容 as the sentence has it, up to its first stop. */
const contentWords =
  /(?:主要(?:建设|生产|从事)|用于(?:建设|生产)|(?:新建|建设|生产|打造))([^，。；、！？\n]{4,60})/;

function fillers(fact: Fact, { name, owner }: Told): Draft[] {
  const company = companyOf(fact);
  const drafts = [
    ...draft('name', name, fact.project ?? company ?? fact.trigger, true),
    ...(company ? draft('owner', owner ?? company.words, company, true) : []),
    ...placed(fact),
  ];
  const land = fact.counts.find(
    (count) => count.of === 'land' && isSingle(count) && count.unit === '亩',
  );
  if (land) drafts.push(...draft('land', land.value ?? undefined, land, true));
  const capacity = fact.counts.filter(({ of }) => of === 'capacity').map(({ words }) => words);
  const listed = capacity.join('、');
  drafts.push(...draft('capacity', listed, { words: listed }, true));
  const content = contentWords.exec(fact.selector.exact.slice(0, 1000))?.[0];
  if (content) drafts.push(...draft('content', content, { words: content }, true));
  return drafts;
}

/** City and district by the division's code: 430212 is 渌口区 of 株洲市. */
function placed({ place }: Fact): Draft[] {
  if (!place?.ref || !/^\d{6}$/.test(place.ref)) return [];
  const code = Number(place.ref);
  if (levelOf(code) < 2) return [];
  const city = officialNames().get(Math.floor(code / 100) * 100);
  const district = levelOf(code) === 3 ? officialNames().get(code) : undefined;
  return [...draft('city', city, place, true), ...draft('district', district, place, true)];
}

let official: Map<number, string> | undefined;

/** By code; the whole spelling stands first in the list. */
function officialNames(): Map<number, string> {
  if (official) return official;
  official = new Map();
  for (const { name, codes } of divisionList)
    for (const code of codes) if (!official.has(code)) official.set(code, name);
  return official;
}

/** 20个项目总投资352.8亿元: one count and one total of the cluster, not twenty projects. */
function batch(fact: Fact, { dated }: Told): Draft[] {
  if (fact.kind !== 'signing' || fact.modality !== 'actual') return [];
  const year = (registerDate(fact.date) ?? dated)?.slice(0, 4);
  if (year === undefined) return [];
  const count = fact.counts.find((one) => one.of === 'projects' && isSingle(one));
  const total = amountOf(fact, ['batch']);
  return [
    ...(count ? draft(joinKey('contracts', year), count.value ?? undefined, count) : []),
    ...(total ? draft(joinKey('contract_total', year), sumOf(total), total) : []),
  ];
}

const fieldsOfKind: Record<EntityKind, readonly string[]> = {
  cluster: ['enterprises', 'revenue', 'output', 'contracts', 'contract_total'],
  enterprise: ['revenue', 'output', 'tax', 'profit', 'employees'],
  project: [],
};
const countsOf: Record<string, FactCount['of']> = {
  enterprises: 'enterprises',
  employees: 'jobs',
  contracts: 'projects',
};
const rolesOf: Record<string, readonly AmountRole[]> = {
  revenue: ['revenue'],
  output: ['output'],
  tax: ['tax'],
  profit: ['profit'],
  contract_total: ['batch', 'contract', 'investment'],
};

/** Not the year in which an enterprise was founded. */
const yearsOfFigures =
  /(?<!\d|[成创]立于|[创始]建于)(?:19|20)\d\d(?=年(?!.{0,6}(?:[成创]立|[创始]建|建厂|注册)))/g;

/** The period of a figure; of one that names none (企业749家，2023年实现营收…) the only year that its sentence names. */
export function periodOf({ indicator: told, selector }: Fact): string | undefined {
  if (told?.period) return told.period;
  const years = new Set(selector.exact.match(yearsOfFigures));
  return years.size === 1 ? [...years][0] : undefined;
}

function indicator(fact: Fact, { kind }: Told): Draft[] {
  if (!fact.indicator || fact.modality !== 'actual') return [];
  const { key } = fact.indicator;
  if (!fieldsOfKind[kind].includes(key)) return [];
  const record = joinKey(key, periodOf(fact));
  const counted = countsOf[key];
  if (counted) {
    const count = fact.counts.find((one) => one.of === counted && isSingle(one));
    return count ? draft(record, count.value ?? undefined, count) : [];
  }
  const sum = amountOf(fact, rolesOf[key] ?? []);
  return sum ? draft(record, sumOf(sum), sum) : [];
}

function certification({ subject, modality }: Fact): Draft[] {
  return subject && modality === 'actual' ? draft('qualification', subject.words, subject) : [];
}

function founding(fact: Fact, { name }: Told): Draft[] {
  if (fact.modality !== 'actual') return [];
  const capital = amountOf(fact, ['registered-capital']);
  const words = fact.subject ?? fact.trigger;
  return [
    ...draft('founded', registerDate(fact.date), fact.date ?? fact.trigger),
    ...(capital ? draft('registered_capital', sumOf(capital), capital) : []),
    ...draft('name', name, words, true),
  ];
}

/** The first of these roles that is one sum. */
function amountOf({ amounts }: Fact, roles: readonly AmountRole[]): FactAmount | undefined {
  return amounts.find((amount) => roles.includes(amount.role) && isSingle(amount));
}

/** 20—30亿元 and 数十亿元 are no value to propose. */
function isSingle({ value, upper }: FactAmount | FactCount): boolean {
  return value !== null && upper === undefined;
}

/** As records hold money: bare yuan, other currencies by their code. */
function sumOf({ value, currency }: FactAmount): string | undefined {
  if (value === null) return undefined;
  return currency === 'CNY' ? value : `${currency}:${value}`;
}
