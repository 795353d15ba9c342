import { expect, test } from 'vitest';
import type { Passage } from '../../../../schema/passage.ts';
import {
  citableFields,
  keyOf,
  proposeDraft,
  readingsFor,
  withField,
  withSubject,
} from './propose.ts';

const works = { entityId: 1, kind: 'enterprise', name: '衡阳示例铜材有限公司' } as const;
const project = { entityId: 2, kind: 'project', name: '示例铜杆项目' } as const;
const passage: Passage = {
  subjects: [
    { ...works, place: 'paragraph' },
    { ...project, place: 'page' },
    { entityId: 3, kind: 'cluster', name: '示例集群', place: 'cluster' },
  ],
  fields: ['investment', 'revenue', 'started'],
  period: '2024-H1',
  readings: [
    { type: 'money', words: '3.5亿元', value: '350000000' },
    { type: 'number', words: '12.5亩', value: '12.5' },
    { type: 'date', words: '1月20日', value: '2025-01-20' },
  ],
};

test('the nearest enterprise, the field that the words name, the one amount of the passage', () => {
  const draft = proposeDraft(passage);
  expect(draft).toEqual({ subject: { ...works, place: 'paragraph' }, ...sure });
  expect(keyOf(draft)).toBe('revenue@2024-H1');
});
const sure = { field: 'revenue', period: '2024-H1', value: '3.5亿元' };

test('nobody is taken who is only named elsewhere on the page', () => {
  const far = { ...passage, subjects: passage.subjects.slice(1) };
  expect(proposeDraft(far).subject).toBeUndefined();
});

test('of several amounts none is taken', () => {
  const readings = [
    ...passage.readings,
    { type: 'money' as const, words: '100亿元', value: '10000000000' },
  ];
  expect(proposeDraft({ ...passage, readings }).value).toBe('');
});

test('another subject keeps a field it can have, and gets its own where not', () => {
  const draft = proposeDraft(passage);
  expect(withSubject(draft, passage.subjects[2], passage).field).toBe('revenue');
  expect(withSubject(draft, project, passage)).toMatchObject({
    field: 'investment',
    value: '3.5亿元',
  });
});

test('a value follows its field, but not when a person wrote it', () => {
  const draft = proposeDraft(passage);
  expect(withField(draft, 'founded', passage).value).toBe('2025-01-20');
  expect(withField(draft, 'products', passage).value).toBe('');
  expect(withField({ ...draft, value: '4亿元' }, 'output', passage).value).toBe('4亿元');
});

test('a part is no whole number; only figures of a year carry the year', () => {
  expect(readingsFor('employees', passage)).toEqual([]);
  expect(readingsFor('land', passage).map(({ sent }) => sent)).toEqual(['12.5亩']);
  expect(keyOf({ field: 'founded', period: '2024' })).toBe('founded');
});

test('personal data can be cited for nobody', () => {
  expect(citableFields('enterprise').map(({ key }) => key)).not.toContain('phone');
});
