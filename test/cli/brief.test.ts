// `tuku report brief` as a person meets it: a Word file, one JSON document, days that cannot be.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chinaDay } from '../../src/archive/china-time.ts';
import type { Brief } from '../../src/schema/brief.ts';
import { runSource } from '../support/run-source.ts';
import type { Ended } from '../support/run-source.ts';
import { csv } from '../support/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuku-cli-brief-'));
const data = join(folder, 'data');
const list = join(folder, '示例项目表.csv');
const today = chinaDay(new Date().toISOString());
const tuku = (...args: string[]): Promise<Ended> => runSource('src/cli/main.ts', args).ended;
const brief = (...args: string[]): Promise<Ended> => tuku('report', 'brief', ...args);

beforeAll(async () => {
  writeFileSync(
    list,
    csv(
      ['项目名称', '建设单位', '市州', '建设阶段', '总投资（亿元）', '计划开工时间'],
      ['示例换流阀项目', '衡阳示例甲有限公司', '衡阳市', '签约', '3.5', '2020-03-01'],
    ),
  );
  const done = await tuku('import', list, '--register', 'planned', '--data', data);
  expect(done).toMatchObject({ code: 0 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the brief of today is written for Word with its three sections, and told as one JSON document', async () => {
  const out = join(folder, '周报.docx');
  const period = ['--from', today, '--to', today, '--data', data];
  const written = await brief(...period, '--format', 'docx', '--out', out, '--json');
  expect(written).toMatchObject({ code: 0 });
  expect(JSON.parse(written.stdout)).toEqual({ from: today, to: today, format: 'docx', out });
  const parts = unzipSync(readFileSync(out));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]{0,500}>/g,
    '',
  );

  const told = await brief(...period, '--format', 'json');
  expect(told).toMatchObject({ code: 0, stderr: '' });
  const { cluster, sections } = JSON.parse(told.stdout) as Brief;
  expect(sections.map(({ key }) => key)).toEqual(['reported', 'changed', 'late']);
  expect(text).toContain(`${cluster}周报`);
  for (const { zh, lines } of sections) {
    expect(text).toContain(zh);
    for (const line of lines) expect(text).toContain(line.zh);
  }
  const [, changed, late] = sections;
  expect(changed?.lines[0]?.zh).toContain('导入《示例项目表.csv》（拟建项目）：1条记录');
  expect(late?.lines[0]?.zh).toContain('计划开工2020年3月1日，已逾期');
});

test.each([
  ['--from 不能晚于 --to', ['--from', '2025-01-02', '--to', '2025-01-01']],
  ['--from 应为日期', ['--from', '2025-02-30', '--to', '2025-03-01']],
  ['--to 应为日期', ['--to', '下周']],
  ['--format 应为 docx 或 json', ['--format', 'pdf']],
])('wrong usage says “%s” and exits 2', async (words, args) => {
  const ended = await brief(...args, '--data', data);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(words);
});
