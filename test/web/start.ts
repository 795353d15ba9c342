// The test web: hosts on loopback ports of their own, the same pages for the same seed, and a log of all requests.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { makeArticles } from './articles.ts';
import type { TestArticle } from './articles.ts';
import { answerHostile } from './hostile.ts';
import { PaperHost } from './papers.ts';
import type { Asked, Reply } from './reply.ts';
import type { LoggedRequest } from './request-log.ts';

export const hostNames = [
  'ribao',
  'jingji',
  'difang',
  'menhu',
  /** robots.txt forbids everything. */
  'closed',
  /** robots.txt answers 500. */
  'flaky',
  'hostile',
] as const;
export type HostName = (typeof hostNames)[number];

export interface TestWebOptions {
  /** Articles in all; 240 unless told. */
  pages?: number;
  seed?: number;
  /** The first of as many ports as there are hosts; free ones unless told. */
  port?: number;
  /** Seconds that robots.txt of `difang` asks for. */
  crawlDelay?: number;
  /** Every answer of a paper waits so long, in ms. */
  latency?: number;
}

export interface TestWeb {
  hosts: readonly HostName[];
  /** 'http://127.0.0.1:41234' */
  origin(host: HostName): string;
  /** In the order of their begin. */
  log: LoggedRequest[];
  /** All articles, later editions' too; `urlOf` tells their addresses. */
  articles: readonly TestArticle[];
  urlOf(article: TestArticle): string;
  /** For the allow-list of a guard: '127.0.0.1:41234' of each host. */
  allowList: string[];
  /** The next edition: two new articles per paper, changed pages, lists and feeds. */
  advance(): void;
  close(): Promise<void>;
}

type Answering = (asked: Asked, response: ServerResponse) => Reply | undefined;

function makeHosts(
  articles: readonly TestArticle[],
  crawlDelay: number,
): Record<HostName, Answering> {
  const paper = (host: ConstructorParameters<typeof PaperHost>[0]): Answering => {
    const own = new PaperHost(host, articles, crawlDelay);
    return (asked) => own.answer(asked);
  };
  const simple =
    (robots: Reply): Answering =>
    ({ path }) =>
      path === '/robots.txt'
        ? robots
        : { headers: { 'content-type': 'text/html; charset=utf-8' }, body: `<h1>${path}</h1>` };
  return {
    ribao: paper('ribao'),
    jingji: paper('jingji'),
    difang: paper('difang'),
    menhu: paper('menhu'),
    closed: simple({ body: 'User-agent: *\nDisallow: /\n' }),
    flaky: simple({ status: 500, body: 'error' }),
    hostile: ({ path }, response) => {
      answerHostile(response, path);
      return undefined;
    },
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  host: HostName,
): void {
  const body = Buffer.from(reply.body ?? '');
  const headers: Record<string, string> = {
    'content-type': 'text/plain; charset=utf-8',
    ...reply.headers,
  };
  const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;
  // 示例地方新闻网 knows no ETag, only times; the others send both where they know the time.
  if (host !== 'difang' && (reply.status ?? 200) === 200) headers['etag'] = etag;
  const modified = headers['last-modified'];
  const since = request.headers['if-modified-since'];
  const same =
    headers['etag'] === undefined
      ? modified !== undefined && since !== undefined && Date.parse(since) >= Date.parse(modified)
      : request.headers['if-none-match'] === etag;
  if (same) {
    response.writeHead(304, headers['etag'] === undefined ? {} : { etag });
    response.end();
    return;
  }
  const zip = body.length > 1_000 && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const bytes = zip ? gzipSync(body) : body;
  if (zip) headers['content-encoding'] = 'gzip';
  // 示例门户 sends in chunks, without a length.
  if (host !== 'menhu') headers['content-length'] = String(bytes.length);
  response.writeHead(reply.status ?? 200, headers);
  response.end(bytes);
}

export async function startTestWeb(options: TestWebOptions = {}): Promise<TestWeb> {
  const { pages = 240, seed = 1, port = 0, crawlDelay = 1, latency = 0 } = options;
  const articles = makeArticles(pages, seed);
  const answering = makeHosts(articles, crawlDelay);
  const log: LoggedRequest[] = [];
  const servers = new Map<HostName, Server>();
  const origins = new Map<HostName, string>();
  let edition = 0;

  for (const [index, host] of hostNames.entries()) {
    const times = new Map<string, number>();
    let open = 0;
    let connections = 0;
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      open += 1;
      times.set(path, (times.get(path) ?? 0) + 1);
      const entry: LoggedRequest = {
        host,
        method: request.method ?? '',
        path,
        userAgent: request.headers['user-agent'] ?? '',
        conditional: 'if-none-match' in request.headers || 'if-modified-since' in request.headers,
        at: performance.timeOrigin + performance.now(),
        endedAt: undefined,
        status: undefined,
        open,
        connections,
      };
      log.push(entry);
      response.on('close', () => {
        open -= 1;
        entry.endedAt = performance.timeOrigin + performance.now();
        entry.status = response.headersSent ? response.statusCode : undefined;
      });
      const answer = (): void => {
        const asked = {
          path,
          origin: origins.get(host) ?? '',
          edition,
          times: times.get(path) ?? 1,
        };
        const reply = answering[host](asked, response);
        if (reply !== undefined) send(request, response, reply, host);
      };
      if (latency > 0 && host !== 'hostile') setTimeout(answer, latency);
      else answer();
    });
    server.on('connection', (socket) => {
      connections += 1;
      socket.on('close', () => (connections -= 1));
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port === 0 ? 0 : port + index, '127.0.0.1', resolve);
    });
    origins.set(host, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    servers.set(host, server);
  }
  const origin = (host: HostName): string => origins.get(host) ?? '';
  return {
    hosts: hostNames,
    origin,
    log,
    articles,
    urlOf: ({ host, path }) => `${origin(host)}${path}`,
    allowList: hostNames.map((host) => new URL(origin(host)).host),
    advance: () => {
      edition += 1;
    },
    close: async () => {
      for (const server of servers.values()) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
