// 导入: a workbook on its way in. A dry run shows the mapping and the diff before anything is accepted.
import { z } from 'zod';
import { valueSchema } from "./field.js";
import { importRegisterSchema } from "./stage.js";
import { sourceSchema } from "./source.js";
export const importOptionsSchema = z.object({
    filename: z.string().min(1).max(255),
    register: importRegisterSchema,
    /** 数据日期; defaults to a date in the file name or title, else today. */
    dated: z.iso.date().optional(),
    /** 来源名称; defaults to the file name without dates and extension. */
    series: z.string().max(200).optional(),
    trust: z.coerce.number().int().min(0).max(100).default(50),
    /** City for rows that name none. */
    city: z.string().max(50).optional(),
});
/** new: no such entity yet · changed: replaces this series' own older word or fills an empty value ·
 *  unchanged · conflicting: another source says otherwise, both will stand · refused */
export const diffClasses = ['new', 'changed', 'unchanged', 'conflicting', 'refused'];
export const diffClassSchema = z.enum(diffClasses);
export const cellDiffSchema = z.object({
    key: z.string(),
    kind: z.enum(['fill', 'change', 'conflict']),
    before: valueSchema.nullable(),
    after: valueSchema,
});
export const messageSchema = z.object({ zh: z.string(), en: z.string() });
export const diffRowSchema = z.object({
    sheet: z.number().int(),
    row: z.number().int(),
    class: diffClassSchema,
    name: z.string(),
    /** The entity it belongs to, when there is one, and why. */
    entityId: z.number().int().nullable(),
    basis: z.enum(['first', 'code', 'name']).nullable(),
    cells: z.array(cellDiffSchema),
    /** Entities it might also be, for the review queue. */
    review: z.array(z.object({ entityId: z.number().int(), name: z.string(), probability: z.number() })),
    warnings: z.array(messageSchema),
    reason: messageSchema.nullable(),
});
export const importCountsSchema = z.object({
    rows: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    conflicting: z.number().int(),
    refused: z.number().int(),
    review: z.number().int(),
    warnings: z.number().int(),
});
export const progressSchema = z.object({
    phase: z.enum(['reading', 'diffing', 'writing', 'folding', 'done']),
    done: z.number(),
    total: z.number().nullable(),
});
export const importSchema = z.object({
    source: sourceSchema,
    counts: importCountsSchema,
    progress: progressSchema,
    /** One plain sentence, when it failed. */
    error: messageSchema.nullable(),
});
export const diffPageSchema = z.object({
    total: z.number().int(),
    offset: z.number().int(),
    rows: z.array(diffRowSchema),
});
export const diffQuerySchema = z.object({
    class: diffClassSchema.optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** A person's corrections to the mapping: remembered for the series. */
export const mappingRequestSchema = z.object({
    columns: z.array(z.object({ sheet: z.number().int(), index: z.number().int(), field: z.string().nullable() })),
});
//# sourceMappingURL=import.js.map