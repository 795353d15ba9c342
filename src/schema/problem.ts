// Errors as RFC 9457 problem details; `title` is the English sentence, `zh` the Chinese one.
import { z } from 'zod';
import { chainProblemSchema } from './chain.ts';

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  zh: z.string(),
  detail: z.string().optional(),
  /** Of a chain file: everything that is wrong with it, by line. */
  problems: z.array(chainProblemSchema).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
