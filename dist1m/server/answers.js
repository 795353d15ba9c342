// Answers that stay true until the data changes: kept in memory and named by an ETag.
import { createHash } from 'node:crypto';
const keepAtMost = 300;
const largest = 2 * 1024 ** 2;
/** Progress and files are never kept. */
const live = /\/(imports|export|file|chain\.yaml)(\/|$|\?)/;
/**
 * Serves GETs of one cluster from memory while the data version stands. While an import keeps the
 * database busy, what was asked before is answered without it.
 */
export function keepAnswers(find) {
    const answers = new Map();
    return async (context, next) => {
        const slug = context.req.param('cluster');
        const url = new URL(context.req.url);
        const key = url.pathname + url.search;
        if (!slug)
            return next();
        const runtime = await find(slug);
        if (context.req.method !== 'GET') {
            await next();
            runtime.touch();
            return;
        }
        if (live.test(key))
            return next();
        const version = await runtime.version();
        let answer = answers.get(key);
        if (answer?.version !== version) {
            await next();
            const type = context.res.headers.get('content-type') ?? '';
            if (context.res.status !== 200 || !type.startsWith('application/json'))
                return;
            const body = await context.res.clone().text();
            answer = {
                version,
                body,
                etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
            };
            if (body.length <= largest)
                keep(answers, key, answer);
        }
        context.res = undefined;
        const { body, etag } = answer;
        const fresh = context.req.header('if-none-match') === etag;
        context.res = new Response(fresh ? null : body, {
            status: fresh ? 304 : 200,
            headers: {
                etag,
                'cache-control': 'no-cache',
                'content-type': 'application/json; charset=utf-8',
            },
        });
    };
}
function keep(answers, key, answer) {
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > keepAtMost && oldest !== undefined)
        answers.delete(oldest);
}
//# sourceMappingURL=answers.js.map