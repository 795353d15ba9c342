import { HTTPException } from 'hono/http-exception';
import { BusyError, ConflictError, NotFoundError, RefusedError, TukuError, } from "../util/errors.js";
function statusOf(error) {
    if (error instanceof NotFoundError)
        return 404;
    if (error instanceof ConflictError)
        return 409;
    if (error instanceof BusyError)
        return 503;
    if (error instanceof RefusedError)
        return 422;
    return 422;
}
export function answerProblem(error, context) {
    if (error instanceof TukuError) {
        return respond(context, {
            type: `urn:tuku:${error.code}`,
            title: error.en,
            status: statusOf(error),
            zh: error.zh,
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
/** A request that is not of the form it should have: names the first field that is wrong. */
export function answerInvalid(context, issues) {
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
export function respond(context, problem) {
    return context.body(JSON.stringify(problem), problem.status, {
        'content-type': 'application/problem+json; charset=utf-8',
    });
}
//# sourceMappingURL=problems.js.map