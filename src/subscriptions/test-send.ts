// A test that a person asks for: one mail or call at once, with the newest stories as they are. Nothing is counted.
import { randomUUID } from 'node:crypto';
import type { Channel, TestOutcome } from '../schema/subscription.ts';
import { ConflictError } from '../util/errors.ts';
import { effectsOfProcess } from './context.ts';
import type { DeliveryEffects, SubscriptionContext } from './context.ts';
import { writeDigest } from './mail/digest.ts';
import { sendMail } from './mail/send-mail.ts';
import { getRow } from './rows.ts';
import { listNewest } from './stories.ts';
import { callWebhook } from './webhook/call.ts';
import { writeEvent } from './webhook/event.ts';

const storiesAtMost = 3;

/** Throws ConflictError where this way of delivery is not set. */
export async function testSend(
  context: SubscriptionContext,
  subscriptionId: number,
  channel: Channel,
  effects: DeliveryEffects = effectsOfProcess,
): Promise<TestOutcome> {
  const row = await getRow(context.scope, subscriptionId);
  const { name, language, mailTo, mailSchedule, webhookUrl, webhookSecret } = row;
  const stories = await listNewest(context.scope, subscriptionId, storiesAtMost);
  const now = effects.now();
  let failure;
  if (channel === 'mail') {
    if (mailTo === null || mailSchedule === null || !context.mail) throw notSet();
    const matter = { name, language, schedule: mailSchedule, stories, test: true };
    const digest = writeDigest(context, matter);
    const mail = { ...digest, to: mailTo, uid: randomUUID(), date: now, language };
    failure = await sendMail(context.mail, mail);
  } else {
    if (webhookUrl === null || webhookSecret === null) throw notSet();
    const body = writeEvent(context, {
      type: 'test',
      timestamp: now.toISOString(),
      subscription: { subscriptionId, name },
      story: stories[0],
    });
    const call = { url: webhookUrl, secret: webhookSecret, id: `msg_${randomUUID()}`, body };
    failure = await callWebhook(context, call, effects);
  }
  return { ok: failure === undefined, error: failure?.message ?? null };
}

function notSet(): ConflictError {
  return new ConflictError('channel', {
    zh: '这个订阅没有设置这种接收方式，或者没有设置邮件服务器。',
    en: 'This way of delivery is not set for the subscription, or no mail server is.',
  });
}
