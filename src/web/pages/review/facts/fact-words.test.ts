// What a list of facts calls each of them.
import { expect, test } from 'vitest';
import type { Proposal } from '../../../../schema/proposal.ts';
import { titleOf } from './fact-words.ts';

const zh = (pair: { zh: string }): string => pair.zh;
const itself = { kind: 'cluster' as const, entityId: 1, name: '示例集群' };

function proposal(subject: Proposal['subject'], words: string | null, figures: string[] = []) {
  const counts = figures.map((figure, start) => ({ words: figure, start }));
  const fact = { subject: words === null ? null : { words }, counts, amounts: [] };
  return { subject, fact } as unknown as Proposal;
}

test('facts of the cluster are told apart by what was held, founded or counted; others by their name', () => {
  expect(titleOf(proposal(itself, '示例专家委员会'), zh)).toBe('示例专家委员会');
  expect(titleOf(proposal(itself, null, ['20个', '352亿元']), zh)).toBe('20个、352亿元');
  expect(titleOf(proposal(itself, null), zh)).toBe('示例集群');
  const project = { kind: 'project' as const, entityId: 2, name: '示例套管项目' };
  expect(titleOf(proposal(project, null, ['3条']), zh)).toBe('示例套管项目');
});
