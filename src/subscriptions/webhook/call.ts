// Calls a webhook with a signed event, and says in plain words why it did not work.
import { FetchFailure } from '../../archive/fetch/failure.ts';
import type { DeliveryEffects, SubscriptionContext } from '../context.ts';
import type { SendFailure } from '../deliver/settle.ts';
import { postJson } from './post.ts';
import type { Answer } from './post.ts';
import { signWebhook } from './sign.ts';

export interface Call {
  url: string;
  secret: string;
  /** webhook-id: the same for every try. */
  id: string;
  body: string;
}

/** Resolves with undefined once the receiver has answered 2xx. */
export async function callWebhook(
  { allow }: SubscriptionContext,
  { url, secret, id, body }: Call,
  { now, resolve }: DeliveryEffects,
): Promise<SendFailure | undefined> {
  const at = Math.floor(now().getTime() / 1000);
  const headers = signWebhook(secret, { id, at, body });
  let answer: Answer;
  try {
    answer = await postJson(url, body, headers, { allow, resolve });
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    // Without the address, whose path and query may hold a key: what is left is the receiver's host.
    const { zh, en } = new FetchFailure(error.code, new URL(url).host);
    return {
      message: { zh: `${zh}。`, en: `${en}.` },
      retry: error.retry,
      unreachable: true,
      askedMs: 0,
    };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return undefined;
  return {
    message: wordsFor(status),
    // 410: the receiver says that it is gone for good.
    retry: status !== 410,
    unreachable: status === 429 || status === 502 || status === 503 || status === 504,
    askedMs: readRetryAfter(answer.headers['retry-after'], now()),
  };
}

function wordsFor(status: number): { zh: string; en: string } {
  if (status >= 300 && status < 400) {
    return {
      zh: `接收方要求跳转（${status}）；为安全起见不跟随，请填写最终地址。`,
      en: `The receiver redirects (${status}), which is not followed: give its final address.`,
    };
  }
  if (status === 410) {
    return {
      zh: '接收方表示这个地址已停用（410）。',
      en: 'The receiver says that this address is gone (410).',
    };
  }
  return {
    zh: `接收方没有收下，返回 ${status}。`,
    en: `The receiver did not take it; it answered ${status}.`,
  };
}

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
function readRetryAfter(text: string | undefined, now: Date): number {
  if (text === undefined) return 0;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime());
}
