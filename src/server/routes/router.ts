// What every group of routes is built from.
import { OpenAPIHono } from '@hono/zod-openapi';
import { answerInvalid } from '../problems.ts';
import type { Runtime } from '../runtime.ts';

export interface Env {
  Variables: { runtime: Runtime };
}

export function createRouter(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result, context) =>
      result.success ? undefined : answerInvalid(context, result.error.issues),
  });
}
