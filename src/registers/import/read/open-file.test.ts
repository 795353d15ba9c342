import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import type { ParsedRow } from '../parse/parse-row.ts';
import { openFile } from './open-file.ts';
import { WorkbookRefused } from './refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: string | Uint8Array): Promise<ParsedRow[]> {
  const path = join(folder, 'input.csv');
  writeFileSync(path, bytes);
  const rows: ParsedRow[] = [];
  for await (const batch of (
    await openFile({ path, name: 'input.csv', kind: 'enterprise' })
  ).batches())
    rows.push(...batch.rows);
  return rows;
}

const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'企业名称营收万元合计注：一、年2024.-,;\t\n"\'=()（） 示例'),
    maxLength: 12,
  }),
  fc.constantFrom(
    '企业名称',
    '统一社会信用代码',
    '成立日期',
    '合计',
    '单位：万元',
    '衡阳',
    '示例有限公司',
    '1,250万元',
  ),
);

test('whatever a text file holds, it is read or refused in a sentence, and no row is lost in silence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 12 }),
      async (table) => {
        const text = table.map((row) => row.join(',')).join('\n');
        const rows = await read(text).catch((error: unknown) => {
          expect(error).toBeInstanceOf(WorkbookRefused);
          return [];
        });
        for (const { refused, values, cells } of rows) {
          if (refused) expect(cells).toBeDefined();
          else expect(typeof values['name']).toBe('string');
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('the charset is told by the first bytes that are not ASCII, wherever they stand', async () => {
  const lines = 'Shili Transformer Company,Hengyang\n'.repeat(30_000);
  for (const charset of ['utf8', 'gb18030']) {
    const rows = await read(iconv.encode(`name,city\n${lines}示例变压器有限公司,衡阳\n`, charset));
    expect(rows).toHaveLength(30_001);
    expect(rows.at(-1)?.values).toEqual({ name: '示例变压器有限公司', city: '衡阳市' });
  }
});

test('a row keeps its number across blank lines and quoted line breaks as records', async () => {
  const rows = await read('企业名称,地址\n示例一有限公司,"路\n1号"\n\n示例二有限公司,路2号\n');
  expect(rows.map(({ row, values }) => [row, values['name']])).toEqual([
    [2, '示例一有限公司'],
    [4, '示例二有限公司'],
  ]);
});
