// A web of a few pages on this machine, which a test changes as it goes.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** http://127.0.0.1:port */
  origin: string;
  /** What a path answers from now on. */
  set(path: string, body: string | Uint8Array, headers?: Record<string, string>): void;
  redirect(path: string, to: string): void;
  /** Requests so far, `GET /path`. */
  log: string[];
  close(): Promise<void>;
}

interface Answer {
  status: number;
  body: string | Uint8Array;
  headers: Record<string, string>;
}

export async function startPages(): Promise<PageServer> {
  const answers = new Map<string, Answer>();
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    const answer = answers.get(request.url ?? '');
    response.writeHead(answer?.status ?? 404, answer?.headers ?? { 'content-type': 'text/html' });
    response.end(answer?.body ?? '<p>没有这个页面</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    set: (path, body, headers = { 'content-type': 'text/html; charset=utf-8' }) =>
      void answers.set(path, { status: 200, body, headers }),
    redirect: (path, to) =>
      void answers.set(path, { status: 302, body: '', headers: { location: to } }),
    log,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface NewsPage {
  title: string;
  paragraphs: readonly string[];
  source?: string;
  time?: string;
  head?: string;
  after?: string;
}

/** A page as a local paper makes it. All names must say 示例. */
export function newsPage({ title, paragraphs, source = '示例日报', ...rest }: NewsPage): string {
  const { time = '2024-12-20 16:13:00', head = '', after = '' } = rest;
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_示例新闻网</title>${head}</head>
<body><div class="nav"><a href="/">首页</a> <a href="/gn/">国内</a></div>
<div class="position">当前位置：<a href="/">示例新闻网</a> &gt; <a href="/gn/">国内</a> &gt; 正文</div>
<h1>${title}</h1><div class="info">${time} 来源：${source} 作者：示例记者</div>
<div class="content">${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div>
<p class="editor">责任编辑：示例编辑</p>${after}</body></html>`;
}
