// 我的订阅: a saved search, and the ways in which what is new comes to a person: feed, e-mail, webhook.
import { z } from 'zod';
import { messageSchema } from './import.ts';
import { pressQuerySchema } from './press.ts';

/** What is asked: words, or a category, source, enterprise, segment, place; all of them narrow. */
export const subscriptionQuerySchema = pressQuerySchema
  .pick({ category: true, source: true, segment: true, place: true })
  .extend({
    q: z.string().trim().max(500).default(''),
    enterprise: z.number().int().positive().optional(),
  });
export type SubscriptionQuery = z.infer<typeof subscriptionQuerySchema>;

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
/** 法定工作日 only: no weekends and public holidays, but the weekend days that are worked instead. */
const workdays = z.boolean().default(false);

/** When the digest is sent, in China's time (UTC+8). `on`: 1 is Monday, 7 is Sunday. */
export const scheduleSchema = z.discriminatedUnion('every', [
  z.object({ every: z.literal('hour'), workdays }),
  z.object({ every: z.literal('day'), at: timeOfDay.default('08:00'), workdays }),
  z.object({
    every: z.literal('week'),
    on: z.number().int().min(1).max(7).default(1),
    at: timeOfDay.default('08:00'),
  }),
]);
export type Schedule = z.infer<typeof scheduleSchema>;

export const languageSchema = z.enum(['zh', 'en']);
export type Language = z.infer<typeof languageSchema>;

const mailSchema = z.object({
  to: z.email().max(254),
  schedule: scheduleSchema.default({ every: 'day', at: '08:00', workdays: false }),
});

const webhookSchema = z.object({ url: z.url().max(2000) });

export const newSubscriptionSchema = z.object({
  name: z.string().trim().min(1).max(100),
  query: subscriptionQuerySchema,
  /** Of the mail and the feeds. */
  language: languageSchema.default('zh'),
  mail: mailSchema.nullable().default(null),
  webhook: webhookSchema.nullable().default(null),
});
export type NewSubscription = z.infer<typeof newSubscriptionSchema>;

/** What is absent stays as it is; `mail: null` ends the mail. */
export const subscriptionChangeSchema = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  query: subscriptionQuerySchema.optional(),
  language: languageSchema.optional(),
  mail: mailSchema.nullable().optional(),
  webhook: webhookSchema.nullable().optional(),
  paused: z.boolean().optional(),
});
export type SubscriptionChange = z.infer<typeof subscriptionChangeSchema>;

/** The two ways that send; the feed is fetched. */
export const channelSchema = z.enum(['mail', 'webhook']);
export type Channel = z.infer<typeof channelSchema>;

/** How a channel fares. */
const channelStateSchema = z.object({
  lastSentAt: z.string().nullable(),
  /** Stories that wait for the next mail or call, or are on their way. */
  waiting: z.number().int(),
  /** Stories that were given up after the last try; `retry` sends them again. */
  givenUp: z.number().int(),
  /** The receiver could not be reached so often that it is left alone until `retry`. Nothing is lost. */
  stopped: z.boolean(),
  /** Of the last try, when it failed. */
  error: messageSchema.nullable(),
});
export type ChannelState = z.infer<typeof channelStateSchema>;

/** In lists: no secret, and no query part of an address that may hold one. */
export const subscriptionSchema = z.object({
  subscriptionId: z.number().int(),
  name: z.string(),
  query: subscriptionQuerySchema,
  language: languageSchema,
  paused: z.boolean(),
  createdAt: z.string(),
  /** When new articles were last looked for. */
  checkedAt: z.string().nullable(),
  /** Stories that have been new since it was made. */
  stories: z.number().int(),
  mail: mailSchema
    .extend({ nextAt: z.string().nullable() })
    .extend(channelStateSchema.shape)
    .nullable(),
  webhook: webhookSchema.extend({ url: z.string() }).extend(channelStateSchema.shape).nullable(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

export const dispatchStateSchema = z.enum(['reserved', 'sent', 'failed', 'dropped']);
export type DispatchState = z.infer<typeof dispatchStateSchema>;

/** One mail or one call: reserved, then sent, given up (failed), or without anything left to say (dropped). */
export const dispatchSchema = z.object({
  dispatchId: z.number().int(),
  channel: channelSchema,
  /** Message-ID of the mail, webhook-id of the call: the same for every try. */
  uid: z.string(),
  state: dispatchStateSchema,
  attempts: z.number().int(),
  stories: z.number().int(),
  reservedAt: z.string(),
  nextAt: z.string(),
  sentAt: z.string().nullable(),
  error: messageSchema.nullable(),
});
export type Dispatch = z.infer<typeof dispatchSchema>;

/** The owner's own screen: with the secret addresses, the signing key and the last deliveries. */
export const subscriptionDetailSchema = subscriptionSchema.extend({
  feeds: z.object({ atom: z.string(), json: z.string() }),
  webhookSecret: z.string().nullable(),
  dispatches: z.array(dispatchSchema),
});
export type SubscriptionDetail = z.infer<typeof subscriptionDetailSchema>;

/** What a round of delivery, or a test, came to. */
export const deliveryCountSchema = z.object({
  /** Stories that were new. */
  matched: z.number().int(),
  /** Mails and calls. */
  sent: z.number().int(),
  failed: z.number().int(),
});
export type DeliveryCount = z.infer<typeof deliveryCountSchema>;

export const testOutcomeSchema = z.object({ ok: z.boolean(), error: messageSchema.nullable() });
export type TestOutcome = z.infer<typeof testOutcomeSchema>;
