// The built product as its own process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Server {
  url: string;
  stop: () => Promise<void>;
}

export async function runBuild(): Promise<void> {
  const run = spawn(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  const [code] = await once(run, 'exit');
  if (code !== 0) throw new Error('the product could not be built');
}

/** `tuku serve` on a free port; resolves when it answers. Loads the sample into an empty folder. */
export async function startServer(folder: string): Promise<Server> {
  const server = spawn(
    process.execPath,
    ['dist/cli/main.js', 'serve', '--sample', '--data', folder, '--port', '0', '--json'],
    // The folder's own store, whatever the person who runs the tests has set.
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: '' } },
  );
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGTERM');
    await gone;
  };
  for await (const line of createInterface(server.stdout)) {
    const { url } = JSON.parse(line) as { url?: string };
    if (url) return { url, stop };
  }
  throw new Error('the server ended before it was ready');
}
