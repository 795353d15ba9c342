// The committed workbooks are what make.ts writes, and they hold what they promise.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { read, utils } from '@e965/xlsx';
import { parse } from 'yaml';
import { importRegisterSchema, stageNames } from '../../src/schema/stage.ts';
import { writeSample } from './make.ts';
import { trades } from './make/trades.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tuku-sample-'));
const { enterprises, targets, projects } = writeSample(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const files = readdirSync(here).filter((file) => /\.(xlsx?|csv)$/.test(file));

type Row = unknown[];

/** Rows of every sheet, values as stored. */
function readRows(path: string): Record<string, Row[]> {
  const bytes = readFileSync(path);
  const text = iconv.decode(bytes, path.includes('长沙') ? 'gb18030' : 'utf8');
  const book = path.endsWith('.csv')
    ? read(text, { type: 'string', raw: true })
    : read(bytes, { type: 'buffer' });
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] ?? {};
      return [name, utils.sheet_to_json<Row>(sheet, { header: 1, defval: '', raw: true })];
    }),
  );
}

/** Rows under the header that bears `name`, as objects, until the totals. */
function readTable(file: string, name: string): Record<string, string>[] {
  return Object.values(readRows(join(here, file))).flatMap((rows) => {
    const at = rows.findIndex((row) => row.includes(name));
    const header = (rows[at] ?? []).map(String);
    return rows
      .slice(at + 1)
      .map((row) => Object.fromEntries(header.map((key, i) => [key, String(row[i] ?? '')])));
  });
}

const isTotal = (row: Record<string, string>) =>
  Object.values(row).some((v) => /^(合计|小计)$/.test(v));
const toNumber = (text: string | undefined) =>
  Number((text ?? '').normalize('NFKC').replaceAll(',', ''));

test('the committed files are what the generator writes', () => {
  expect(readdirSync(folder).sort()).toEqual(files.sort());
  for (const file of files)
    expect(readRows(join(here, file)), file).toEqual(readRows(join(folder, file)));
});

test('the four lists hold 749 enterprises whose revenue adds up to 2,045亿元', () => {
  const lists: [string, string, string, number][] = [
    ['01-衡阳市企业汇总表.xlsx', '企业名称', '2023年主要经济指标', 1],
    ['02-长沙市企业名单.csv', '企业名称', '2023年营业收入(万元)', 1],
    ['03-株洲市各县市区企业表.xls', '单位名称', '主营业务收入', 10_000],
    ['04-湘潭市企业表.xlsx', '企业', '2023营收（万元）', 1],
  ];
  const rows = lists.flatMap(([file, name, revenue, unit]) =>
    readTable(file, name)
      .filter((row) => row[name]?.includes('示例') && !isTotal(row) && row[revenue] !== '')
      .map((row) => ({ name: row[name] ?? '', wan: Math.round(toNumber(row[revenue]) * unit) })),
  );
  expect(rows).toHaveLength(749);
  expect(new Set(rows.map((row) => row.name)).size).toBe(749);
  expect(rows.reduce((sum, row) => sum + row.wan, 0)).toBe(20_450_000);
});

test('every name says 示例', () => {
  const { signed, building, planned } = projects;
  for (const { name } of [...enterprises, ...targets, ...signed, ...building, ...planned])
    expect(name).toContain('示例');
});

test('the twenty contracts of the summit add up to 352.8亿元', () => {
  const rows = readTable('08-高峰论坛签约项目.xlsx', '项目名称').filter((row) => !isTotal(row));
  expect(rows).toHaveLength(20);
  expect(rows.reduce((sum, row) => sum + Math.round(toNumber(row['总投资']) * 10), 0)).toBe(3528);
  expect(new Set(rows.map((row) => row['签约时间']))).toEqual(new Set(['2023年3月28日']));
});

test('every stage is there', () => {
  const { signed, building, planned } = projects;
  const seen = new Set([...signed, ...building, ...planned].map((p) => p.stage));
  expect(seen).toEqual(new Set(Object.values(stageNames.project).map((s) => s.zh)));
  const courted = new Set(targets.map((t) => t.stage));
  expect(courted).toEqual(
    new Set(
      Object.values(stageNames.enterprise)
        .map((s) => s.zh)
        .filter((zh) => zh !== '在营'),
    ),
  );
});

