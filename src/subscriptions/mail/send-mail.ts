// Hands one mail to the operator's mail server, within bounded time, and says in plain words why it did not work.
import { createTransport } from 'nodemailer';
import type { Language } from '../../schema/subscription.ts';
import type { MailServer } from '../context.ts';
import type { SendFailure } from '../deliver/settle.ts';
import { oneLine } from '../words.ts';
import type { Digest } from './digest.ts';

export interface OutgoingMail extends Digest {
  to: string;
  /** Without angle brackets and domain. */
  uid: string;
  date: Date;
  language: Language;
}

const connectMs = 15_000;
const totalMs = 60_000;

/** Resolves with undefined once the server has taken the mail; it has one receiver, so it is taken or it is not. */
export async function sendMail(
  server: MailServer,
  mail: OutgoingMail,
  limitMs = totalMs,
): Promise<SendFailure | undefined> {
  const transport = createTransport({
    url: server.url,
    connectionTimeout: Math.min(connectMs, limitMs),
    greetingTimeout: Math.min(connectMs, limitMs),
    socketTimeout: limitMs / 2,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), limitMs);
  });
  const sent = transport.sendMail({
    from: server.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: messageId(server, mail.uid),
    date: mail.date,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language === 'zh' ? 'zh-CN' : 'en',
    },
  });
  try {
    await Promise.race([sent, late]);
    return undefined;
  } catch (error) {
    return explain(error as Failure);
  } finally {
    clearTimeout(timer);
    transport.close();
    // Of a try that came too late nobody asks any more.
    sent.catch(() => undefined);
  }
}

/** `<uid@domain of the sender>` */
export function messageId({ from }: MailServer, uid: string): string {
  const domain = /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1] ?? 'localhost';
  return `<${uid}@${domain}>`;
}

interface Failure {
  code?: string;
  responseCode?: number;
  response?: string;
}

const reasons: Record<string, readonly [zh: string, en: string]> = {
  EAUTH: [
    '邮件服务器不接受所设的用户名和密码',
    'the mail server refuses the user or password that is set',
  ],
  EDNS: ['找不到邮件服务器的地址', 'the mail server’s name cannot be found'],
  ECONNECTION: ['连不上邮件服务器', 'the mail server cannot be reached'],
  ECONNREFUSED: ['连不上邮件服务器', 'the mail server cannot be reached'],
  ESOCKET: [
    '连不上邮件服务器，或连接中断',
    'the mail server cannot be reached, or the connection was cut',
  ],
  ETIMEDOUT: ['邮件服务器没有及时应答', 'the mail server did not answer in time'],
  ETLS: [
    '与邮件服务器的加密连接有问题',
    'the encrypted connection to the mail server is not sound',
  ],
  EENVELOPE: ['邮件服务器拒收这个地址', 'the mail server refuses this address'],
  EMESSAGE: ['邮件服务器拒收这封邮件', 'the mail server refuses this mail'],
};

/** The server's own answer is quoted; the address of the server, which may hold a password, never is. */
function explain({ code = '', responseCode, response }: Failure): SendFailure {
  const [zh, en] = reasons[code] ?? ['邮件没有发出', 'the mail was not sent'];
  const answer = response ? oneLine(response).slice(0, 200) : '';
  const permanent =
    (code === 'EENVELOPE' || code === 'EMESSAGE') &&
    responseCode !== undefined &&
    responseCode >= 500;
  return {
    message: {
      zh: `${zh}${answer ? `（${answer}）` : ''}。`,
      en: `${en.charAt(0).toUpperCase()}${en.slice(1)}${answer ? ` (${answer})` : ''}.`,
    },
    retry: !permanent,
    unreachable: responseCode === undefined || code === 'EAUTH',
    askedMs: 0,
  };
}
