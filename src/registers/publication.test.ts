import { expect, test } from 'vitest';
import type { Column } from '../schema/source.ts';
import { publicationOf } from './publication.ts';

const column = (index: number, field: string | null): Column => ({
  index,
  header: '',
  field,
  basis: 'synonym',
  score: 1,
  samples: [],
});
const columns = [
  column(0, 'row:indicator'),
  column(1, 'row:value'),
  column(4, 'row:publisher'),
  column(5, 'row:published'),
  column(6, 'row:report'),
];

test.each([
  [{ 4: '示例日报', 5: '2025年1月20日', 6: '示例标题' }, ['示例日报', '示例标题', '2025-01-20']],
  [{ 4: '示例日报', 5: '去年底' }, ['示例日报', null, '去年底']],
  [{ 0: '企业数', 1: '749' }, [null, null, null]],
])('%o', (extra, [publisher, title, published]) => {
  expect(publicationOf(extra, { columns })).toEqual({ publisher, title, published });
});

test('a person’s entry has no sheet, and no publisher', () => {
  const none = { publisher: null, title: null, published: null };
  expect(publicationOf({ 4: '示例日报' }, undefined)).toEqual(none);
});
