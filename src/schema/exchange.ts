// What came of a WARC file of another tool.
import { z } from 'zod';
import { messageSchema } from './import.ts';

export const warcImportSchema = z.object({
  /** Captures that are new here. */
  kept: z.number().int(),
  /** Captures of the same address and second that were here already. */
  known: z.number().int(),
  /** Records that are no capture of a page: warcinfo, metadata, dns. */
  skipped: z.number().int(),
  refused: z.number().int(),
  /** Where in the file the refused ones stand, and why; the first hundred. */
  problems: z.array(messageSchema.extend({ offset: z.number().int() })),
});
export type WarcImport = z.infer<typeof warcImportSchema>;
