import { expect, test } from 'vitest';
import { readChanges, readCosts, readGapsSearch, writeChanges, writeCosts } from './gaps-search.ts';

test('reads what it knows of an address and drops the rest', () => {
  const address = {
    tab: 'what-if',
    remove: '1,2',
    cut: 'copper-rod',
    add: '3',
    most: '101',
    value: '-5',
    sort: 'nonsense',
    show: 'choke',
    other: 'x',
  };
  expect(readGapsSearch(address)).toEqual({
    tab: 'what-if',
    remove: '1,2',
    cut: 'copper-rod',
    add: '3',
    show: 'choke',
  });
});

test('a column is sorted from the greatest unless the address says otherwise', () => {
  expect(readGapsSearch({ sort: 'stake' })).toEqual({ sort: 'stake', order: 'desc' });
  expect(readGapsSearch({ sort: 'near', order: 'asc' })).toEqual({ sort: 'near', order: 'asc' });
});

test('changes go into the address and come back; none leave no word', () => {
  const changes = { removeEnterprises: [12, 5], removeSegments: ['copper-rod'], add: [] };
  expect(writeChanges(changes)).toEqual({ remove: '12,5', cut: 'copper-rod', add: undefined });
  expect(readChanges(writeChanges(changes))).toEqual(changes);
});

test('costs other than the usual one go into the address', () => {
  const costs = new Map([
    ['copper-rod', 2.5],
    ['cathode-copper', 1],
  ]);
  expect(writeCosts(costs)).toBe('copper-rod:2.5');
  expect(readCosts('copper-rod:2.5')).toEqual(new Map([['copper-rod', 2.5]]));
  expect(writeCosts(new Map())).toBeUndefined();
});
