import { expect, test } from 'vitest';
import { pickFilters, readPipelineSearch } from './pipeline-search.ts';

test('reads what it knows of an address and drops the rest', () => {
  const address = {
    tab: 'late',
    city: '衡阳市',
    year: '2024',
    light: 'red',
    q: '铜杆',
    stage: 'operating',
    project: '0',
    group: 'colour',
    rank: 'early',
    late: '1',
    rows: 'city',
    to: 'producing',
    other: 'x',
  };
  expect(readPipelineSearch(address)).toEqual({
    tab: 'late',
    city: '衡阳市',
    year: '2024',
    light: 'red',
    q: '铜杆',
    late: '1',
    rows: 'city',
    to: 'producing',
  });
});

test('texts that are too long, years that are none and unknown columns are no filters', () => {
  const address = { city: '市'.repeat(51), q: '', year: '24', sort: 'colour', light: 'blue' };
  expect(readPipelineSearch(address)).toEqual({});
});

test('a column is sorted from the greatest unless the address says otherwise', () => {
  expect(readPipelineSearch({ sort: 'idle' })).toEqual({ sort: 'idle', order: 'desc' });
  expect(readPipelineSearch({ sort: 'name', order: 'asc' })).toEqual({
    sort: 'name',
    order: 'asc',
  });
});

test('what is filtered goes along from tab to tab, what one tab shows does not', () => {
  const search = readPipelineSearch({ tab: 'late', city: '长沙市', project: '3', sort: 'idle' });
  expect(pickFilters(search)).toEqual({ city: '长沙市' });
});
