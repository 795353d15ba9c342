// 来源: what records come from, and how its columns were read.
import { z } from 'zod';
import { importRegisterSchema } from "./stage.js";
export const sourceKindSchema = z.enum(['workbook', 'snapshot', 'dataset', 'entry']);
export const columnSchema = z.object({
    /** Column number from 0. */
    index: z.number().int().nonnegative(),
    /** The header's words, joined over merged rows: 营业收入（万元）. */
    header: z.string(),
    /** A field's key, or null when nothing is read from the column. */
    field: z.string().nullable(),
    /** The year a periodic column speaks of. */
    period: z.string().optional(),
    /** Multiplier to yuan or to the field's unit, as a decimal string: 万元 → 10000. */
    factor: z.string().optional(),
    /** The unit's words as the header gave them. */
    unit: z.string().optional(),
    currency: z.string().optional(),
    /** How the field was found. */
    basis: z.enum(['remembered', 'synonym', 'content', 'person', 'none']),
    score: z.number().min(0).max(1),
    /** A few of the column's cells, to judge the mapping by. */
    samples: z.array(z.string()).default([]),
});
export const sheetSchema = z.object({
    /** Position in the workbook, from 0. */
    index: z.number().int().nonnegative(),
    name: z.string(),
    /** First and last header row as Excel counts them (from 1); 0 when the sheet has no table. */
    headerFirst: z.number().int().nonnegative(),
    headerLast: z.number().int().nonnegative(),
    /** Title and note lines that stand above the header. */
    title: z.string().default(''),
    /** The period that a title names (2023年度 …), used by periodic columns that name none. */
    period: z.string().optional(),
    columns: z.array(columnSchema),
    /** Data rows, without titles, notes, totals and empty rows. */
    rows: z.number().int().nonnegative(),
    /** Why the sheet is not read, when it is not. */
    skipped: z.string().optional(),
});
export const sourceStateSchema = z.enum([
    'planning',
    'planned',
    'loading',
    'accepted',
    'undone',
    'failed',
]);
export const sourceSchema = z.object({
    sourceId: z.number().int(),
    kind: sourceKindSchema,
    /** File name or page title. */
    title: z.string(),
    /** Sources of one series supersede each other: the same list sent again next quarter. */
    series: z.string(),
    /** sha256 of the bytes, hex. */
    digest: z.string(),
    bytes: z.number().int().nonnegative(),
    register: importRegisterSchema.nullable(),
    /** The day the source speaks of (数据日期), ISO date: as-of views count it from here on. */
    dated: z.string(),
    /** 0 to 100; a person's pin stands above all. */
    trust: z.number().int().min(0).max(100),
    state: sourceStateSchema,
    sheets: z.array(sheetSchema),
    records: z.number().int().nonnegative(),
    retrievedAt: z.string(),
    acceptedAt: z.string().nullable(),
    undoneAt: z.string().nullable(),
});
//# sourceMappingURL=source.js.map