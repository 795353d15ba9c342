// Parts of addresses that many routes share, and how a route says what it answers.
import { z } from '@hono/zod-openapi';
import { problemSchema } from '../../schema/problem.ts';

export const clusterParam = z.object({
  cluster: z.string().max(64).openapi({ example: 'hengyang-uhv' }),
});

const id = z.coerce.number().int().positive();
export const entityParam = clusterParam.extend({ entityId: id });
export const recordParam = clusterParam.extend({ recordId: id });
export const sourceParam = clusterParam.extend({ sourceId: id });
export const pairParam = clusterParam.extend({ pairId: id });
export const snapshotParam = clusterParam.extend({ snapshotId: id });
export const articleParam = clusterParam.extend({ articleId: id });
export const watchParam = clusterParam.extend({ watchId: id });
export const factParam = clusterParam.extend({ factId: id });
export const ruleParam = clusterParam.extend({ ruleId: id });
export const takedownParam = clusterParam.extend({ takedownId: id });
export const subscriptionParam = clusterParam.extend({ subscriptionId: id });
export const verdictParam = clusterParam.extend({ verdictId: id });

export const asOfQuery = z.object({ asOf: z.iso.date().optional() });

/** The answers of a route: its success, and a problem for everything else. */
export function answers<S extends z.ZodType, N extends 200 | 202 = 200>(
  schema: S,
  description: string,
  status: N = 200 as N,
) {
  return {
    [status]: { description, content: { 'application/json': { schema } } },
    default: {
      description: 'Problem (RFC 9457)',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  } as { [K in N]: { description: string; content: { 'application/json': { schema: S } } } };
}

export function jsonBody<S extends z.ZodType>(schema: S) {
  return { content: { 'application/json': { schema } }, required: true } as const;
}
