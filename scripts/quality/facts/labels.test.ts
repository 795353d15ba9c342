import { describe, expect, it } from 'vitest';
import { factKinds } from '../../../src/schema/fact.ts';
import { findSpot, traps } from './label.ts';
import { overlaps } from './match.ts';
import { readOwnTexts, readPageLabels } from './read-labels.ts';

const own = readOwnTexts();
const pages = readPageLabels();

describe('labels of facts', () => {
  it('are there for 32 articles and more, a third of them held out, and for 31 pages', () => {
    expect(own.length).toBeGreaterThanOrEqual(32);
    expect(own.filter(({ set }) => set === 'held-out')).toHaveLength(Math.floor(own.length / 3));
    expect(new Set(pages.map(({ file }) => file))).toHaveLength(31);
  });

  it.each(own.map((text) => [text.name, text] as const))(
    'stand in %s word for word, and every sum once',
    (_, { text, amounts, facts }) => {
      expect(text).toContain('示例');
      expect(text.length).toBeGreaterThanOrEqual(300);
      expect(text.length).toBeLessThanOrEqual(960);
      for (const [at, one] of amounts.entries())
        for (const other of amounts.slice(at + 1)) expect(overlaps(one, other)).toBe(false);
      const names = facts.flatMap(({ companies, project, place, subject }) => [
        ...companies,
        ...(project === null ? [] : [project]),
        ...(place === null ? [] : [place]),
        ...(subject === null ? [] : [subject]),
      ]);
      for (const name of names) expect(text).toContain(name);
      for (const { kind, indicator, phase } of facts) {
        expect(indicator !== undefined).toBe(kind === 'indicator');
        if (phase !== null) expect(phase).toBeGreaterThan(0);
      }
    },
  );

  it('stand in order on the pages, and every sum once', () => {
    for (const { file, amounts, facts } of pages) {
      const spans = amounts.map(({ words }) => words);
      for (const span of [...spans, ...facts.flatMap(({ quote, again }) => [quote, ...again])])
        expect(Array.isArray(span) && span[0] < span[1], file).toBe(true);
      const ends = spans.map(([, end]) => Number(end));
      for (const [at, [start]] of spans.entries())
        if (at > 0) expect(Number(start), file).toBeGreaterThanOrEqual(ends[at - 1] ?? 0);
      for (const index of facts.flatMap((fact) => fact.amounts))
        expect(amounts[Number(index)], file).toBeDefined();
    }
  });

  it('have every kind of fact three times and more', () => {
    const counted = own.flatMap(({ facts }) => facts.filter(({ borderline }) => !borderline));
    for (const kind of factKinds)
      expect(counted.filter((fact) => fact.kind === kind).length, kind).toBeGreaterThanOrEqual(3);
  });

  it('have every trap in three articles and more', () => {
    for (const trap of traps)
      expect(own.filter((text) => text.traps.includes(trap)).length, trap).toBeGreaterThanOrEqual(
        3,
      );
  });

  it('are refused when their words are missing or ambiguous', () => {
    expect(() => findSpot('签约3亿元', '4亿元')).toThrow('not in the text');
    expect(() => findSpot('3亿元和3亿元', '3亿元')).toThrow('2 times');
    expect(findSpot('13.8亿元，8亿元', '8亿元')).toEqual({ start: 7, end: 10 });
    expect(findSpot('3亿元和3亿元', '3亿元@2')).toEqual({ start: 4, end: 7 });
    expect(() => findSpot('短', [0, 9])).toThrow('outside');
  });
});
