// A register's filters and order as they stand in the address.
import { filterSchema, sortKeySchema } from '../../../schema/register.ts';
import type { Filter, SortKey } from '../../../schema/register.ts';

/** Filters as text, the way an address holds them; `conflicts` is '1' when on. */
export interface RegisterSearch {
  q?: string;
  city?: string;
  district?: string;
  segment?: string;
  stage?: NonNullable<Filter['stage']>;
  conflicts?: '1';
  source?: string;
  sort?: SortKey;
  order?: 'asc' | 'desc';
}

/** Reads what it knows and drops the rest: a mistyped address shows the whole register, not an error. */
export function readRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const found: RegisterSearch = {};
  for (const key of ['q', 'city', 'district', 'segment'] as const) {
    const text = search[key];
    if (typeof text === 'string' && text !== '' && filterSchema.shape[key].safeParse(text).success)
      found[key] = text;
  }
  const stage = filterSchema.shape.stage.safeParse(search['stage']);
  if (stage.success && stage.data) found.stage = stage.data;
  if (search['conflicts'] === '1' || search['conflicts'] === 'true') found.conflicts = '1';
  if (typeof search['source'] === 'string' && /^\d{1,15}$/.test(search['source']))
    found.source = search['source'];
  const sort = sortKeySchema.safeParse(search['sort']);
  if (sort.success) {
    found.sort = sort.data;
    found.order = search['order'] === 'desc' ? 'desc' : 'asc';
  }
  return found;
}
