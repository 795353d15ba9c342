// `npm start`: installs what is missing, builds what is stale, then serves with the sample loaded.
// The server runs in this very process, so Ctrl-C and signals reach it directly.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';

await install();
if (!(await build())) process.exit(1);

const main = join(root, 'dist', 'cli', 'main.js');
process.argv = [process.execPath, main, 'serve', '--sample', ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
