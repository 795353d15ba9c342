// 记录: what ONE source says about ONE subject. Immutable.
import { z } from 'zod';
import { valuesSchema } from "./field.js";
import { locatorSchema } from "./locator.js";
import { entityKindSchema } from "./stage.js";
export const recordSchema = z.object({
    recordId: z.number().int(),
    sourceId: z.number().int(),
    kind: entityKindSchema,
    /** The entity it was assigned to when it entered; verdicts may lead further, the record never changes. */
    subjectId: z.number().int(),
    dated: z.string(),
    locator: locatorSchema,
    values: valuesSchema,
    /** The original words, where they differ from the value. */
    raw: z.record(z.string(), z.string()),
    /** Cells of columns that map to no field, by column number. */
    extra: z.record(z.string(), z.string()),
    pinned: z.boolean(),
});
//# sourceMappingURL=record.js.map