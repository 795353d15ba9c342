// Errors as RFC 9457 problem details; `title` is the English sentence, `zh` the Chinese one.
import { z } from 'zod';
export const problemSchema = z.object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    zh: z.string(),
    detail: z.string().optional(),
});
//# sourceMappingURL=problem.js.map