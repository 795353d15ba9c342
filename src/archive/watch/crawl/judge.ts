// What an answer means for the page: keep it, follow it, come back later, or give it up.
import type { FetchResult } from '../../fetch/fetch-page.ts';
import type { FailureClass } from '../../fetch/failure.ts';
import { findHeader } from '../../warc/http-message.ts';
import type { Message } from '../../../schema/import.ts';
import { resolveLink } from '../read/found-link.ts';

export type Verdict =
  | { kind: 'kept' }
  | { kind: 'unchanged' }
  | { kind: 'moved'; to: string }
  /** Ended by us: nobody's failure. */
  | { kind: 'stopped' }
  /** The server asks for patience. */
  | { kind: 'busy'; error: Message }
  | { kind: 'retry'; error: Message }
  | { kind: 'refused'; error: Message };

const redirects = new Set([301, 302, 303, 307, 308]);
/** 425 Too Early, 429 Too Many Requests, 503 Service Unavailable: the same request may succeed later. */
const patience = new Set([408, 425, 429, 503]);

const words: Readonly<Record<number, readonly [zh: string, en: string]>> = {
  401: ['需要登录', 'a login is asked for'],
  402: ['需要付费', 'a payment is asked for'],
  403: ['对方不允许访问', 'access is not permitted'],
  404: ['页面不存在', 'the page does not exist'],
  410: ['页面已删除', 'the page has been removed'],
  429: ['对方要求放慢', 'the server asks to slow down'],
  451: ['因法律原因不可访问', 'not available for legal reasons'],
  503: ['对方暂时无法服务', 'the server cannot serve for now'],
};

/** `conditional`: the request carried validators, so 304 is an answer to it. */
export function judge(result: FetchResult, conditional: boolean): Verdict {
  if (!result.ok) {
    const { failure } = result;
    if (failure.code === 'stopped') return { kind: 'stopped' };
    const error = { zh: failure.zh, en: failure.en };
    return { kind: failure.retry ? 'retry' : 'refused', error };
  }
  const { status, headers, url } = result.page;
  if (status >= 200 && status < 300) return { kind: 'kept' };
  if (status === 304 && conditional) return { kind: 'unchanged' };
  if (redirects.has(status)) {
    const to = resolveLink(asAscii(findHeader(headers, 'location')), url);
    return to === undefined
      ? { kind: 'refused', error: say(url, status, '跳转的目标网址无法识别', 'bad redirect') }
      : { kind: 'moved', to };
  }
  const [zh, en] = words[status] ?? [
    status >= 500 ? '对方服务器出错' : '对方没有给出页面',
    status >= 500 ? 'the server failed' : 'no page was given',
  ];
  const error = say(url, status, zh, en);
  if (patience.has(status)) return { kind: 'busy', error };
  return { kind: status >= 500 ? 'retry' : 'refused', error };
}

/** Raw bytes in a Location become their own %XX. */
function asAscii(location: string | undefined): string | undefined {
  return location?.replace(
    /[\x80-\xff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function say(url: string, status: number, zh: string, en: string): Message {
  const short = url.length > 200 ? `${url.slice(0, 199)}…` : url;
  return { zh: `${short}：${zh}（${status}）`, en: `${short}: ${en} (${status})` };
}

const unanswered = new Set<FailureClass>([
  'no-such-host',
  'connection-refused',
  'unreachable',
  'timeout',
  'reset',
  'tls',
]);

/** The status as the host's patience counts it: undefined when nothing came back. */
export function answerOf(result: FetchResult): number | undefined {
  if (result.ok) return result.page.status;
  return unanswered.has(result.failure.code) ? undefined : 200;
}
