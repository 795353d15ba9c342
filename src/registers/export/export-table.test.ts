import { read, utils } from '@e965/xlsx';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportTable } from './export-table.ts';
import { neutralise } from './neutral.ts';
import type { ExportTable } from './table.ts';

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const table: ExportTable = {
  columns: [
    { header: '名称', type: 'text' },
    { header: '统一社会信用代码', type: 'text' },
    { header: '利润（万元）', type: 'number' },
  ],
  rows: [
    ['=HYPERLINK("http://example.invalid","示例")', '914304000000000001', '-5'],
    ['示例 <&> "引号"\n换行', '', '12345.678'],
    ['@SUM(A1)', undefined, '12345678901234567890'],
    ['_x0041_\u0000示例', null, 7],
  ],
  scope: [
    ['集群', '示例输变电装备集群'],
    ['数据日期', '2024-06-30'],
    ['条数', '4'],
  ],
};

test('writes a workbook whose formulas are text and whose numbers are numbers', async () => {
  const book = read(await collect(exportTable(table, 'xlsx')), {
    cellFormula: true,
    cellStyles: true,
  });
  expect(book.SheetNames).toEqual(['名册', '说明']);
  const sheet = book.Sheets['名册'];
  expect(sheet?.['A2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://example.invalid","示例")' });
  expect(sheet?.['A2'].f).toBeUndefined();
  expect(sheet?.['B2']).toMatchObject({ t: 's', v: '914304000000000001' });
  expect(sheet?.['C2']).toMatchObject({ t: 'n', v: -5 });
  expect(sheet?.['A3'].v).toBe('示例 <&> "引号"\n换行');
  expect(sheet?.['C4']).toMatchObject({ t: 's', v: '12345678901234567890' });
  expect(sheet?.['A5'].v).toBe('_x0041_示例');
  expect(utils.sheet_to_json(book.Sheets['说明'] ?? {}, { header: 1 })).toContainEqual([
    '数据日期',
    '2024-06-30',
  ]);
});

test('writes CSV with BOM, scope lines and neutralised text', async () => {
  const text = (await collect(exportTable(table, 'csv'))).toString('utf8');
  const lines = text.split('\r\n');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(lines[0]).toBe('\ufeff集群：示例输变电装备集群');
  expect(lines[3]).toBe('名称,统一社会信用代码,利润（万元）');
  expect(lines[4]).toBe(`"'=HYPERLINK(""http://example.invalid"",""示例"")",914304000000000001,-5`);
  expect(lines[6]).toBe("'@SUM(A1),,12345678901234567890");
});

test.each([
  ['-5', '-5'],
  ['+3.2%', '+3.2%'],
  ['-5+cmd', "'-5+cmd"],
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['\t=1', "'\t=1"],
  ['示例=1', '示例=1'],
])('neutralises %j to %j', (text, expected) => expect(neutralise(text)).toBe(expected));

test('no cell of a CSV starts a formula, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\'1a示') }),
      async (text) => {
        const bytes = await collect(
          exportTable(
            { columns: [{ header: 'x', type: 'text' }], rows: [[text]], scope: [] },
            'csv',
          ),
        );
        const cell = bytes
          .toString('utf8')
          .slice(1)
          .replace(/^x\r\n/, '')
          .replace(/^"/, '');
        expect(/^[=@\t\r]/.test(cell) && cell !== '\r\n').toBe(false);
        expect(/^[+-](?!\d+(\.\d+)?%?\r\n$)/.test(cell)).toBe(false);
      },
    ),
  );
});

test('refuses more rows than Excel has', async () => {
  const rows = (function* () {
    for (let i = 0; i < 1_048_576; i += 1) yield [];
  })();
  await expect(
    collect(exportTable({ columns: [{ header: '名称', type: 'text' }], rows, scope: [] }, 'xlsx')),
  ).rejects.toThrow(RangeError);
});
