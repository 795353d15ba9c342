// `tuku serve`: the web atlas and the API on this machine.
import { serve as listen } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../server/app.ts';
import { checkHost } from '../../server/bind.ts';
import { startDelivering } from '../../server/delivery-timer.ts';
import { startCrawling } from '../../server/crawl-timer.ts';
import type { CrawlTimer } from '../../server/crawl-timer.ts';
import type { DeliveryTimer } from '../../server/delivery-timer.ts';
import type { Background } from '../../server/background.ts';
import { startGathering } from '../../server/fact-timer.ts';
import { startLinking } from '../../server/link-timer.ts';
import { openRuntime } from '../../server/runtime.ts';
import { addPages } from '../../server/pages.ts';
import { RefusedError } from '../../util/errors.ts';
import { connectTo } from '../connect.ts';
import { readOptions } from '../options.ts';
import { createSampleCluster, loadSample } from '../sample.ts';

export async function serve(argv: string[]): Promise<void> {
  const options = readOptions(argv, {
    sample: { type: 'boolean' },
    port: { type: 'string' },
    host: { type: 'string' },
  });
  const { config } = options;
  const host = checkHost(config.host);
  const runtime = await openRuntime(config);
  const app = createApp(runtime);
  addPages(app);
  const say = (line: string): void => {
    if (!options.json) console.error(line);
  };
  try {
    if (options.flag('sample') && (await runtime.clusters()).length === 0) {
      const connection = connectTo(app);
      say('首次运行：载入示例集群（数据均为示例）……');
      const slug = await createSampleCluster(connection);
      await loadSample(connection, slug, (file, { counts }) =>
        say(`  ${file}：${counts.rows} 行，退回 ${counts.refused} 行`),
      );
    }
    let delivering: DeliveryTimer | undefined;
    let crawling: CrawlTimer | undefined;
    let linking: Background | undefined;
    let gathering: Background | undefined;
    const url = await start(app.fetch, host, config.port, async () => {
      crawling?.stop();
      await delivering?.stop();
      await linking?.stop();
      await gathering?.stop();
      await runtime.close();
    });
    runtime.listensAt(url);
    delivering = startDelivering(runtime);
    crawling = startCrawling(runtime);
    linking = startLinking(runtime);
    gathering = startGathering(runtime);
    if (options.json) console.log(JSON.stringify({ url, data: config.data }));
    else console.log(`图库已启动：${url}\n数据文件夹：${config.data}（Ctrl-C 停止）`);
  } catch (error) {
    await runtime.close();
    throw error;
  }
}

/** Listens, and closes in order when the process is asked to stop. */
function start(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
  close: () => Promise<void>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname, port }, (info: AddressInfo) => {
      resolve(`http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${info.port}`);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new RefusedError('port', {
              zh: `端口 ${port} 已被占用，请用 --port 换一个端口。`,
              en: `Port ${port} is taken; choose another with --port.`,
            })
          : error,
      );
    });
    const stop = (): void => {
      server.close(() => {
        void close().then(() => process.exit(0));
      });
      if ('closeAllConnections' in server) server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
