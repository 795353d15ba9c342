// Changes put in and taken out; what is there already stays once.
import type { Changes, Comparison } from '../../../../schema/what-if.ts';

export type Change = Comparison['named'][number]['change'];

const keys = {
  'remove-enterprise': 'removeEnterprises',
  'remove-segment': 'removeSegments',
  add: 'add',
} as const satisfies Record<Change, keyof Changes>;

function ids(changes: Changes, change: Change): string[] {
  return changes[keys[change]].map(String);
}

function set(changes: Changes, change: Change, next: string[]): Changes {
  return {
    ...changes,
    [keys[change]]: change === 'remove-segment' ? next : next.map(Number),
  };
}

/** Who leaves does not come as well: the last word counts. */
export function addChange(changes: Changes, change: Change, id: string): Changes {
  if (ids(changes, change).includes(id)) return changes;
  const against = { 'remove-enterprise': 'add', add: 'remove-enterprise' } as const;
  const freed = change === 'remove-segment' ? changes : dropChange(changes, against[change], id);
  return set(freed, change, [...ids(freed, change), id]);
}

export function dropChange(changes: Changes, change: Change, id: string): Changes {
  return set(
    changes,
    change,
    ids(changes, change).filter((one) => one !== id),
  );
}

export function listChanges(changes: Changes): { change: Change; id: string }[] {
  return (Object.keys(keys) as Change[]).flatMap((change) =>
    ids(changes, change).map((id) => ({ change, id })),
  );
}
