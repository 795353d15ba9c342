// Builds what is stale: the server (tsc → dist/) and the web pages (vite → dist/web/).
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runTool } from './run.mjs';

const parts = [
  {
    zh: '服务端',
    en: 'server',
    stamp: 'dist/.server-built',
    inputs: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    except: ['src/web'],
    build: () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], { quiet: true }),
  },
  {
    zh: '网页',
    en: 'web pages',
    stamp: 'dist/web/.built',
    inputs: [
      'src/web',
      'src/schema',
      'src/util',
      'src/chain/layout',
      'src/server/client.ts',
      'vite.config.ts',
      'package-lock.json',
    ],
    except: [],
    build: () =>
      runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
        quiet: true,
        // A build started by a test runner must not become a test build.
        env: { NODE_ENV: 'production' },
      }),
  },
];

/** Time of the last change under `path` in ms, 0 when there is none; a folder's own time tells of deletions. */
function changedAt(path, except) {
  if (except.includes(path) || /\.test\.tsx?$/.test(path)) return 0;
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(join(root, path));
  return Math.max(stat.mtimeMs, ...names.map((name) => changedAt(`${path}/${name}`, except)));
}

/**
 * Builds the stale parts, each announced.
 * @returns {Promise<boolean>} false when a part could not be built; its errors are on the screen
 */
export async function build() {
  for (const part of parts) {
    const changed = Math.max(...part.inputs.map((path) => changedAt(path, part.except)));
    const built = statSync(join(root, part.stamp), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (built > changed) continue;
    const begun = new Date();
    console.log(`正在构建${part.zh}… · Building the ${part.en} …`);
    const { ok, output } = await part.build();
    if (!ok) {
      console.error(`${output}\n${part.zh}构建失败。 · The ${part.en} could not be built.`);
      return false;
    }
    // An edit made while the build ran must count as newer, so the stamp bears the time of the start.
    const stamp = join(root, part.stamp);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, '');
    utimesSync(stamp, begun, begun);
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !(await build()))
  process.exit(1);
