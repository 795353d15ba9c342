// kill -9 at any moment of an import leaves all of it or none of it.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Progress } from '../../src/schema/import.ts';
import { runSource } from '../support/run-source.ts';
import { codeOf, csv } from '../support/tables.ts';

const rows = 20_000;

interface Line {
  found?: Record<'records' | 'entities' | 'placed' | 'loose' | 'ownerless', number>;
  sources?: { sourceId: number; state: string; records: number; error: { zh: string } | null }[];
  progress?: Progress;
  ended?: string;
}

let folder = '';
let file = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tuku-crash-'));
  file = join(folder, '示例名录.csv');
  const header = ['企业名称', '统一社会信用代码', '市州', '主导产品'];
  const lines = Array.from({ length: rows }, (_, n) => [
    `衡阳示例${n}号有限公司`,
    n < 9000 ? codeOf(n) : '',
    '衡阳市',
    n % 2 ? '电力变压器' : '电力电缆',
  ]);
  writeFileSync(file, csv(header, ...lines));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an import and kills it some milliseconds after `when` first holds. */
async function run(
  mode: 'at once' | 'dry run first',
  when: (progress: Progress) => boolean,
  after = 0,
): Promise<{ lines: Line[]; killed: boolean }> {
  const lines: Line[] = [];
  let due = false;
  const { ended } = runSource(
    'test/support/crash-child.ts',
    [join(folder, 'data'), file, mode],
    (text, child) => {
      const line = JSON.parse(text) as Line;
      lines.push(line);
      if (due || !line.progress || !when(line.progress)) return;
      due = true;
      setTimeout(() => child.kill('SIGKILL'), after);
    },
  );
  const { code, stderr } = await ended;
  if (code !== null && code !== 0) throw new Error(stderr);
  return { lines, killed: code === null };
}

/** All of each import that was accepted, and nothing of any other. Answers how many were. */
function expectWhole({ found, sources = [] }: Line): number {
  const accepted = sources.filter(({ state }) => state === 'accepted').length;
  expect(found).toEqual({
    records: accepted * rows,
    entities: accepted > 0 ? rows : 0,
    placed: accepted > 0 ? rows : 0,
    loose: 0,
    ownerless: 0,
  });
  for (const { state, records, error } of sources) {
    expect(['accepted', 'planned', 'failed']).toContain(state);
    expect(records).toBe(state === 'accepted' ? rows : 0);
    if (state === 'failed') expect(error?.zh).toContain('中断');
  }
  return accepted;
}

test('killed at any moment, a folder opens whole and the import goes on', async () => {
  const lock = join(folder, 'data', 'owner.json');
  // Another moment each time: reading, early and late writing, and around the commit.
  const share = Math.random();
  const first = await run(
    'at once',
    ({ phase, done }) => (share < 0.2 ? phase === 'reading' : done >= rows * (share - 0.1)),
    Math.random() * 200,
  );
  expect(expectWhole(first.lines[0] ?? {})).toBe(0);
  // A fast machine may have come to the end before the signal.
  if (first.killed) expect(existsSync(lock)).toBe(true);

  // The acceptance of a dry run is cut in the midst of writing: the dry run stands, and serves again.
  const second = await run('dry run first', ({ phase, done }) => phase === 'writing' && done > 0);
  const before = expectWhole(second.lines[0] ?? {});
  expect(second.lines.map(({ ended }) => ended)).toContain('planned');

  const last = await run('dry run first', () => false);
  const then = expectWhole(last.lines[0] ?? {});
  expect(then).toBe(before + (second.killed ? 0 : 1));
  if (second.killed) expect(last.lines[0]?.sources?.map(({ state }) => state)).toContain('planned');
  expect(expectWhole(last.lines.at(-1) ?? {})).toBe(then + 1);
  // The lock is gone with its owner, and nothing half-received is left.
  expect(existsSync(lock)).toBe(false);
  const left = readdirSync(join(folder, 'data', 'files'));
  expect(left.filter((name) => name.startsWith('incoming-'))).toEqual([]);
}, 240_000);
