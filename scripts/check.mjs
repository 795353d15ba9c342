// `npm run check`: format, lint, types, architecture, unused code, build, unit and integration tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { getPostgres } from './postgres.mjs';
import { runTool } from './run.mjs';

const steps = [
  { name: '格式 format', tool: 'oxfmt/bin/oxfmt', args: ['--check', '.'] },
  { name: '规范 lint', tool: 'oxlint/bin/oxlint', args: ['--quiet'] },
  { name: '类型 types', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  {
    name: '架构 architecture',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['src', '--config', '.dependency-cruiser.cjs'],
  },
  { name: '无用代码 unused code', tool: 'knip/bin/knip.js', args: [] },
];

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {...Counts} all @returns {Counts} */
export function sum(...all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}

/** 12 passed, 0 failed, 1 skipped: the line that ends every run. @param {Counts} counts */
export function toLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Runs one step that counts as one test: says what it was and shows the output of a failure. */
async function runStep(name, action) {
  const begun = Date.now();
  const { ok, output } = await action();
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(output.trimEnd());
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * Counts of a vitest JSON report; a file that could not be loaded is one failure.
 * @param {boolean} ok whether vitest itself ended well
 */
export function countReport(report, ok) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    // An error outside any test fails the run without failing a test.
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Runs vitest with the given configuration and counts its tests.
 * @param {string} name @param {string} config @param {Record<string, string | undefined>} env
 * @returns {Promise<Counts>}
 */
export async function runVitest(name, config, env) {
  console.log(`▸ ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'tuku-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok } = await runTool('vitest/vitest.mjs', ['run', '--config', config, ...reporters], {
    env,
  });
  try {
    return countReport(JSON.parse(readFileSync(file, 'utf8')), ok);
  } catch (error) {
    console.log(`✗ ${name}: 没有测试报告 no report (${error.message})`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<Counts>} every step counts as one test, beside the tests themselves */
export async function check() {
  const counts = [];
  for (const { name, tool, args } of steps)
    counts.push(await runStep(name, () => runTool(tool, args, { quiet: true })));
  counts.push(await runStep('构建 build', async () => ({ ok: await build(), output: '' })));
  const postgres = process.env.TEST_DATABASE_URL ? undefined : await getPostgres();
  counts.push(
    await runVitest('单元与集成测试 unit and integration tests', 'vitest.config.ts', {
      TUKU_POSTGRES_BIN: postgres,
    }),
  );
  return sum(...counts);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await install();
  const counts = await check();
  console.log(toLine(counts));
  process.exit(counts.failed ? 1 : 0);
}
