// Whether a proposal meets what a rule asks: all of it. Pure.
import type { Proposal, RuleCondition, Warning } from '../../schema/proposal.ts';

const asked: readonly Warning['code'][] = [
  'conflict',
  'other-indicator',
  'retold',
  'vague',
  'phase',
  'batch',
];

export function meets(proposal: Proposal, condition: RuleCondition): boolean {
  const { kind, modality, extractor, subject, warnings, tellings } = proposal;
  const publishers = new Set(tellings.map(({ source }) => source));
  return (
    condition.kinds.includes(kind) &&
    (!condition.actualOnly || modality === 'actual') &&
    (!condition.grammarOnly || extractor === 'grammar') &&
    (!condition.resolvedOnly || subject.entityId !== null) &&
    (!condition.plainOnly || warnings.every(({ code }) => !asked.includes(code))) &&
    (condition.sources.length === 0 ||
      condition.sources.some((source) => publishers.has(source))) &&
    publishers.size >= condition.leastSources
  );
}
