// The published fixtures of Chinese sums, times and sentences, where their folder is given: TUKU_VECTORS=FOLDER.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fact } from '../schema/fact.ts';
import { findAmounts } from './amounts.ts';
import { findCounts } from './counts.ts';
import { findDates } from './dates.ts';
import { extractFacts } from './extract-facts.ts';
import { ground } from './ground.ts';

interface Vectors {
  amounts: { text: string; currency: string | null; value: string | null; note: string | null }[];
  dates: { text: string; pub: string | null; value: string | null }[];
  sentences: { text: string; pub: string; facts: Record<string, unknown>[] }[];
}

const folder = process.env['TUKU_VECTORS'];
const vectors = folder
  ? (JSON.parse(readFileSync(join(folder, 'zh_text_fixtures.json'), 'utf8')) as Vectors)
  : undefined;
const given = test.runIf(vectors !== undefined);

given('sums', () => {
  for (const { text, currency, value, note } of vectors?.amounts ?? []) {
    const sums = findAmounts(text);
    const range = ({ value, upper }: (typeof sums)[number]): string | null =>
      upper === undefined ? value : `${value}..${upper}`;
    if (currency === null) {
      const counts = findCounts(text).map(({ value, unit }) => `${value} ${unit}`);
      expect([text, counts]).toEqual([text, [value]]);
      expect(sums).toEqual([]);
      continue;
    }
    expect([text, sums.map(range)]).toEqual([text, value === null ? [null] : value.split('|')]);
    expect(new Set(sums.map((sum) => sum.currency))).toEqual(new Set([currency]));
    const modifiers: Record<string, string> = {
      approx: 'about',
      gt: 'over',
      gte: 'at-least',
      lt_near: 'near',
      vague: 'vague',
    };
    const wanted = modifiers[note ?? ''];
    if (wanted) expect([text, sums[0]?.modifier]).toEqual([text, wanted]);
  }
});

/** 2024-Q1 is 2024-01..2024-03. */
function inMonths(value: string | null): string | null {
  const part = /^(\d{4})-(?:Q([1-4])|H([12]))$/.exec(value ?? '');
  if (!part) return value;
  const pad = (month: number): string => String(month).padStart(2, '0');
  const last = part[2] ? Number(part[2]) * 3 : Number(part[3]) * 6;
  return `${part[1]}-${pad(last - (part[2] ? 2 : 5))}..${part[1]}-${pad(last)}`;
}

given('times', () => {
  for (const { text, pub, value } of vectors?.dates ?? []) {
    const found = findDates(text, pub ?? undefined).map((date) => inMonths(date.value));
    expect([text, found]).toEqual([text, [value]]);
  }
});

const kinds: Record<string, string> = {
  construction_start: 'start',
  amendment: 'change',
  signing_batch: 'signing',
  incorporation: 'founding',
  forecast: 'indicator',
};

given('sentences', () => {
  for (const { text, pub, facts: wanted } of vectors?.sentences ?? []) {
    const found = extractFacts(text, { published: pub });
    for (const fact of found) expect(ground(text, fact, pub)).toEqual({ ok: true });
    const asserted = wanted.filter((fact) => fact['must_not_assert'] !== true);
    if (asserted.length === 0) expect([text, found]).toEqual([text, []]);
    for (const fact of asserted)
      expect([text, fact, found.some((own) => says(own, fact, found))]).toEqual([text, fact, true]);
  }
});

function says(own: Fact, wanted: Record<string, unknown>, all: readonly Fact[]): boolean {
  const event = wanted['event'] as string | undefined;
  if (event !== undefined && own.kind !== (kinds[event] ?? event)) return false;
  if (event === 'signing_batch' && !own.batch) return false;
  if (event === 'forecast' && own.modality !== 'forecast') return false;
  const pool = event === 'forecast' ? all : [own];
  const hasSum = (role: RegExp, value: unknown): boolean =>
    pool.some(({ amounts }) =>
      amounts.some((sum) => {
        const [number = '', currency = 'CNY'] = String(value).replace('~', '').split(' ');
        return role.test(sum.role) && sum.value === number && sum.currency === currency;
      }),
    );
  const hasCount = (value: string): boolean =>
    pool.some(({ counts }) =>
      counts.some((count) => `${count.value} ${count.unit}` === value || count.value === value),
    );
  return Object.entries(wanted).every(([key, value]) => {
    switch (key) {
      case 'date':
        return String(value).startsWith('<=') ? own.date === null : own.date?.value === value;
      case 'party_gov':
      case 'company':
        return own.parties.some(({ words }) => words === value);
      case 'project':
        return own.project !== null && String(value).startsWith(own.project.words);
      case 'place':
        return own.place?.words === value;
      case 'total_investment':
        return value === null
          ? !pool.some(({ amounts }) => amounts.some(({ role }) => role === 'investment'))
          : hasSum(/^(?:investment|batch)$/, value);
      case 'superseded':
        return hasSum(/^former$/, value);
      case 'phase_investment':
        return hasSum(/^phase$/, value);
      case 'registered_capital':
        return hasSum(/^registered-capital$/, value);
      case 'annual_output':
        return hasSum(/^output$/, value);
      case 'annual_tax':
        return hasSum(/^tax$/, value);
      case 'phase':
        return own.phase === Number(value);
      case 'status':
        return own.modality === value;
      case 'capacity':
      case 'count':
      case 'jobs':
        return hasCount(String(value));
      default:
        return true;
    }
  });
}
