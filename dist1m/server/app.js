// Wiring: middleware, routes under /api/v1, the one error mapper.
import { OpenAPIHono } from '@hono/zod-openapi';
import { keepAnswers } from "./answers.js";
import { answerProblem, respond } from "./problems.js";
import { chainRoutes } from "./routes/chain.js";
import { clusterRoutes } from "./routes/cluster.js";
import { entityRoutes } from "./routes/entities.js";
import { importRoutes } from "./routes/imports.js";
import { registerRoutes } from "./routes/registers.js";
import { reviewRoutes } from "./routes/review.js";
import { headers, sameSite } from "./security.js";
export function createApp(runtime) {
    const app = new OpenAPIHono();
    app.onError(answerProblem);
    app.notFound((context) => respond(context, {
        type: 'about:blank',
        title: `There is nothing at ${context.req.path}.`,
        status: 404,
        zh: `没有 ${context.req.path} 这个地址。`,
    }));
    app.use(headers);
    app.use('/api/*', sameSite);
    app.use('/api/*', async (context, next) => {
        context.set('runtime', runtime);
        await next();
    });
    app.use('/api/v1/clusters/:cluster/*', keepAnswers((slug) => runtime.cluster(slug)));
    app.doc31('/api/v1/openapi.json', {
        openapi: '3.1.0',
        info: { title: 'Tuku 图库', version: '1' },
    });
    return app
        .route('/api/v1', clusterRoutes)
        .route('/api/v1', registerRoutes)
        .route('/api/v1', entityRoutes)
        .route('/api/v1', reviewRoutes)
        .route('/api/v1', importRoutes)
        .route('/api/v1', chainRoutes);
}
//# sourceMappingURL=app.js.map