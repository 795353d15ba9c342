// One try of one mail or call, from its lease to its settlement.
import type { DeliveryEffects, SubscriptionContext } from '../context.ts';
import { writeDigest } from '../mail/digest.ts';
import { sendMail } from '../mail/send-mail.ts';
import { findSubscription } from '../rows.ts';
import type { SubscriptionRow } from '../rows.ts';
import { listCarried } from '../stories.ts';
import type { ToldStory } from '../stories.ts';
import { callWebhook } from '../webhook/call.ts';
import { writeEvent } from '../webhook/event.ts';
import { confirm, drop, fail } from './settle.ts';
import type { SendFailure } from './settle.ts';
import type { TakenDispatch } from './take.ts';

/** Between `sending` and `confirmed` lies what no transaction covers: a crash there repeats the try under the same id. */
export async function sendDispatch(
  context: SubscriptionContext,
  taken: TakenDispatch,
  effects: DeliveryEffects,
): Promise<'sent' | 'dropped' | 'failed'> {
  const { scope } = context;
  const row = await findSubscription(scope, taken.subscriptionId);
  const stories = row ? await listCarried(scope, taken.dispatchId) : [];
  if (!row || stories.length === 0) {
    await drop(scope, taken);
    return 'dropped';
  }
  await effects.at('sending');
  const send = taken.channel === 'mail' ? sendDigest : sendCall;
  const failure = await send(context, row, taken, stories, effects);
  if (failure) {
    await fail(scope, taken, failure, { now: effects.now(), random: effects.random() });
    return 'failed';
  }
  await effects.at('sent');
  await confirm(scope, taken, effects.now());
  await effects.at('confirmed');
  return 'sent';
}

async function sendDigest(
  context: SubscriptionContext,
  row: SubscriptionRow,
  taken: TakenDispatch,
  stories: readonly ToldStory[],
): Promise<SendFailure | undefined> {
  const { name, language, mailTo, mailSchedule } = row;
  if (!context.mail || mailTo === null || mailSchedule === null) return ended();
  const matter = { name, language, schedule: mailSchedule, stories, test: false };
  return sendMail(context.mail, {
    ...writeDigest(context, matter),
    to: mailTo,
    uid: taken.uid,
    date: new Date(taken.reservedAt),
    language,
  });
}

async function sendCall(
  context: SubscriptionContext,
  { name, webhookUrl, webhookSecret }: SubscriptionRow,
  { uid, subscriptionId, reservedAt }: TakenDispatch,
  stories: readonly ToldStory[],
  effects: DeliveryEffects,
): Promise<SendFailure | undefined> {
  if (webhookUrl === null || webhookSecret === null) return ended();
  const subscription = { subscriptionId, name };
  const [story] = stories;
  const body = writeEvent(context, {
    type: 'story.matched',
    timestamp: reservedAt,
    subscription,
    story,
  });
  return callWebhook(context, { url: webhookUrl, secret: webhookSecret, id: uid, body }, effects);
}

/** The person ended this way of delivery while it was being sent. */
function ended(): SendFailure {
  const message = { zh: '这种接收方式已停用。', en: 'This way of delivery was ended.' };
  return { message, retry: false, unreachable: false, askedMs: 0 };
}
