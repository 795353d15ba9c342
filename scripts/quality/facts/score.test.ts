import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/schema/fact.ts';
import type { FactLabel, LabelledText, Span } from './label.ts';
import { pairFacts } from './match.ts';
import { readOwnTexts } from './read-labels.ts';
import { isSameTime } from './same-time.ts';
import { attributes, Scores } from './score.ts';
import type { Reading } from './score.ts';

const texts = readOwnTexts();

/** What an extractor would say that reads as the labels do. */
function sayLabel({ text }: LabelledText, label: FactLabel): Fact {
  const [quote = { start: 0, end: 1 }] = label.places;
  const spell = ({ start, end }: Span) => ({ start, end, words: text.slice(start, end) });
  const name = (words: string | null) =>
    words === null ? null : { start: 0, end: 0, words, ref: null };
  return {
    kind: label.kind,
    modality: label.modality,
    selector: { type: 'TextQuoteSelector', exact: spell(quote).words, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', ...quote },
    trigger: spell(quote),
    date:
      label.date === null
        ? null
        : { start: 0, end: 0, words: '', value: label.date, basis: 'stated' },
    amounts: label.amounts.map((sum) => ({ ...sum, ...spell(sum) })),
    counts: label.counts.map((count) => ({
      ...spell(count),
      of: count.of,
      value: count.value,
      unit: '个',
      modifier: 'exact',
    })),
    parties: label.companies.map((words) => ({
      start: 0,
      end: 0,
      words,
      ref: null,
      role: 'company',
    })),
    project: name(label.project),
    place: name(label.place),
    subject: name(label.subject),
    indicator: label.indicator
      ? { key: label.indicator.key, period: label.indicator.period ?? null }
      : null,
    batch: label.batch,
    phase: label.phase,
    retold: label.retold,
  };
}

const sayLabels = (text: LabelledText): Reading => ({
  amounts: text.amounts.map((sum) => ({ ...sum, words: text.text.slice(sum.start, sum.end) })),
  facts: text.facts.filter(({ borderline }) => !borderline).map((label) => sayLabel(text, label)),
});

describe('scores of facts', () => {
  it('are full for a reading that says what the labels say', () => {
    const scores = new Scores();
    for (const text of texts) scores.add(text, sayLabels(text));
    expect(scores.amounts.f1).toBe(1);
    expect(scores.events.f1).toBe(1);
    expect(scores.macroF1).toBe(1);
    expect(scores.falseInvestments).toBe(0);
    for (const name of attributes) {
      const rate = scores.rates.get(name);
      expect(rate?.of, name).toBeGreaterThan(0);
      expect(rate?.right, name).toBe(rate?.of);
    }
  });

  it('count what is missed, what is wrong and what is another kind', () => {
    const text = texts.find(({ name }) => name.startsWith('11'));
    if (!text) throw new Error('Article 11 is gone.');
    const { amounts, facts } = sayLabels(text);
    const [first, ...others] = facts;
    if (!first) throw new Error('Article 11 has no fact.');
    const scores = new Scores();
    scores.add(text, {
      amounts: amounts.slice(1),
      facts: [{ ...first, kind: 'signing' }, ...others],
    });
    expect(scores.amounts).toMatchObject({ missed: 1, wrong: 0 });
    expect(scores.events).toMatchObject({ hits: others.length, missed: 1, wrong: 1 });
    expect(scores.confusion.get('termination')?.get('signing')).toBe(1);
  });

  it('call a denied sum a false investment', () => {
    const text = texts.find(({ name }) => name.startsWith('02'));
    const other = texts.find(({ name }) => name.startsWith('11'));
    if (!text || !other?.facts[0]) throw new Error('Articles 02 and 11 are needed.');
    const fact = sayLabel(other, other.facts[0]);
    const [amount] = text.amounts;
    if (!amount) throw new Error('Article 02 has no sum.');
    const scores = new Scores();
    const words = text.text.slice(amount.start, amount.end);
    scores.add(text, { amounts: [], facts: [{ ...fact, amounts: [{ ...amount, words }] }] });
    expect(scores.falseInvestments).toBe(1);
    expect(scores.events.wrong).toBe(1);
  });

  it('do not depend on the order of what is proposed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })),
        (text, keys) => {
          const facts = sayLabels(text).facts.map((fact) => ({ fact, key: keys.next().value }));
          const shuffled = facts.toSorted((a, b) => Number(a.key) - Number(b.key));
          const { hits, wrong, missed } = pairFacts(
            text.facts,
            shuffled.map(({ fact }) => fact),
          );
          expect([hits.length, wrong.length, missed.length]).toEqual([facts.length, 0, 0]);
        },
      ),
    );
  });

  it('take a half, a quarter and a whole year for their months', () => {
    expect(isSameTime('2024-H1', '2024-01..2024-06')).toBe(true);
    expect(isSameTime('2024-Q4', '2024-10..2024-12')).toBe(true);
    expect(isSameTime('2024', '2024-01..2024-12')).toBe(true);
    expect(isSameTime('2024-H1', '2024-H2')).toBe(false);
    expect(isSameTime(null, '2024')).toBe(false);
    expect(isSameTime(null, null)).toBe(true);
  });
});
