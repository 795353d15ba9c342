// Pairs what was proposed with what is labelled, one to one: sums by value and place, facts by kind, modality and sentence.
import type { Fact, FactAmount } from '../../../src/schema/fact.ts';
import type { AmountLabel, FactLabel, Span } from './label.ts';

export const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;

/** 1.50 and 1.5 are one number. */
const trim = (value: string | null | undefined): string | null =>
  value === null || value === undefined || !value.includes('.')
    ? (value ?? null)
    : value.replace(/\.?0+$/, '');

/** A sum as a scanner or a fact proposes it. */
export type ProposedAmount = Omit<FactAmount, 'role'> & { role?: FactAmount['role'] };

/** The right value, currency and place; role and modifier are asked for apart. */
export function isSameAmount(proposed: ProposedAmount, label: AmountLabel): boolean {
  const values = [label.value, ...label.orValue].map(trim);
  return (
    overlaps(proposed, label) &&
    values.includes(trim(proposed.value)) &&
    trim(proposed.upper) === trim(label.upper) &&
    proposed.currency === label.currency
  );
}

export interface AmountPairs {
  hits: { label: AmountLabel; proposed: ProposedAmount }[];
  missed: AmountLabel[];
  /** Neither labelled nor optional. */
  wrong: ProposedAmount[];
}

export function pairAmounts(
  labels: readonly AmountLabel[],
  proposed: readonly ProposedAmount[],
): AmountPairs {
  const left = new Set(labels);
  const hits: AmountPairs['hits'] = [];
  const wrong: ProposedAmount[] = [];
  for (const one of proposed) {
    const label = [...left].find((candidate) => isSameAmount(one, candidate));
    if (label) {
      left.delete(label);
      if (!label.optional) hits.push({ label, proposed: one });
    } else if (!labels.some((candidate) => candidate.optional && overlaps(one, candidate)))
      wrong.push(one);
  }
  return { hits, missed: [...left].filter(({ optional }) => !optional), wrong };
}

export interface FactPairs {
  hits: { label: FactLabel; proposed: Fact }[];
  missed: FactLabel[];
  wrong: Fact[];
  /** Of what was missed and wrong: told in the same place, but as another kind or modality. */
  confused: { label: FactLabel; proposed: Fact }[];
  /** Proposals that meet a borderline label, or tell again what is told elsewhere. */
  neutral: Fact[];
}

const allows = (label: FactLabel, { kind, modality }: Fact): boolean =>
  (label.kind === kind || label.orKind.includes(kind)) &&
  (label.modality === modality || label.orModality.includes(modality));

/** How well a proposal fits a label beyond kind and modality; 0: it stands elsewhere. */
function rate(label: FactLabel, proposed: Fact): number {
  const [quote] = label.places;
  if (!quote || !label.places.some((place) => overlaps(place, proposed.position))) return 0;
  let rating = overlaps(quote, proposed.position) ? 4 : 1;
  if (overlaps(quote, proposed.trigger)) rating += 2;
  if (label.indicator && label.indicator.key === proposed.indicator?.key) rating += 3;
  if (label.phase === proposed.phase) rating += 1;
  if (label.batch === proposed.batch) rating += 1;
  if (label.amounts.length > 0 || proposed.amounts.length > 0)
    rating += label.amounts.some((sum) => proposed.amounts.some((one) => isSameAmount(one, sum)))
      ? 4
      : -2;
  if (label.companies.some((name) => proposed.parties.some(({ words }) => isAlike(words, name))))
    rating += 2;
  if (label.counts.some((count) => proposed.counts.some((one) => overlaps(one, count))))
    rating += 1;
  return Math.max(rating, 0.5);
}

/** 示例甲铜业 for 示例甲铜业股份有限公司. */
export const isAlike = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one);

/**
 * The best fits first; then a label that got none takes the proposal of one that has another choice, so that no
 * order of the list costs a hit.
 */
export function pairFacts(labels: readonly FactLabel[], proposals: readonly Fact[]): FactPairs {
  const fits = labels
    .flatMap((label) =>
      proposals
        .filter((proposed) => allows(label, proposed))
        .map((proposed) => ({ label, proposed, rating: rate(label, proposed) })),
    )
    .filter(({ rating }) => rating > 0)
    .sort((a, b) => b.rating - a.rating || Number(a.label.borderline) - Number(b.label.borderline));
  const byLabel = new Map<FactLabel, Fact>();
  const byProposal = new Map<Fact, FactLabel>();
  const join = (label: FactLabel, proposed: Fact): void => {
    byLabel.set(label, proposed);
    byProposal.set(proposed, label);
  };
  for (const { label, proposed } of fits)
    if (!byLabel.has(label) && !byProposal.has(proposed)) join(label, proposed);
  const counted = fits.filter(({ label }) => !label.borderline);
  const findPath = (label: FactLabel, seen: Set<Fact>): boolean =>
    counted
      .filter((fit) => fit.label === label && !seen.has(fit.proposed))
      .some(({ proposed }) => {
        if (seen.has(proposed)) return false;
        seen.add(proposed);
        const holder = byProposal.get(proposed);
        if (holder?.borderline) return false;
        if (holder && !findPath(holder, seen)) return false;
        join(label, proposed);
        return true;
      });
  for (const label of labels)
    if (!label.borderline && !byLabel.has(label)) findPath(label, new Set());

  const hits = [...byLabel]
    .filter(([label]) => !label.borderline)
    .map(([label, proposed]) => ({ label, proposed }));
  const rest = proposals.filter((proposed) => !byProposal.has(proposed));
  const isNeutral = (proposed: Fact): boolean =>
    labels.some(
      (label) =>
        allows(label, proposed) &&
        (label.borderline ? label.places : label.places.slice(1)).some((place) =>
          overlaps(place, proposed.position),
        ) &&
        (label.borderline || byLabel.has(label)),
    );
  const neutral = [...byLabel]
    .filter(([label]) => label.borderline)
    .map(([, proposed]) => proposed)
    .concat(rest.filter(isNeutral));
  const wrong = rest.filter((proposed) => !isNeutral(proposed));
  const missed = labels.filter((label) => !label.borderline && !byLabel.has(label));
  return { hits, missed, wrong, neutral, confused: pairConfused(missed, wrong) };
}

/** What tells the missed event as another one: its trigger stands in the words that were labelled. */
function pairConfused(missed: readonly FactLabel[], wrong: readonly Fact[]) {
  const left = new Set(wrong);
  const pairs: FactPairs['confused'] = [];
  for (const label of missed) {
    const [quote] = label.places;
    const proposed = [...left].find(({ trigger }) => quote && overlaps(quote, trigger));
    if (!proposed) continue;
    left.delete(proposed);
    pairs.push({ label, proposed });
  }
  return pairs;
}