/** GB 32100-2015 §5 by its table of weights, GB 11714 by its own: not the generator's arithmetic. */
function isValid(code: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = weights.reduce((n, w, i) => n + w * alphabet.indexOf(code.charAt(i)), 0);
  const body = Array.from(code.slice(8, 16), (c) => parseInt(c, 36));
  const organisation = [3, 7, 9, 10, 5, 8, 4, 2].reduce((n, w, i) => n + w * (body[i] ?? 0), 0);
  const check = '0X987654321'.charAt(organisation % 11);
  return (
    code.length === 18 &&
    (sum + alphabet.indexOf(code.charAt(17))) % 31 === 0 &&
    code.charAt(16) === check
  );
}

test('codes are valid, of the right region, once each, and of nobody', () => {
  const regions = { hengyang: '4304', changsha: '4301', zhuzhou: '4302', xiangtan: '4303' };
  const coded = enterprises.filter((e) => e.code !== '');
  expect(coded.length).toBeGreaterThan(680);
  for (const e of coded) {
    expect(isValid(e.code), e.code).toBe(true);
    expect(e.code.slice(2, 6)).toBe(regions[e.city]);
    expect(e.code.slice(8, 12)).toMatch(/^(XXXX|9999)$/);
  }
  for (const t of targets.filter((target) => target.code !== ''))
    expect(isValid(t.code), t.code).toBe(true);
  const codes = [...coded, ...targets.filter((t) => t.code !== '')].map((e) => e.code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('one code was damaged by Excel: fifteen digits and zeros, no longer valid', () => {
  const rows = readTable('01-衡阳市企业汇总表.xlsx', '企业名称');
  const damaged = rows
    .map((row) => row['统一社会信用代码'] ?? '')
    .filter((c) => /^\d{15}000$/.test(c));
  expect(damaged).toHaveLength(1);
  expect(isValid(damaged[0] ?? '')).toBe(false);
});

test('the second source adds no enterprise, contradicts 25 revenues and has 3 rows without a name', () => {
  const rows = readTable('05-省厅名录-示例.csv', '单位名称');
  const byCode = new Map(enterprises.filter((e) => e.code !== '').map((e) => [e.code, e]));
  const byName = new Map(enterprises.map((e) => [e.name, e]));
  const named = rows.filter((row) => row['单位名称'] !== '');
  expect(rows.length - named.length).toBe(3);
  const known = named.map((row) => ({
    row,
    enterprise: byCode.get(row['统一社会信用代码'] ?? '') ?? byName.get(row['单位名称'] ?? ''),
  }));
  expect(known.filter(({ enterprise }) => !enterprise)).toEqual([]);
  const differing = known.filter(
    ({ row, enterprise }) => toNumber(row['2023年营业收入（万元）']) !== enterprise?.revenue,
  );
  expect(differing).toHaveLength(25);
});

test('the lists have their frictions: branches, look-alikes without code, empty cells', () => {
  const branches = enterprises.filter((e) => /(分公司|办事处)$/.test(e.name));
  expect(branches.length).toBeGreaterThanOrEqual(6);
  const names = new Set(enterprises.map((e) => e.name));
  for (const { name } of branches) expect(names).toContain(/^.*?公司/.exec(name)?.[0]);
  const brands = enterprises.map((e) => /示例../.exec(e.name)?.[0] ?? '');
  expect(brands.length - new Set(brands).size).toBe(12 + branches.length);
});

test('the manifest names every file, once, with a register', () => {
  const manifest = parse(readFileSync(join(here, 'sample.yaml'), 'utf8'));
  const imports: { file: string; register: string; trust: number }[] = manifest.imports;
  expect(imports.map((item) => item.file)).toEqual([...files].sort());
  for (const { register } of imports) expect(importRegisterSchema.parse(register)).toBe(register);
  expect(manifest.cluster.cities).toEqual(['衡阳市', '长沙市', '株洲市', '湘潭市']);
});

const squeeze = (text: string) => text.replace(/\s/g, '');
const chainFile = join(here, 'chain.yaml');
test.skipIf(!existsSync(chainFile))(
  'declared segments are names of the chain; copper rod has no maker',
  () => {
    const { segments }: { segments: { zh: string; aliases?: string[] }[] } = parse(
      readFileSync(chainFile, 'utf8'),
    );
    const known = new Set(
      segments
        .flatMap(({ zh, aliases = [] }) => [zh, zh.replace(/（.*/, '')].concat(aliases))
        .map(squeeze),
    );
    const declared = [...trades.map((t) => t.segment), ...targets.map((t) => t.segment)];
    expect(declared.filter((segment) => segment !== '' && !known.has(squeeze(segment)))).toEqual(
      [],
    );
    expect(trades.some((t) => t.segment.includes('铜杆'))).toBe(false);
  },
);
