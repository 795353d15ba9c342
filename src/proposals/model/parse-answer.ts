// From a model's words to what it claims: JSON within fences, before and behind other words, or none. Pure.
import { z } from 'zod';
import { factKindSchema, indicatorKeys, modalitySchema } from '../../schema/fact.ts';

const words = z.string().min(1).max(300);

/** Words of the text alone: what numbers they are, our own grammar reads. */
export const claimSchema = z.object({
  /** The sentence, verbatim. */
  quote: z.string().min(4).max(1000),
  kind: factKindSchema,
  modality: modalitySchema.catch('actual'),
  /** The words that make it this kind of fact. */
  trigger: words,
  company: words.nullish(),
  government: words.nullish(),
  project: words.nullish(),
  place: words.nullish(),
  subject: words.nullish(),
  date: words.nullish(),
  amounts: z.array(words).max(20).nullish(),
  counts: z.array(words).max(20).nullish(),
  indicator: z.enum(indicatorKeys).nullish(),
  period: words.nullish(),
});
export type Claim = z.infer<typeof claimSchema>;

const claimsAtMost = 100;

/** `malformed`: how many items are no claims. Undefined when no JSON is in the words. */
export function parseAnswer(text: string): { claims: Claim[]; malformed: number } | undefined {
  const found = findJson(text);
  if (found === undefined) return undefined;
  const list = Array.isArray(found) ? found : (found as { facts?: unknown }).facts;
  if (!Array.isArray(list)) return undefined;
  const claims = list
    .slice(0, claimsAtMost)
    .flatMap((one) => claimSchema.safeParse(one).data ?? []);
  return { claims, malformed: list.length - claims.length };
}

/** The first object or array from an opening bracket to the last closing one of its kind. */
function findJson(text: string): object | undefined {
  const at = text.search(/[[{]/);
  if (at < 0) return undefined;
  const end = text.lastIndexOf(text[at] === '[' ? ']' : '}');
  if (end < at) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(at, end + 1));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
