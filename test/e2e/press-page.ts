// A paper of one page that changes, and that tries what hostile pages try.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface ChangingPage {
  url: string;
  host: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** What the page says from now on, paragraph by paragraph. */
  say: (paragraphs: readonly string[]) => void;
  close: () => void;
}

/** One article of 示例晚报 with a script, a tracking image and a form in it. */
export async function startChangingPage(
  title: string,
  paragraphs: readonly string[],
): Promise<ChangingPage> {
  let said = paragraphs;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html><head><title>${title}_示例晚报</title>
<script>document.documentElement.dataset.ran = 'yes'</script></head><body>
<div class="crumb"><a href="/">首页</a> &gt; <a href="/chanye/">产业</a></div>
<h1>${title}</h1><div class="info">2025-01-20 16:13:00 来源：示例晚报 责任编辑：示例编辑</div>
<div class="content">${said.map((words) => `<p>${words}</p>`).join('')}</div>
<img src="/track.gif" onerror="document.documentElement.dataset.ran = 'yes'">
<form action="/send"><button>提交</button></form></body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/2025/0120/c1.html`,
    host,
    asked,
    say: (words) => {
      said = words;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
