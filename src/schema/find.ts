// One box that finds enterprises, projects and segments.
import { z } from 'zod';
import { registerSchema } from './stage.ts';

/** `registers`: comma-separated, to find in these alone: `existing,target`. */
export const findQuerySchema = z.object({
  q: z.string().max(100),
  registers: z
    .string()
    .max(100)
    .transform((text) => text.split(','))
    .pipe(z.array(registerSchema))
    .optional(),
});

export const foundSchema = z.object({
  entities: z.array(
    z.object({
      entityId: z.number().int(),
      kind: z.string(),
      name: z.string(),
      city: z.string().nullable(),
    }),
  ),
  segments: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string() })),
});
export type Found = z.infer<typeof foundSchema>;
