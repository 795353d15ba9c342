// Damages pages of a folder in every way that test/support/mutate-page.ts knows and reads them with every reader of
// what strangers send. The pages are given by the caller and are no part of the project:
//   npx tsx scripts/fuzz-pages.ts FOLDER [--runs N] [--seed S]
// Ends with 1 when a reader threw, or took more than a second of CPU over a page of up to 1 MB.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutatePage, mutateType, pageBytes } from '../test/support/mutate-page.ts';
import { runReaders } from '../test/support/run-readers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' } },
});
const [folder] = positionals;
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (folder === undefined || !Number.isInteger(runs) || !Number.isInteger(seed)) {
  console.error('npx tsx scripts/fuzz-pages.ts FOLDER [--runs N] [--seed S]');
  process.exit(2);
}

const names = readdirSync(folder).filter((name) => /\.html?$/i.test(name));
const pages = names.map((name) => readFileSync(join(folder, name)).subarray(0, pageBytes));
if (pages.length === 0) {
  console.error(`${folder} 里没有 .html 网页。No .html page in ${folder}.`);
  process.exit(1);
}
for (const page of pages) await runReaders(page, 'text/html');

const worst = new Map<string, { ms: number; page: string; run: number }>();
let failures = 0;
let sum = 0;
let bytesRead = 0;
for (let run = 0; run < runs; run += 1) {
  const index = run % pages.length;
  const number = seed * 1_000_003 + run;
  const bytes = mutatePage(pages[index] as Buffer, number, pages);
  bytesRead += bytes.length;
  for (const { reader, ms, error } of await runReaders(bytes, mutateType(number))) {
    sum += ms;
    const held = worst.get(reader);
    if (!held || held.ms < ms) worst.set(reader, { ms, page: names[index] ?? '', run });
    if (error === undefined && ms <= 1_000) continue;
    failures += 1;
    console.error(`run ${run}: ${reader} over ${names[index]}: ${ms.toFixed(0)} ms`, error ?? '');
  }
}
for (const [reader, { ms, page, run }] of [...worst].sort((a, b) => b[1].ms - a[1].ms))
  console.log(`${reader.padEnd(12)} worst ${ms.toFixed(1).padStart(7)} ms  ${page}, run ${run}`);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${pages.length} pages, ${runs} mutations (${(bytesRead / 2 ** 20).toFixed(0)} MB), seed ${seed}: ` +
    `${failures} failures, worst ${Math.max(...[...worst.values()].map(({ ms }) => ms)).toFixed(0)} ms, ` +
    `mean ${(sum / runs).toFixed(1)} ms a page, peak ${peak.toFixed(0)} MB`,
);
process.exit(failures > 0 ? 1 : 0);
