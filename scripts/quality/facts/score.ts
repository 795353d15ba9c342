// Adds up how the proposals for labelled texts compare with their labels. Rates keep hit and whole, never a ready share.
import { factKinds } from '../../../src/schema/fact.ts';
import type { Fact, FactKind } from '../../../src/schema/fact.ts';
import type { FactLabel, LabelledText } from './label.ts';
import { isAlike, isSameAmount, overlaps, pairAmounts, pairFacts } from './match.ts';
import type { AmountPairs, FactPairs, ProposedAmount } from './match.ts';
import { isSameTime } from './same-time.ts';

export class Rate {
  right = 0;
  of = 0;

  add(isRight: boolean): void {
    this.of += 1;
    if (isRight) this.right += 1;
  }
}

/** What was asked for and what came: precision, recall and F1 follow. */
export class Tally {
  hits = 0;
  missed = 0;
  wrong = 0;

  add({ hits, missed, wrong }: Tally): void {
    this.hits += hits;
    this.missed += missed;
    this.wrong += wrong;
  }

  get precision(): number {
    return this.hits / Math.max(1, this.hits + this.wrong);
  }

  get recall(): number {
    return this.hits / Math.max(1, this.hits + this.missed);
  }

  get f1(): number {
    return (2 * this.hits) / Math.max(1, 2 * this.hits + this.wrong + this.missed);
  }
}

export const attributes = [
  'amount role',
  'amount modifier',
  'sums on the event',
  'date, where one is told',
  'no date, where none is told',
  'indicator key',
  'indicator period',
  'phase',
  'batch',
  'retold',
  'counts on the event',
  'companies',
  'project',
  'place',
  'subject',
] as const;
export type Attribute = (typeof attributes)[number];

/** What was read of one text. */
export interface Reading {
  amounts: readonly ProposedAmount[];
  facts: readonly Fact[];
}

export interface TextScore {
  text: LabelledText;
  amountPairs: AmountPairs;
  factPairs: FactPairs;
  /** Sums proposed as investment that are none. */
  falseInvestments: ProposedAmount[];
  /** Matched facts of which something is wrong. */
  faults: { label: FactLabel; proposed: Fact; attribute: Attribute }[];
}

export class Scores {
  texts = 0;
  borderline = 0;
  neutral = 0;
  amounts = new Tally();
  kinds = new Map<FactKind, Tally>(factKinds.map((kind) => [kind, new Tally()]));
  rates = new Map<Attribute, Rate>(attributes.map((name) => [name, new Rate()]));
  falseInvestments = 0;
  otherModality = 0;
  /** Labelled kind or none → proposed kind or none → how often. */
  confusion = new Map<string, Map<string, number>>();

  get events(): Tally {
    const all = new Tally();
    for (const tally of this.kinds.values()) all.add(tally);
    return all;
  }

