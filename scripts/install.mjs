// Installs what is missing. npm keeps its own note of what stands in node_modules
// (.package-lock.json, written last), so nothing is installed twice and a broken-off install is seen.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './run.mjs';

const needed = [20, 19];

/** Ends the process with one sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  console.error(
    `图库需要 Node.js ${needed.join('.')} 或更新版本，当前为 ${process.versions.node}，请先升级：https://nodejs.org · ` +
      `Tuku needs Node.js ${needed.join('.')} or newer, this is ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Whether every package of the lock stands in node_modules in the version that the lock names. */
function isInstalled() {
  const lock = join(root, 'package-lock.json');
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  if (!existsSync(lock)) return true;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      present[path]?.version === entry.version ||
      // Left out on purpose: packages of other systems (native builds) and their own inputs.
      (!present[path] && Boolean(entry.optional || entry.devOptional)),
  );
}

/** Installs when needed; ends the process with a sentence when npm fails. */
export async function install() {
  requireNode();
  if (isInstalled()) return;
  console.log(
    '正在安装依赖（仅首次或更新后需要）… · Installing packages (first run or update only) …',
  );
  // Not `npm ci`: it refuses the whole lock when a registry lagged behind for another system's native
  // build; `install` keeps to the lock's versions and, with --no-save, leaves the lock alone.
  // Development packages build the web pages; a host's NODE_ENV=production must not drop them.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
  const env = { npm_config_loglevel: undefined, NODE_ENV: undefined };
  const npm = process.env.npm_execpath;
  const { ok } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { env })
    : await run('npm', args, { env });
  if (ok) return;
  console.error(
    '依赖安装未完成：请检查网络或 npm 镜像设置后重试。 · Packages could not be installed: check the network or the npm registry setting, then try again.',
  );
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await install();
