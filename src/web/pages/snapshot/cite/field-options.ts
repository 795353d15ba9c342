// The fields that a sentence may prove, under the headings of a profile.
import type { EntityKind } from '../../../../schema/stage.ts';
import type { Pair } from '../../../text/language.tsx';
import { headingOf } from '../../profile/group-fields.ts';
import { citableFields } from './propose.ts';

export interface FieldOptionGroup {
  label: string;
  options: { value: string; label: string }[];
}

export function fieldOptions(kind: EntityKind, t: (pair: Pair) => string): FieldOptionGroup[] {
  const groups = new Map<string, FieldOptionGroup>();
  for (const field of citableFields(kind)) {
    const { id, name } = headingOf(field.key);
    const group = groups.get(id) ?? { label: t(name), options: [] };
    group.options.push({ value: field.key, label: t(field) });
    groups.set(id, group);
  }
  // Figures are cited, names seldom.
  const { basic, ...rest } = Object.fromEntries(groups);
  return [...Object.values(rest), ...(basic ? [basic] : [])];
}
