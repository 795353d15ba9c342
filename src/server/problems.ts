// The one place where a failure becomes an HTTP answer (RFC 9457).
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { DatabaseError } from '../db/database-error.ts';
import { ChainFileError } from '../registers/replace-chain.ts';
import type { Problem } from '../schema/problem.ts';
import {
  BusyError,
  ConflictError,
  GoneError,
  NotFoundError,
  RefusedError,
  TukuError,
} from '../util/errors.ts';

function statusOf(error: TukuError): 404 | 409 | 410 | 422 | 503 {
  if (error instanceof NotFoundError) return 404;
  if (error instanceof GoneError) return 410;
  if (error instanceof ConflictError) return 409;
  if (error instanceof BusyError) return 503;
  if (error instanceof RefusedError) return 422;
  return 422;
}

export function answerProblem(error: Error, context: Context): Response {
  if (error instanceof TukuError) {
    return respond(context, {
      type: `urn:tuku:${error.code}`,
      title: error.en,
      status: statusOf(error),
      zh: error.zh,
      ...(error instanceof ChainFileError && { problems: [...error.problems] }),
    });
  }
  // SQLSTATE class 22: a NUL among the words, a date before the first day that the database knows.
  if (error instanceof DatabaseError && error.code?.startsWith('22')) {
    return respond(context, {
      type: 'urn:tuku:unstorable',
      title: 'The request holds a value that cannot be stored or compared.',
      status: 422,
      zh: '请求里有无法保存或比较的值（如空字符、超出范围的日期）。',
    });
  }
  if (error instanceof HTTPException) {
    return respond(context, {
      type: 'about:blank',
      title: error.message || 'The request could not be served.',
      status: error.status,
      zh: '请求无法处理。',
    });
  }
  console.error(error);
  return respond(context, {
    type: 'about:blank',
    title: 'An internal error; nothing was changed.',
    status: 500,
    zh: '服务内部错误，未作任何更改。',
  });
}

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** A request that is not of the form it should have: names the first field that is wrong. */
export function answerInvalid(context: Context, issues: readonly Issue[]): Response {
  const [issue] = issues;
  const path = issue?.path.map(String).join('.') ?? '';
  return respond(context, {
    type: 'urn:tuku:invalid',
    title: `The request is not of the right form: ${path} ${issue?.message ?? ''}`.trim(),
    status: 400,
    zh: path ? `请求参数“${path}”不符合要求。` : '请求不符合要求。',
    detail: issues.map((each) => `${each.path.map(String).join('.')}: ${each.message}`).join('; '),
  });
}

export function respond(context: Context, problem: Problem): Response {
  return context.body(JSON.stringify(problem), problem.status as 400, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
