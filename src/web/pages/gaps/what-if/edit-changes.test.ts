import { expect, test } from 'vitest';
import { addChange, dropChange, listChanges } from './edit-changes.ts';

const none = { removeEnterprises: [], removeSegments: [], add: [] };

test('puts changes in once, takes them out, and lists them', () => {
  let changes = addChange(none, 'remove-enterprise', '12');
  changes = addChange(changes, 'remove-enterprise', '12');
  changes = addChange(changes, 'remove-segment', 'copper-rod');
  changes = addChange(changes, 'add', '7');
  expect(listChanges(changes)).toEqual([
    { change: 'remove-enterprise', id: '12' },
    { change: 'remove-segment', id: 'copper-rod' },
    { change: 'add', id: '7' },
  ]);
  expect(dropChange(changes, 'remove-segment', 'copper-rod').removeSegments).toEqual([]);
});

test('nobody leaves and comes at once: the last word counts', () => {
  const leaves = addChange(none, 'remove-enterprise', '12');
  expect(addChange(leaves, 'add', '12')).toEqual({ ...none, add: [12] });
});
