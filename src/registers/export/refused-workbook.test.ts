import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ParsedRow } from '../import/parse/parse-row.ts';
import { openFile } from '../import/read/open-file.ts';
import { refusedWorkbook } from './refused-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'refused-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function open(file: string, bytes: string | Buffer) {
  const path = join(folder, file);
  writeFileSync(path, bytes);
  const book = await openFile({ path, name: file, kind: 'enterprise' });
  const rows: ParsedRow[] = [];
  for await (const batch of book.batches()) rows.push(...batch.rows);
  return { sheets: book.sheets, rows };
}

test('refused rows come back with reason and can be imported again with year and unit kept', async () => {
  const first = await open(
    'a.csv',
    '2023年度企业情况表,,\n单位：万元,,\n企业名称,营业收入,统一社会信用代码\n,100,914304000000000001\n示例有限公司,5,\n',
  );
  const refused = first.rows.flatMap(({ sheet, row, cells, refused }) =>
    refused && cells ? [{ sheet, row, cells, reason: refused.reason }] : [],
  );
  expect(refused).toHaveLength(1);
  const bytes = await refusedWorkbook(refused, first.sheets);
  const second = await open('b.xlsx', bytes);
  const [sheet] = second.sheets;
  expect(sheet?.columns.map(({ header, field }) => [header, field])).toEqual([
    ['企业名称', 'name'],
    ['营业收入', 'revenue'],
    ['统一社会信用代码', 'code'],
    ['原行号', null],
    ['退回原因', null],
  ]);
  expect(sheet?.columns[1]).toMatchObject({ period: '2023', factor: '10000' });
  expect(second.rows[0]?.cells).toEqual([
    '',
    '100',
    '914304000000000001',
    '4',
    '工作表“a”第 4 行 A 列：没有名称',
  ]);
});
