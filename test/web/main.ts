// The test web as a process of its own: `node --import tsx test/web/main.ts --port 7100 --pages 240 --seed 1`.
// Prints one line of JSON with the addresses; the control address hands out truth and log, and turns editions.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { hostNames, startTestWeb } from './start.ts';

const { values } = parseArgs({
  options: {
    /** Of the control address; the hosts follow. */
    port: { type: 'string', default: '0' },
    pages: { type: 'string', default: '240' },
    seed: { type: 'string', default: '1' },
    latency: { type: 'string', default: '0' },
    'crawl-delay': { type: 'string', default: '1' },
  },
});
const port = Number(values.port);
const web = await startTestWeb({
  pages: Number(values.pages),
  seed: Number(values.seed),
  port: port === 0 ? 0 : port + 1,
  latency: Number(values.latency),
  crawlDelay: Number(values['crawl-delay']),
});

const control = createServer((request, response) => {
  if (request.method === 'POST' && request.url === '/advance') web.advance();
  const found =
    request.url === '/log'
      ? web.log
      : request.url === '/articles'
        ? web.articles.map((article) => ({ ...article, url: web.urlOf(article) }))
        : {};
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found));
});
control.listen(port, '127.0.0.1', () => {
  const { port: own } = control.address() as AddressInfo;
  const hosts = Object.fromEntries(hostNames.map((host) => [host, web.origin(host)]));
  console.log(
    JSON.stringify({ control: `http://127.0.0.1:${own}`, hosts, allowList: web.allowList }),
  );
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    control.close();
    web.close().finally(() => process.exit(0));
  });
