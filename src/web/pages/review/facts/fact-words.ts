// What the screens call the parts of a proposed fact.
import type { Modality } from '../../../../schema/fact.ts';
import type {
  Proposal,
  ProposalState,
  ProposedValue,
  Warning,
} from '../../../../schema/proposal.ts';
import type { EntityKind } from '../../../../schema/stage.ts';
import type { Pair } from '../../../text/language.tsx';

type Tone = 'primary' | 'good' | 'warn' | 'bad';

export const modalityNames: Record<Modality, Pair & { tone?: Tone }> = {
  actual: { zh: '已发生', en: 'Done', tone: 'good' },
  planned: { zh: '计划中', en: 'Planned', tone: 'warn' },
  forecast: { zh: '预期', en: 'Expected', tone: 'warn' },
};

export const stateNames: Record<ProposalState, Pair & { tone?: Tone }> = {
  proposed: { zh: '待审', en: 'Open', tone: 'primary' },
  accepted: { zh: '已采纳', en: 'Accepted', tone: 'good' },
  rejected: { zh: '不采纳', en: 'Rejected' },
};

export const againstNames: Record<ProposedValue['against'], Pair & { tone?: Tone }> = {
  new: { zh: '新增', en: 'New', tone: 'primary' },
  same: { zh: '一致', en: 'Same', tone: 'good' },
  progress: { zh: '进展', en: 'Progress', tone: 'primary' },
  other: { zh: '不同', en: 'Differs', tone: 'bad' },
};

export const entityKindNames: Record<EntityKind, Pair> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  project: { zh: '项目', en: 'project' },
  cluster: { zh: '集群', en: 'cluster' },
};

/** What a person should stop at, and what is merely said. */
export const warningTones: Record<Warning['code'], 'bad' | 'warn' | 'muted'> = {
  conflict: 'bad',
  'other-indicator': 'bad',
  unresolved: 'warn',
  retold: 'warn',
  planned: 'warn',
  phase: 'warn',
  batch: 'warn',
  vague: 'warn',
  'no-register': 'muted',
};

const modelPrefix = 'model:';

/** `grammar`, `model:示例模型` → who proposed it. */
export function sayExtractor(extractor: string): Pair {
  if (!extractor.startsWith(modelPrefix)) return { zh: '规则识别', en: 'Found by rule' };
  const model = extractor.slice(modelPrefix.length);
  return { zh: `模型 ${model}`, en: `Model ${model}` };
}

/** Whom it speaks of, by the name that the sentence gives; some sentences give none. */
export function nameOf({ subject }: Proposal, t: (pair: Pair) => string): string {
  return subject.name || t({ zh: '（未写名称）', en: '(not named)' });
}

/** What tells it from its neighbours in a list: of the cluster's own facts the forum, the plan, the body or the figures. */
export function titleOf(proposal: Proposal, t: (pair: Pair) => string): string {
  const { subject, fact } = proposal;
  if (subject.kind !== 'cluster') return nameOf(proposal, t);
  const figures = [...fact.counts, ...fact.amounts].toSorted((a, b) => a.start - b.start);
  return (
    fact.subject?.words ?? (figures.map(({ words }) => words).join('、') || nameOf(proposal, t))
  );
}
