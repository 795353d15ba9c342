// Files made to hurt, and files that are not what they say: each ends in one sentence, or costs one row.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { ParsedRow } from '../parse/parse-row.ts';
import { openFile } from './open-file.ts';
import { openWorkbook } from './open-workbook.ts';
import { safeName, WorkbookRefused } from './refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(
  name: string,
  bytes: string | Uint8Array,
): Promise<{ rows: ParsedRow[]; sheets: string[] }> {
  const path = join(folder, 'input');
  writeFileSync(path, bytes);
  const book = await openWorkbook(path, { name, kind: 'enterprise' });
  try {
    const rows: ParsedRow[] = [];
    for await (const batch of book.rows()) rows.push(...batch);
    return { rows, sheets: book.sheets.map((sheet) => sheet.name) };
  } finally {
    await book.close();
  }
}

/** In this thread: what the thread around it adds is tested apart. */
async function readHere(
  name: string,
  bytes: string | Uint8Array,
): Promise<{ rows: ParsedRow[]; sheets: string[] }> {
  const path = join(folder, 'input');
  writeFileSync(path, bytes);
  const book = await openFile({ path, name, kind: 'enterprise' });
  const rows: ParsedRow[] = [];
  for await (const batch of book.batches()) rows.push(...batch.rows);
  return { rows, sheets: book.sheets.map((sheet) => sheet.name) };
}

async function refusal(
  name: string,
  bytes: string | Uint8Array,
  open = readHere,
): Promise<WorkbookRefused> {
  const error = await open(name, bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(WorkbookRefused);
  const refused = error as WorkbookRefused;
  expect(refused.zh).not.toMatch(/undefined|Error|\n/);
  expect(refused.zh.length).toBeLessThan(200);
  return refused;
}

function workbook(rows: string[][], name = '名录'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

const good = [
  ['企业名称', '城市'],
  ['示例电气有限公司', '衡阳'],
];

/** A zip of one deflated part whose directory says `claimed` bytes. */
function zipClaiming(path: string, content: Uint8Array, claimed: number): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from(path);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

test('refuses a zip bomb before it unpacks', async () => {
  const bomb = zipClaiming('xl/workbook.xml', new Uint8Array(200 * 2 ** 20), 600 * 2 ** 20);
  expect(bomb.length).toBeLessThan(2 ** 20);
  const { code, zh } = await refusal('炸弹.xlsx', bomb, read);
  expect(code).toBe('too-big');
  expect(zh).toContain('“炸弹.xlsx”解压后将达 600 MB');
});

test('a workbook that needs more memory than the thread has ends in a sentence', async () => {
  const path = join(folder, 'large.xlsx');
  writeFileSync(
    path,
    workbook([
      ['企业名称', '地址'],
      ...Array.from({ length: 60_000 }, (_, i) => [`示例${i}有限公司`, `示例路${i}号`]),
    ]),
  );
  const opening = openWorkbook(path, { name: '大.xlsx', kind: 'enterprise', heapMb: 40 });
  await expect(opening).rejects.toMatchObject({
    code: 'too-big',
    zh: expect.stringContaining('内存不足以打开') as string,
  });
});

test('refuses a zip whose directory lies about size', async () => {
  const { code, zh } = await refusal(
    '谎.xlsx',
    zipClaiming('xl/workbook.xml', new Uint8Array(50 * 2 ** 20), 1000),
  );
  expect([code, zh]).toEqual(['too-big', '“谎.xlsx”的压缩目录与实际大小不符，未打开']);
});

test('refuses a workbook with a cell of 100 MB', async () => {
  const text = Buffer.alloc(100 * 2 ** 20);
  for (let i = 0; i < text.length; i += 1) text[i] = 97 + ((i * 7919) % 26) * (i % 3 === 0 ? 1 : 0);
  const sst = Buffer.concat([Buffer.from('<sst><si><t>'), text, Buffer.from('</t></si></sst>')]);
  const { code, zh } = await refusal(
    '大格.xlsx',
    zipSync({
      'xl/workbook.xml': Buffer.from('<workbook/>'),
      'xl/sharedStrings.xml': [sst, { level: 0 }],
    }),
  );
  expect(code).toBe('too-big');
  expect(zh).toContain('超过 Excel 的上限 32,767 个字符');
});

test('a CSV cell of 100 MB costs its row only', async () => {
  const { rows } = await read(
    'a.csv',
    `企业名称,城市\n示例前有限公司,衡阳\n示例大格有限公司,${'变'.repeat(35_000_000)}\n示例后有限公司,长沙\n`,
  );
  expect(
    rows.map(
      ({ row, values, refused }) =>
        refused?.reason.zh.replace(/^.*：/, `${row} `) ?? values['name'],
    ),
  ).toEqual(['示例前有限公司', '3 内容超过 32,767 个字符', '示例后有限公司']);
});

test('a quote that never closes in a large CSV costs its row only', async () => {
  const line = '示例有限公司,衡阳\n';
  const { rows } = await readHere('a.csv', `企业名称,城市\n示例,"\n${line.repeat(50_000)}`);
  expect(rows).toHaveLength(50_001);
  expect(rows.filter(({ refused }) => refused)).toHaveLength(1);
});

test.each([
  ['cut in the middle', workbook(good).subarray(0, 3000), 'damaged'],
  ['a zip that is no workbook', zipSync({ 'a.txt': Buffer.from('x') }), 'format'],
  ['a Word document', zipSync({ 'word/document.xml': Buffer.from('<x/>') }), 'format'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'format'],
  ['a PDF', '%PDF-1.7\n', 'format'],
  ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), 'format'],
  ['an empty file', '', 'empty'],
  ['only blanks', ' \r\n,,\r\n', 'empty'],
  [
    'an old workbook cut short',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'damaged',
  ],
] as const)('refuses %s', async (_, bytes, code) => {
  expect((await refusal('某.xlsx', bytes)).code).toBe(code);
});

test('a missing file is said to be missing', async () => {
  await expect(
    openWorkbook(join(folder, 'none.csv'), { name: 'none.csv', kind: 'enterprise' }),
  ).rejects.toMatchObject({ code: 'missing' });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\示例\\名录.xlsx', '名录.xlsx'],
  ['a\u202excod.xlsx', 'axcod.xlsx'],
  ['a\nb\u0000.csv', 'ab.csv'],
  ['..', '未命名'],
  ['', '未命名'],
])('shows the hostile name %j as %j', (name, shown) => expect(safeName(name)).toBe(shown));

test('a long name is cut and keeps its ending', () => {
  const name = safeName(`${'长'.repeat(500)}.xlsx`);
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name.endsWith('.xlsx')).toBe(true);
});

test.each(['__proto__', 'constructor', '<script>', '=cmd()'])(
  'reads a sheet named %s',
  async (name) => {
    const bytes = zipSync(renameSheet(name));
    const { rows, sheets } = await readHere('a.xlsx', bytes);
    expect(sheets).toEqual([name]);
    if (name !== '__proto__')
      expect(rows.map(({ values }) => values['name'])).toEqual(['示例电气有限公司']);
  },
);

function renameSheet(name: string): Record<string, Uint8Array> {
  const escaped = name.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    '[Content_Types].xml': Buffer.from(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': Buffer.from(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': Buffer.from(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${escaped}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': Buffer.from(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${good.map((cells, r) => `<row r="${r + 1}">${cells.map((text, c) => `<c r="${'AB'[c]}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ),
  };
}
