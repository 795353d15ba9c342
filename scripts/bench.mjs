// `npm run bench`: installs and builds what is stale, runs every bench in a process of its own and prints one table.
// --max 100000: no more rows than that (default 1,000,000) · --only import,page · --markdown FILE: the table there too
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';

const benches = [
  'import',
  'diff',
  'resolve',
  'fold',
  'page',
  'responsive',
  'layout',
  'frame',
  'placement',
  'gaps',
  'reading',
  'search',
  'crawl',
  'warc',
  'extract',
  'facts',
];

const { values } = parseArgs({
  options: {
    max: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    markdown: { type: 'string' },
  },
});
const chosen = values.only?.split(',') ?? benches;
const unknown = chosen.filter((name) => !benches.includes(name));
if (unknown.length > 0 || !/^[1-9]\d*$/.test(values.max)) {
  console.error(`--max takes a number, --only some of ${benches.join(',')}.`);
  process.exit(2);
}

await install();
if (!(await build())) process.exit(1);

/** Rows of one bench, or undefined when it failed; its complaints are on the screen then. */
async function runBench(name) {
  const child = spawn(
    process.execPath,
    `--import tsx --import ./scripts/built.mjs bench/${name}.ts --json --max ${values.max}`.split(
      ' ',
    ),
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code === 0) return JSON.parse(said.trim().split('\n').at(-1));
  console.error(`${name} 未能完成。 · The bench ${name} failed.`);
  return undefined;
}

// Needs the tsx that install has brought.
const { register } = await import('tsx/esm/api');
register();
const table = await import('../bench/table.ts');
const begun = table.describeMachine();
const rows = [];
let failed = false;
for (const name of chosen) {
  console.error(`${name} …`);
  const found = await runBench(name);
  if (found) rows.push(...found);
  else failed = true;
}
const machine = `${begun}; load at the end ${table.describeMachine().split('load ')[1]}`;
const text = `${table.formatTable(rows)}\n\n${machine}`;
console.log(text);
if (values.markdown) writeFileSync(values.markdown, `${text}\n`);
process.exit(failed ? 1 : 0);
