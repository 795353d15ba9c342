// 周报: what was reported, what changed in the registers and what is late, each line with its source.
import { z } from 'zod';

export const briefQuerySchema = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, {
    message: '起始日期应不晚于截止日期。The first day must not be after the last.',
  });
export type BriefQuery = z.infer<typeof briefQuerySchema>;

/** A source as a line of the brief cites it; numbered in the order of first use. */
export const briefSourceSchema = z.object({
  number: z.number().int(),
  /** As it is written in the list of sources (GB/T 7714). */
  citation: z.string(),
  /** Path of ours that shows it: /hengyang-uhv/snapshots/18. */
  path: z.string().nullable(),
  /** The original address of an archived page. */
  url: z.string().nullable(),
});

/** One line, and the sources that prove it. */
export const briefLineSchema = z.object({
  zh: z.string(),
  en: z.string(),
  /** The sentence of the page, verbatim, where one proves it. */
  quote: z.string().nullable(),
  sources: z.array(z.number().int()),
  /** The record behind it, to open in the product. */
  recordId: z.number().int().nullable(),
  entityId: z.number().int().nullable(),
  /** The value of that entity which the line tells, by its record key: its evidence can be opened. */
  key: z.string().nullable(),
});
export type BriefLine = z.infer<typeof briefLineSchema>;

export const briefSectionKeys = ['reported', 'changed', 'late'] as const;
export const briefSchema = z.object({
  cluster: z.string(),
  from: z.string(),
  to: z.string(),
  /** When it was made, ISO. */
  made: z.string(),
  /** The period in figures: stories, reposts, records, changes of stage, late projects. */
  figures: z.array(z.object({ zh: z.string(), en: z.string(), value: z.string() })),
  sections: z.array(
    z.object({
      key: z.enum(briefSectionKeys),
      zh: z.string(),
      en: z.string(),
      /** What is counted here, and what an empty section means. */
      note: z.object({ zh: z.string(), en: z.string() }),
      lines: z.array(briefLineSchema),
      /** Lines left out for length, said in the brief. */
      leftOut: z.number().int(),
    }),
  ),
  sources: z.array(briefSourceSchema),
});
export type Brief = z.infer<typeof briefSchema>;
