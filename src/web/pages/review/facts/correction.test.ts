import { expect, test } from 'vitest';
import { needsSubject, toAcceptRequest, writeValue, writeValues } from './correction.ts';
import { proposalOf } from './proposal.fixture.ts';

test('a proposed sum is put before a person as people write it, and never rounded', () => {
  expect(writeValue('investment', '1500000000')).toBe('15亿元');
  expect(writeValue('investment', '35280000000')).toBe('352.8亿元');
  expect(writeValue('investment', '2500000')).toBe('250万元');
  expect(writeValue('investment', 'USD:180000000')).toBe('1.8亿美元');
  expect(writeValue('investment', '123456789')).toBe('12345.6789万元');
  expect(writeValue('investment', '1234567.89')).toBe('1234567.89元');
  expect(writeValue('products', ['铜杆', '铜线'])).toBe('铜杆、铜线');
  expect(writeValue('stage', 'started')).toBe('started');
});

test('accepting as proposed sends nothing but the name', () => {
  expect(toAcceptRequest(proposalOf(), '示例科室')).toEqual({ by: '示例科室', note: '' });
});

test('only what a person changed is sent in their words; what they emptied is left out by the server', () => {
  const proposal = proposalOf();
  const values = { ...writeValues(proposal), investment: ' 12亿元 ' };
  expect(toAcceptRequest(proposal, '示例', { values }).values).toEqual({
    stage: 'started',
    investment: '12亿元',
  });
  const emptied = { ...values, stage: '' };
  expect(toAcceptRequest(proposal, '示例', { values: emptied }).values).toMatchObject({
    stage: '',
  });
});

test('whom it speaks of must be said when nobody in the registers is named', () => {
  const subject = { kind: 'enterprise', entityId: null, name: '示例新企业' } as const;
  const unknown = proposalOf({ subject });
  expect(needsSubject(unknown)).toBe(true);
  expect(needsSubject(unknown, { subject: 'new' })).toBe(false);
  expect(needsSubject({ ...unknown, values: [] })).toBe(false);
  expect(needsSubject(proposalOf())).toBe(false);
});

test('a project that the registers do not know is a new one, unless it has no name', () => {
  const subject = { kind: 'project', entityId: null, name: '示例新项目' } as const;
  expect(needsSubject(proposalOf({ subject }))).toBe(false);
  expect(toAcceptRequest(proposalOf({ subject }), '示例')).toMatchObject({ entityId: 'new' });
  expect(needsSubject(proposalOf({ subject: { ...subject, name: '' } }))).toBe(true);
  const forum = proposalOf({ subject, values: [] });
  expect(toAcceptRequest(forum, '示例')).toEqual({ by: '示例', note: '' });
});

test('a new one has the name of the sentence or the one given; another is sent by its number', () => {
  const other = { entityId: 9, kind: 'project', name: '示例项目' } as const;
  const proposal = proposalOf();
  expect(toAcceptRequest(proposal, '示例', { subject: other }).entityId).toBe(9);
  expect(toAcceptRequest(proposal, '示例', { subject: 'new' })).toMatchObject({ entityId: 'new' });
  expect(toAcceptRequest(proposal, '示例', { subject: 'new', name: ' 示例铜杆项目 ' }).name).toBe(
    '示例铜杆项目',
  );
});
