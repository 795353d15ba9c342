// The shapes of fact labels: as they are written in YAML, and as the scorer uses them. Rules: docs/facts-labels.md.
import { z } from 'zod';
import {
  amountRoleSchema,
  factCountSchema,
  factKindSchema,
  indicatorKeys,
  modalitySchema,
  modifierSchema,
} from '../../../src/schema/fact.ts';

export const traps = [
  'negation',
  'plan',
  'hypothetical',
  'batch',
  'phase',
  'registered-capital',
  'tax-output',
  'respectively',
  'revised',
  'cancelled',
  'retold',
  'increase',
  'in-place',
  'award-contract',
  'ranking',
  'certification',
  'policy-title',
  'forum-span',
  'founding',
  'indicator',
  'vague',
  'range',
  'foreign-currency',
  'chinese-numerals',
  'trillion',
  'full-width',
  'relative-date',
  'not-money',
  'no-fact',
] as const;

/** 12.6e8 for 12.6亿: YAML reads it as a number, all of ours are exact as one. */
const valueSchema = z.number().transform((value) => value.toFixed(2).replace(/\.?0+$/, ''));
/** YAML reads 2024 as a number. */
const timeSchema = z.union([z.number().int(), z.string()]).transform(String);
/** Words, or words@2 for their second occurrence; on real pages [start, end). */
const spotSchema = z.union([
  z.string().min(1),
  z.tuple([z.number().int().nonnegative(), z.number().int().positive()]),
]);

const writtenAmountSchema = z.strictObject({
  words: spotSchema,
  value: valueSchema.nullable(),
  upper: valueSchema.optional(),
  role: amountRoleSchema,
  currency: z.string().length(3).default('CNY'),
  modifier: modifierSchema.default('exact'),
  phase: z.number().int().optional(),
  /** Finding it is no hit and no false alarm. */
  optional: z.boolean().default(false),
  orValue: z.array(valueSchema).default([]),
  orRole: z.array(amountRoleSchema).default([]),
  orModifier: z.array(modifierSchema).default([]),
});

const writtenFactSchema = z.strictObject({
  kind: factKindSchema,
  orKind: z.array(factKindSchema).default([]),
  modality: modalitySchema.default('actual'),
  orModality: z.array(modalitySchema).default([]),
  quote: spotSchema,
  again: z.array(spotSchema).default([]),
  borderline: z.boolean().default(false),
  retold: z.boolean().default(false),
  batch: z.boolean().default(false),
  phase: z.number().int().nullable().default(null),
  date: timeSchema.nullable().default(null),
  orNoDate: z.boolean().default(false),
  /** Words of the text's amounts as the list has them; on real pages their place in that list. */
  amounts: z.array(z.union([z.string(), z.number().int()])).default([]),
  orAmounts: z.array(z.array(z.union([z.string(), z.number().int()]))).default([]),
  counts: z
    .array(
      z.strictObject({
        words: spotSchema,
        of: factCountSchema.shape.of,
        value: valueSchema,
        modifier: modifierSchema.optional(),
      }),
    )
    .default([]),
  companies: z.array(z.string()).default([]),
  project: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  subject: z.string().nullable().default(null),
  indicator: z
    .strictObject({
      key: z.enum(indicatorKeys),
      orKey: z.array(z.enum(indicatorKeys)).default([]),
      period: timeSchema.optional(),
    })
    .optional(),
});

export const writtenLabelsSchema = z.strictObject({
  published: z.iso.date(),
  style: z.string(),
  traps: z.array(z.enum(traps)),
  amounts: z.array(writtenAmountSchema),
  facts: z.array(writtenFactSchema),
});
type WrittenLabels = z.infer<typeof writtenLabelsSchema>;

export const writtenPagesSchema = z.array(
  z.strictObject({
    file: z.string(),
    published: z.iso.date(),
    /** Of the text that the offsets count in. */
    sha256: z.string().length(64),
    amounts: z.array(writtenAmountSchema),
    facts: z.array(writtenFactSchema),
  }),
);

export interface Span {
  start: number;
  end: number;
}
export type AmountLabel = Omit<z.infer<typeof writtenAmountSchema>, 'words'> & Span;
export type CountLabel = Omit<z.infer<typeof writtenFactSchema>['counts'][number], 'words'> & Span;
export interface FactLabel extends Omit<
  z.infer<typeof writtenFactSchema>,
  'quote' | 'again' | 'amounts' | 'orAmounts' | 'counts'
> {
  /** Where it is told; the first place is the one that counts. */
  places: Span[];
  amounts: AmountLabel[];
  /** Other sets of sums that are as right. */
  orAmounts: AmountLabel[][];
  counts: CountLabel[];
}

/** One text with all that a person found in it. */
export interface LabelledText {
  name: string;
  set: 'own' | 'held-out' | 'pages';
  text: string;
  published: string;
  amounts: AmountLabel[];
  facts: FactLabel[];
  traps: readonly (typeof traps)[number][];
}

const numeral = /[\d.０-９．〇一二三四五六七八九十百千万亿两]/;

/** Finds words in the text (8亿元 not within 12.8亿元); throws when they are not there, or several times and no @n says which. */
export function findSpot(text: string, spot: z.infer<typeof spotSchema>): Span {
  if (typeof spot !== 'string') {
    const [start, end] = spot;
    if (start >= end || end > text.length)
      throw new Error(`[${start}, ${end}) is outside the text.`);
    return { start, end };
  }
  const [, words = spot, nth] = /^(.*)@(\d+)$/s.exec(spot) ?? [];
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!numeral.test(words.slice(0, 1)) || !numeral.test(text.slice(at - 1, at) || ' '))
      found.push(at);
  if (found.length === 0) throw new Error(`“${words}” is not in the text.`);
  if (nth === undefined && found.length > 1)
    throw new Error(`“${words}” is in the text ${found.length} times.`);
  const start = found[Number(nth ?? 1) - 1];
  if (start === undefined) throw new Error(`“${words}” has no occurrence ${nth}.`);
  return { start, end: start + words.length };
}

/** Turns what is written into spans of the text. */
export function placeLabels(
  text: string,
  written: Pick<WrittenLabels, 'amounts' | 'facts'>,
): Pick<LabelledText, 'amounts' | 'facts'> {
  const amounts = written.amounts.map(({ words, ...rest }) => ({
    ...rest,
    ...findSpot(text, words),
  }));
  const getAmount = (name: string | number): AmountLabel => {
    const at =
      typeof name === 'number' ? name : written.amounts.findIndex(({ words }) => words === name);
    const amount = amounts[at];
    if (!amount) throw new Error(`The sum ${name} is not in the list of sums.`);
    return amount;
  };
  const facts = written.facts.map(({ quote, again, amounts: own, orAmounts, counts, ...rest }) => ({
    ...rest,
    places: [quote, ...again].map((spot) => findSpot(text, spot)),
    amounts: own.map(getAmount),
    orAmounts: orAmounts.map((names) => names.map(getAmount)),
    counts: counts.map(({ words, ...count }) => ({ ...count, ...findSpot(text, words) })),
  }));
  return { amounts, facts };
}
