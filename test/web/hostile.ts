// A host that does everything wrong: each path is one way of costing a client its time, memory or safety.
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { seededRandom } from './random.ts';

const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

type Answer = (response: ServerResponse, path: string) => void;

let bomb: Buffer | undefined;

function raw(text: string | Uint8Array): Answer {
  return ({ socket }) => socket?.end(text);
}

function page(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(body);
}

function every(response: ServerResponse, ms: number, bytes: string): void {
  const { socket } = response;
  const timer = setInterval(() => socket?.write(bytes), ms);
  socket?.on('close', () => clearInterval(timer));
}

const answers: Readonly<Record<string, Answer>> = {
  '/slow-drip': (response) => {
    response.socket?.write(`${ok}Content-Length: 100000\r\n\r\n`);
    every(response, 50, 'x');
  },
  '/slow-headers': (response) => {
    response.socket?.write(ok);
    every(response, 50, 'X-Slow: 1\r\n');
  },
  '/hang': () => undefined,
  '/endless': ({ socket }) => {
    const piece = Buffer.alloc(65_536, 'x');
    const more = (): void => {
      while (socket?.destroyed === false && socket.write(piece));
    };
    socket?.write(`${ok}\r\n`);
    socket?.on('drain', more);
    more();
  },
  '/short': raw(`${ok}Content-Length: 1000\r\n\r\nshort`),
  '/broken-gzip': raw(`${ok}Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello`),
  '/bomb': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    bomb ??= gzipSync(Buffer.alloc(200 * 2 ** 20));
    response.end(bomb);
  },
  '/header-flood': raw(ok + 'X-Flood: 1\r\n'.repeat(20_000)),
  '/interim-flood': raw('HTTP/1.1 100 Continue\r\n\r\n'.repeat(2_000)),
  '/bad-chunks': raw(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`),
  '/reset': ({ socket }) => {
    socket?.write(`${ok}Content-Length: 1000\r\n\r\nshort`, () => socket.resetAndDestroy());
  },
  '/not-http': raw('220 smtp.example ESMTP\r\n'),
  '/loop': (response) => {
    response.writeHead(302, { location: '/loop' });
    response.end();
  },
  '/redirect-inside': (response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' });
    response.end();
  },
  '/redirect-file': (response) => {
    response.writeHead(302, { location: 'file:///etc/passwd' });
    response.end();
  },
  '/deep': (response) => page(response, `<p>深</p>${'<div>'.repeat(100_000)}x`),
  '/wide': (response) => page(response, '<a href="/trap/1">x</a>'.repeat(50_000)),
  '/garbage': (response) => {
    const random = seededRandom(7);
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(Buffer.from(Array.from({ length: 50_000 }, () => random.below(256))));
  },
};

/** A calendar without end: every page has a next one, and a session id in each link. */
function trap(response: ServerResponse, path: string): void {
  const number = Number(/\d+/.exec(path)?.[0] ?? 0);
  page(
    response,
    `<h1>第${number}页</h1><a href="/trap/${number + 1}?sessionid=${'0'.repeat(16)}${number}">下一页</a>`,
  );
}

export const hostilePaths = Object.keys(answers);

export function answerHostile(response: ServerResponse, path: string): void {
  const answer = answers[path];
  if (answer !== undefined) answer(response, path);
  else if (path.startsWith('/trap/')) trap(response, path);
  else if (path === '/')
    page(
      response,
      [...hostilePaths, '/trap/1'].map((one) => `<a href="${one}">${one}</a>`).join(' '),
    );
  else {
    response.writeHead(404, { 'content-type': 'text/html' });
    response.end('<h1>404</h1>');
  }
}
