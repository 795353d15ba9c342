// Those who receive what subscriptions send: a mail server and a webhook, both real and on this machine.
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  messageId: string;
  to: string[];
  raw: string;
  headers: Map<string, string>;
  text: string;
  html: string;
}

export interface MailReceiver {
  url: string;
  /** Taken for delivery, in their order. */
  mails: ReceivedMail[];
  /** Decides over each mail that has arrived; a refusal has an SMTP code. */
  judge: (mail: ReceivedMail) => Promise<number | undefined> | number | undefined;
  close(): Promise<void>;
}

export async function startMailReceiver(): Promise<MailReceiver> {
  const receiver: Pick<MailReceiver, 'mails' | 'judge'> = { mails: [], judge: () => undefined };
  const refusal = (code: number): Error =>
    Object.assign(new Error('示例拒收 refused'), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('unknown@') ? refusal(550) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const mail = readMail(
          raw,
          session.envelope.rcptTo.map(({ address }) => address),
        );
        void Promise.resolve(receiver.judge(mail)).then((code) => {
          if (code !== undefined) return done(refusal(code));
          receiver.mails.push(mail);
          return done(null);
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

export interface ReceivedCall {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

export interface CallReceiver {
  url: string;
  /** `127.0.0.1:port`, as an allow-list names it. */
  host: string;
  /** Every request, answered or not, in their order. */
  calls: ReceivedCall[];
  /** Answers; without it 204. */
  answer: (call: ReceivedCall, response: ServerResponse) => void;
  close(): Promise<void>;
}

export async function startCallReceiver(): Promise<CallReceiver> {
  const receiver: Pick<CallReceiver, 'calls' | 'answer'> = {
    calls: [],
    answer: (_call, response) => response.writeHead(204).end(),
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = {
        id: String(request.headers['webhook-id']),
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
        path: request.url ?? '',
      };
      receiver.calls.push(call);
      receiver.answer(call, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}/hook?key=示例`,
    host: `127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** Enough of MIME (RFC 2045, 2047) for what nodemailer writes: multipart/alternative, base64, quoted-printable. */
function readMail(raw: string, to: string[]): ReceivedMail {
  const { headers, body } = splitPart(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitPart(part.replace(/^\r\n/, '')));
  const find = (type: string): string => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part ? decode(part.body, part.headers.get('content-transfer-encoding') ?? '') : '';
  };
  const messageId = headers.get('message-id') ?? '';
  return { messageId, to, raw, headers, text: find('text/plain'), html: find('text/html') };
}

function splitPart(raw: string): { headers: Map<string, string>; body: string } {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: raw.slice(at + 4) };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding === 'quoted-printable') return fromQuoted(body.replace(/=\r\n/g, ''));
  return body;
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : fromQuoted(text.replaceAll('_', ' ')),
    );
}

function fromQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