  /** Mean F1 of the kinds that are labelled at all. */
  get macroF1(): number {
    const asked = [...this.kinds.values()].filter(({ hits, missed }) => hits + missed > 0);
    return asked.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, asked.length);
  }

  /** Compares one reading with the labels and adds it. */
  add(text: LabelledText, reading: Reading): TextScore {
    const amountPairs = pairAmounts(text.amounts, reading.amounts);
    const factPairs = pairFacts(text.facts, reading.facts);
    const score: TextScore = { text, amountPairs, factPairs, falseInvestments: [], faults: [] };
    this.texts += 1;
    this.borderline += text.facts.filter(({ borderline }) => borderline).length;
    this.neutral += factPairs.neutral.length;
    this.#addAmounts(amountPairs);
    this.#addKinds(factPairs);
    for (const { label, proposed } of factPairs.hits)
      for (const [attribute, isRight] of compareFact(label, proposed)) {
        this.#rate(attribute, isRight);
        if (!isRight) score.faults.push({ label, proposed, attribute });
      }
    score.falseInvestments = findFalseInvestments(text, reading.facts);
    this.falseInvestments += score.falseInvestments.length;
    return score;
  }

  #rate(attribute: Attribute, isRight: boolean): void {
    this.rates.get(attribute)?.add(isRight);
  }

  #addAmounts({ hits, missed, wrong }: AmountPairs): void {
    this.amounts.hits += hits.length;
    this.amounts.missed += missed.length;
    this.amounts.wrong += wrong.length;
    for (const { label, proposed } of hits) {
      this.#rate(
        'amount modifier',
        [label.modifier, ...label.orModifier].includes(proposed.modifier),
      );
      if (proposed.role)
        this.#rate('amount role', [label.role, ...label.orRole].includes(proposed.role));
    }
  }

  #addKinds({ hits, missed, wrong, confused }: FactPairs): void {
    const confusedLabels = new Map(confused.map(({ label, proposed }) => [label, proposed]));
    const confusedProposals = new Set(confusedLabels.values());
    for (const { label } of hits) {
      this.#tally(label.kind).hits += 1;
      this.#confuse(label.kind, label.kind);
    }
    for (const label of missed) {
      this.#tally(label.kind).missed += 1;
      const proposed = confusedLabels.get(label);
      if (proposed?.kind === label.kind) this.otherModality += 1;
      else this.#confuse(label.kind, proposed?.kind ?? 'none');
    }
    for (const proposed of wrong) {
      this.#tally(proposed.kind).wrong += 1;
      if (!confusedProposals.has(proposed)) this.#confuse('none', proposed.kind);
    }
  }

  #tally(kind: FactKind): Tally {
    const tally = this.kinds.get(kind);
    if (!tally) throw new Error(`There is no kind ${kind}.`);
    return tally;
  }

  #confuse(labelled: string, proposed: string): void {
    const row = this.confusion.get(labelled) ?? new Map<string, number>();
    row.set(proposed, (row.get(proposed) ?? 0) + 1);
    this.confusion.set(labelled, row);
  }
}

/** What can be said of a matched pair, and whether it is right. */
function* compareFact(label: FactLabel, proposed: Fact): Generator<[Attribute, boolean]> {
  const sets = [label.amounts, ...label.orAmounts];
  if (sets.some((set) => set.length > 0) || proposed.amounts.length > 0)
    yield [
      'sums on the event',
      sets.some(
        (set) =>
          set.every((sum) => proposed.amounts.some((one) => isSameAmount(one, sum))) &&
          proposed.amounts.every((one) => set.some((sum) => isSameAmount(one, sum))),
      ),
    ];
  if (label.indicator) {
    const { key, orKey, period } = label.indicator;
    const found = proposed.indicator;
    yield ['indicator key', found !== null && [key, ...orKey].includes(found.key)];
    if (period !== undefined) yield ['indicator period', isSameTime(found?.period ?? null, period)];
  } else {
    const date = proposed.date?.value ?? null;
    const isTold = label.date !== null;
    yield [
      isTold ? 'date, where one is told' : 'no date, where none is told',
      isSameTime(date, label.date) || (label.orNoDate && date === null),
    ];
    yield ['retold', proposed.retold === label.retold];
  }
  yield ['phase', proposed.phase === label.phase];
  yield ['batch', proposed.batch === label.batch];
  for (const count of label.counts)
    yield [
      'counts on the event',
      proposed.counts.some((one) => overlaps(one, count) && one.value === count.value),
    ];
  for (const company of label.companies)
    yield ['companies', proposed.parties.some(({ words }) => isAlike(words, company))];
  for (const name of ['project', 'place', 'subject'] as const) {
    const wanted = label[name];
    if (wanted !== null) yield [name, isAlike(proposed[name]?.words ?? '\n', wanted)];
  }
}

const investments: ReadonlySet<string> = new Set(['investment', 'phase', 'increase', 'batch']);

/** Proposed as investment, but of another role, of no labelled fact (denied, supposed), or no sum at all. */
function findFalseInvestments(text: LabelledText, facts: readonly Fact[]): ProposedAmount[] {
  const told = text.facts.flatMap(({ amounts, orAmounts }) => [...amounts, ...orAmounts.flat()]);
  const found = new Map<number, ProposedAmount>();
  for (const { amounts } of facts)
    for (const amount of amounts) {
      if (!investments.has(amount.role)) continue;
      const label = text.amounts.find((one) => overlaps(one, amount));
      const isOne =
        label !== undefined &&
        [label.role, ...label.orRole].some((role) => investments.has(role)) &&
        told.some(({ value, upper, currency }) =>
          isSameAmount(amount, { ...label, value, upper, currency }),
        );
      if (!isOne) found.set(amount.start, amount);
    }
  return [...found.values()];
}
