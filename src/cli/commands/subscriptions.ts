// `tuku subscriptions`: what is subscribed to, and its delivery.
import type {
  DeliveryCount,
  Subscription,
  SubscriptionDetail,
  TestOutcome,
} from '../../schema/subscription.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import type { Connection } from '../connect.ts';
import { Refusal, UsageError } from '../errors.ts';
import { newSubscriptionFlags, readNewSubscription } from '../new-subscription.ts';
import { readOptions } from '../options.ts';
import type { Options } from '../options.ts';
import { countLine, detailLines, listLine } from '../subscription-lines.ts';

interface Call {
  options: Options;
  cluster: string;
  routes: Connection['client']['clusters'][':cluster']['subscriptions'];
  /** What stands after the action. */
  rest: string[];
}

/** The JSON document, and the lines that a person reads. */
interface Said {
  json: unknown;
  lines: string[];
}

const actions: Record<string, (call: Call) => Promise<Said>> = {
  list: async ({ routes, cluster }) => {
    const json = await read<{ subscriptions: Subscription[] }>(routes.$get({ param: { cluster } }));
    return { json, lines: json.subscriptions.map(listLine) };
  },
  show: async (call) => sayDetail(call.routes[':subscriptionId'].$get({ param: one(call) })),
  add: async ({ routes, cluster, options, rest }) =>
    sayDetail(routes.$post({ param: { cluster }, json: readNewSubscription(options, rest[0]) })),
  pause: async (call) =>
    sayDetail(call.routes[':subscriptionId'].$patch({ param: one(call), json: { paused: true } })),
  resume: async (call) =>
    sayDetail(call.routes[':subscriptionId'].$patch({ param: one(call), json: { paused: false } })),
  remove: async (call) => {
    const param = one(call);
    const json = await read<unknown>(call.routes[':subscriptionId'].$delete({ param }));
    return { json, lines: [`已删除订阅 ${param.subscriptionId}`] };
  },
  retry: async (call) => sayCount(call.routes[':subscriptionId'].retry.$post({ param: one(call) })),
  deliver: async (call) => {
    const { routes, cluster, rest } = call;
    if (rest.length === 0) return sayCount(routes.deliver.$post({ param: { cluster } }));
    return sayCount(routes[':subscriptionId'].deliver.$post({ param: one(call) }));
  },
  test: async (call) => {
    const [, channel] = call.rest;
    if (channel !== 'mail' && channel !== 'webhook')
      throw new UsageError('请写明测试哪一种：tuku subscriptions test 编号 mail|webhook');
    const { error } = await read<TestOutcome>(
      call.routes[':subscriptionId'].test.$post({ param: one(call), json: { channel } }),
    );
    if (error) throw new Refusal(error.zh, error.en);
    return { json: { ok: true }, lines: ['测试已发出'] };
  },
};

export async function subscriptions(argv: string[]): Promise<void> {
  const options = readOptions(argv, newSubscriptionFlags);
  const [action = 'list', ...rest] = options.positionals;
  const act = actions[action];
  if (!act) throw new UsageError(`tuku subscriptions 没有 ${action} 这个动作。`);
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const routes = connection.client.clusters[':cluster'].subscriptions;
    const { json, lines } = await act({ options, cluster, routes, rest });
    if (options.json) console.log(JSON.stringify(json, null, 2));
    else for (const line of lines) console.log(line);
  } finally {
    await connection.close();
  }
}

function one({ cluster, rest }: Call): { cluster: string; subscriptionId: string } {
  const [id = ''] = rest;
  if (!/^[1-9]\d{0,14}$/.test(id))
    throw new UsageError('请写订阅的编号（tuku subscriptions 可列出）。');
  return { cluster, subscriptionId: id };
}

type Answer = Parameters<typeof read>[0];

async function sayDetail(answer: Answer): Promise<Said> {
  const json = await read<SubscriptionDetail>(answer);
  return { json, lines: detailLines(json) };
}

async function sayCount(answer: Answer): Promise<Said> {
  const json = await read<DeliveryCount>(answer);
  return { json, lines: [countLine(json)] };
}
