// Finds the Chromium that the browser tests drive; on Debian as root it installs one.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './install-packages.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** The first candidate that tells its version: Ubuntu's `chromium-browser` may be an empty shell. */
async function findChromium() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const candidates = [
    process.env.TUKU_CHROMIUM,
    process.env.CHROMIUM,
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ];
  for (const path of new Set(candidates)) {
    if (!path || !existsSync(path)) continue;
    if ((await run(path, ['--version'], { quiet: true, timeout: 30_000 })).ok) return path;
  }
  return undefined;
}

/** @returns {Promise<string | undefined>} path of a Chromium that starts, installed now if need be */
export async function getChromium() {
  const found = await findChromium();
  if (found) return found;
  await installPackages(['chromium', 'fonts-noto-cjk']);
  return findChromium();
}
