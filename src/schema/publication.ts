// Where a figure was first published, as the row that repeats it says.
import { z } from 'zod';

export const publicationSchema = z.object({
  /** Who published it: 人民网-湖南频道. */
  publisher: z.string().nullable(),
  /** The report's own title. */
  title: z.string().nullable(),
  /** The day of publication as dates are kept (2025-01-20), or the row's own words. */
  published: z.string().nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;
