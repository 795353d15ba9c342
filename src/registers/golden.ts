// From claims to the rows of the entity table: one row for each period in which the fold stood. Pure.
import type { EntityTable } from '../db/tables.ts';
import { joinKey, splitKey } from '../schema/field.ts';
import type { Values } from '../schema/field.ts';
import { registerOf, stageSchema } from '../schema/stage.ts';
import type { EntityKind, Stage } from '../schema/stage.ts';
import { fold } from './fold.ts';
import type { Claim } from './claim.ts';
import type { Held } from './fold.ts';
import { fullKey } from './resolve/keys.ts';
import { parseName } from './resolve/name.ts';
import { provinceOf } from './resolve/province.ts';

/** An entity row without its keys and dates. */
export type Golden = Omit<EntityTable, 'clusterId' | 'entityId' | 'validFrom' | 'validTo'>;

export interface GoldenVersion {
  validFrom: string;
  validTo: string | null;
  row: Golden;
}

/** The rows of one entity, oldest first; equal neighbours are one row. Empty when it has no claim. */
export function goldenVersions(kind: EntityKind, claims: readonly Claim[]): GoldenVersion[] {
  const [only] = claims;
  if (only && claims.length === 1) {
    return [{ validFrom: only.dated, validTo: null, row: goldenOf(kind, only.values, 0, 1) }];
  }
  const days = [...new Set(claims.map((claim) => claim.dated))].sort();
  const versions: GoldenVersion[] = [];
  for (const day of days) {
    const known = claims.filter((claim) => claim.dated <= day);
    const held = fold(known);
    const row = goldenOf(kind, valuesOf(held), openConflicts(held), known.length);
    const last = versions.at(-1);
    if (last && JSON.stringify(last.row) === JSON.stringify(row)) continue;
    if (last) last.validTo = day;
    versions.push({ validFrom: day, validTo: null, row });
  }
  return versions;
}

export function valuesOf(held: ReadonlyMap<string, Held>): Values {
  const values: Values = {};
  for (const { key, value } of held.values()) values[key] = value;
  return values;
}

/** Keys on which sources disagree and no person has spoken. */
function openConflicts(held: ReadonlyMap<string, Held>): number {
  let count = 0;
  for (const { conflicting, rule } of held.values()) {
    if (conflicting.length > 0 && rule !== 'pin') count += 1;
  }
  return count;
}

/** The typed columns of an entity row from its folded values. */
export function goldenOf(
  kind: EntityKind,
  values: Values,
  conflicts: number,
  records: number,
): Golden {
  const text = (key: string): string | null => {
    const value = values[key];
    if (value === undefined) return null;
    return typeof value === 'string' ? value : value.join('；');
  };
  // Foreign money has no yuan amount to sort or sum by: it is shown in the profile only.
  const amount = (value: string | null): string | null =>
    value !== null && /^-?\d+(\.\d+)?$/.test(value) ? value : null;
  const latest = latestPeriods(values);
  const periodic = (field: string): string | null => {
    const key = latest.get(field);
    return key === undefined ? null : amount(text(key));
  };
  const periodOf = (field: string): string | null =>
    splitKey(latest.get(field) ?? field).period ?? null;
  const stage = stageSchema.safeParse(text('stage')).data ?? defaultStage(kind);
  const name = text('name') ?? '';
  return {
    kind,
    register: registerOf(kind, stage ?? undefined) ?? null,
    name,
    nameKey: fullKey(parseName(name)),
    code: text('code'),
    stage,
    province: provinceOf({ province: text('province'), city: text('city'), code: text('code') }),
    city: text('city'),
    district: text('district'),
    park: text('park'),
    products: text('products'),
    founded: text('founded'),
    registeredCapital: amount(text('registered_capital')),
    revenue: periodic('revenue'),
    revenuePeriod: periodOf('revenue'),
    output: periodic('output'),
    outputPeriod: periodOf('output'),
    purchases: periodic('purchases'),
    purchasesPeriod: periodOf('purchases'),
    purchasesLocal: amount(text(joinKey('purchases_local', periodOf('purchases') ?? undefined))),
    employees: periodic('employees'),
    owner: text('owner'),
    investment: amount(text('investment')),
    invested: amount(text('invested')),
    signed: text('signed'),
    started: text('started'),
    producing: text('producing'),
    conflicts,
    records,
  };
}

function defaultStage(kind: EntityKind): Stage | null {
  if (kind === 'cluster') return null;
  return kind === 'enterprise' ? 'operating' : 'lead';
}

/** For each periodic field the key with the latest period: revenue → revenue@2023. A key without period comes last. */
export function latestPeriods(values: Values): Map<string, string> {
  const latest = new Map<string, string>();
  for (const key of Object.keys(values)) {
    const { field, period } = splitKey(key);
    const held = latest.get(field);
    if (held === undefined || (period ?? '') > (splitKey(held).period ?? ''))
      latest.set(field, key);
  }
  return latest;
}
