// 我的订阅: saved searches and their deliveries. There are no accounts yet: the local user owns them all.
import { createRoute, z } from '@hono/zod-openapi';
import {
  channelSchema,
  deliveryCountSchema,
  newSubscriptionSchema,
  subscriptionChangeSchema,
  subscriptionDetailSchema,
  subscriptionSchema,
  testOutcomeSchema,
} from '../../schema/subscription.ts';
import { deliverDue } from '../../subscriptions/deliver/deliver-due.ts';
import { retryGivenUp } from '../../subscriptions/deliver/settle.ts';
import {
  addSubscription,
  changeSubscription,
  removeSubscription,
  renewFeedSecret,
  renewWebhookSecret,
} from '../../subscriptions/subscriptions.ts';
import { getRow } from '../../subscriptions/rows.ts';
import { testSend } from '../../subscriptions/test-send.ts';
import { getSubscription, listSubscriptions } from '../../subscriptions/view.ts';
import type { Runtime } from '../runtime.ts';
import { answers, clusterParam, jsonBody, subscriptionParam } from './parameters.ts';
import { createRouter } from './router.ts';

const base = '/clusters/{cluster}/subscriptions';
const one = `${base}/{subscriptionId}`;

async function contextOf(runtime: Runtime, cluster: string) {
  return (await runtime.cluster(cluster)).subscriptions();
}

/** An answer with secrets stays with whom it was given to. */
const unkept = { 'cache-control': 'no-store' };

export const subscriptionRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: base,
      request: { params: clusterParam },
      responses: answers(
        z.object({ subscriptions: z.array(subscriptionSchema) }),
        'All subscriptions, without their secrets',
      ),
    }),
    async (c) => {
      const context = await contextOf(c.var.runtime, c.req.valid('param').cluster);
      return c.json({ subscriptions: await listSubscriptions(context) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: base,
      request: { params: clusterParam, body: jsonBody(newSubscriptionSchema) },
      responses: answers(subscriptionDetailSchema, 'The subscription, with its secret addresses'),
    }),
    async (c) => {
      const { runtime } = c.var;
      const context = await contextOf(runtime, c.req.valid('param').cluster);
      const id = await addSubscription(context, c.req.valid('json'), runtime.now());
      return c.json(await getSubscription(context, id), 200, unkept);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: one,
      request: { params: subscriptionParam },
      responses: answers(subscriptionDetailSchema, 'One subscription, with its secret addresses'),
    }),
    async (c) => {
      const { cluster, subscriptionId } = c.req.valid('param');
      const context = await contextOf(c.var.runtime, cluster);
      return c.json(await getSubscription(context, subscriptionId), 200, unkept);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: one,
      request: { params: subscriptionParam, body: jsonBody(subscriptionChangeSchema) },
      responses: answers(subscriptionDetailSchema, 'The subscription as it is now'),
    }),
    async (c) => {
      const { runtime } = c.var;
      const { cluster, subscriptionId } = c.req.valid('param');
      const context = await contextOf(runtime, cluster);
      await changeSubscription(context, subscriptionId, c.req.valid('json'), runtime.now());
      return c.json(await getSubscription(context, subscriptionId), 200, unkept);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: one,
      request: { params: subscriptionParam },
      responses: answers(z.object({ subscriptionId: z.number().int() }), 'It is gone'),
    }),
    async (c) => {
      const { cluster, subscriptionId } = c.req.valid('param');
      await removeSubscription((await contextOf(c.var.runtime, cluster)).scope, subscriptionId);
      return c.json({ subscriptionId }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${one}/renew`,
      request: {
        params: subscriptionParam,
        body: jsonBody(z.object({ secret: z.enum(['feed', 'webhook']) })),
      },
      responses: answers(
        subscriptionDetailSchema,
        'With a new address or key; the old one is void',
      ),
    }),
    async (c) => {
      const { cluster, subscriptionId } = c.req.valid('param');
      const context = await contextOf(c.var.runtime, cluster);
      const renew = c.req.valid('json').secret === 'feed' ? renewFeedSecret : renewWebhookSecret;
      await renew(context.scope, subscriptionId);
      return c.json(await getSubscription(context, subscriptionId), 200, unkept);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${one}/test`,
      request: {
        params: subscriptionParam,
        body: jsonBody(z.object({ channel: channelSchema })),
      },
      responses: answers(testOutcomeSchema, 'Whether the test went out, and why not'),
    }),
    async (c) => {
      const { cluster, subscriptionId } = c.req.valid('param');
      const context = await contextOf(c.var.runtime, cluster);
      return c.json(await testSend(context, subscriptionId, c.req.valid('json').channel), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${one}/deliver`,
      request: { params: subscriptionParam },
      responses: answers(
        deliveryCountSchema,
        'What is new was sent now, whatever the schedule says',
      ),
    }),
    async (c) => {
      const { runtime } = c.var;
      const { cluster, subscriptionId } = c.req.valid('param');
      const context = await contextOf(runtime, cluster);
      await getRow(context.scope, subscriptionId);
      const { now } = runtime;
      return c.json(await deliverDue(context, { now }, { subscriptionId }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${one}/retry`,
      request: { params: subscriptionParam },
      responses: answers(deliveryCountSchema, 'What had been given up was sent again'),
    }),
    async (c) => {
      const { runtime } = c.var;
      const { cluster, subscriptionId } = c.req.valid('param');
      const context = await contextOf(runtime, cluster);
      await getRow(context.scope, subscriptionId);
      const { now } = runtime;
      await retryGivenUp(context.scope, subscriptionId, now());
      return c.json(await deliverDue(context, { now }, { subscriptionId }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${base}/deliver`,
      request: { params: clusterParam },
      responses: answers(deliveryCountSchema, 'A round over all subscriptions, by their schedules'),
    }),
    async (c) => {
      const { runtime } = c.var;
      const context = await contextOf(runtime, c.req.valid('param').cluster);
      return c.json(await deliverDue(context, { now: runtime.now }), 200);
    },
  );
