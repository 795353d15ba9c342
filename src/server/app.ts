// Wiring: middleware, routes under /api/v1, the one error mapper.
import { OpenAPIHono } from '@hono/zod-openapi';
import { keepAnswers } from './answers.ts';
import { archivePages } from './archive-pages.ts';
import { feedPages } from './feed-pages.ts';
import { answerProblem, respond } from './problems.ts';
import { articleRoutes } from './routes/articles.ts';
import { briefRoutes } from './routes/brief.ts';
import { chainRoutes } from './routes/chain.ts';
import { citationRoutes } from './routes/citations.ts';
import { clusterRoutes } from './routes/cluster.ts';
import { entityRoutes } from './routes/entities.ts';
import { exchangeRoutes } from './routes/exchange.ts';
import { factModelRoutes } from './routes/fact-model.ts';
import { factRuleRoutes } from './routes/fact-rules.ts';
import { factRoutes } from './routes/facts.ts';
import { gapRoutes } from './routes/gaps.ts';
import { importRoutes } from './routes/imports.ts';
import { pipelineRoutes } from './routes/pipeline.ts';
import { registerRoutes } from './routes/registers.ts';
import { reviewRoutes } from './routes/review.ts';
import type { Env } from './routes/router.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { subscriptionRoutes } from './routes/subscriptions.ts';
import { takedownRoutes } from './routes/takedowns.ts';
import { targetRoutes } from './routes/targets.ts';
import type { Runtime } from './runtime.ts';
import { watchRoutes } from './routes/watches.ts';
import { headers, sameSite } from './security.ts';

export function createApp(runtime: Runtime) {
  const app = new OpenAPIHono<Env>();
  app.onError(answerProblem);
  app.notFound((context) =>
    respond(context, {
      type: 'about:blank',
      title: `There is nothing at ${context.req.path}.`,
      status: 404,
      zh: `没有 ${context.req.path} 这个地址。`,
    }),
  );
  // An archived page has stricter rules of its own, and may stand in a frame of ours.
  app.use((context, next) =>
    context.req.path.startsWith('/archive/') ? next() : headers(context, next),
  );
  app.use('/api/*', sameSite);
  app.use('/archive/*', sameSite);
  app.use('*', async (context, next) => {
    context.set('runtime', runtime);
    await next();
  });
  app.use(
    '/api/v1/clusters/:cluster/*',
    keepAnswers((slug) => runtime.cluster(slug), runtime.now),
  );
  app.route('/archive', archivePages);
  app.route('/feeds', feedPages);
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
    .route('/api/v1', chainRoutes)
    .route('/api/v1', gapRoutes)
    .route('/api/v1', targetRoutes)
    .route('/api/v1', scenarioRoutes)
    .route('/api/v1', pipelineRoutes)
    .route('/api/v1', exchangeRoutes)
    .route('/api/v1', snapshotRoutes)
    .route('/api/v1', citationRoutes)
    .route('/api/v1', factRoutes)
    .route('/api/v1', factRuleRoutes)
    .route('/api/v1', factModelRoutes)
    .route('/api/v1', articleRoutes)
    .route('/api/v1', takedownRoutes)
    .route('/api/v1', watchRoutes)
    .route('/api/v1', subscriptionRoutes)
    .route('/api/v1', briefRoutes);
}

export type App = ReturnType<typeof createApp>;
