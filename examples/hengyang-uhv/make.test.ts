// The committed workbooks are what make.ts writes, and they hold what they promise.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { read, utils } from '@e965/xlsx';
import { parse } from 'yaml';
import { parseChain } from '../../src/chain/file/parse.ts';
import { createPlacer } from '../../src/chain/placement/place.ts';
import { openWorkbook } from '../../src/registers/import/read/open-workbook.ts';
import type { ParsedRow } from '../../src/registers/import/parse/parse-row.ts';
import {
  enterpriseStages,
  importRegisterSchema,
  kindOfRegister,
  projectStages,
  type ImportRegister,
} from '../../src/schema/stage.ts';
import { displayThreshold } from '../../src/schema/placement.ts';
import { writeSample } from './make.ts';
import { lacking, nobody } from './make/lacking.ts';
import { trades } from './make/trades.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tuku-sample-'));
const { enterprises, targets, projects, listed } = writeSample(folder);
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

test('the committed files are what the generator writes', () => {
  expect(readdirSync(folder).sort()).toEqual(files.sort());
  for (const file of files)
    expect(readRows(join(here, file)), file).toEqual(readRows(join(folder, file)));
});

interface Item {
  file: string;
  register: ImportRegister;
  dated: string;
  trust: number;
  city?: string;
}
const manifest: { cluster: { cities: string[] }; imports: Item[] } = parse(
  readFileSync(join(here, 'sample.yaml'), 'utf8'),
);

/** The committed file as an import reads it. */
async function readRecords(file: string): Promise<ParsedRow[]> {
  const item = manifest.imports.find((found) => found.file === file);
  if (!item) throw new Error(`${file} is not in sample.yaml`);
  const kind = kindOfRegister(item.register);
  const book = await openWorkbook(join(here, file), { name: file, kind, dated: item.dated });
  const rows: ParsedRow[] = [];
  for await (const batch of book.rows()) rows.push(...batch);
  await book.close();
  return rows;
}

const add = (rows: ParsedRow[], key: string) =>
  rows.reduce((sum, row) => sum + BigInt(String(row.values[key] ?? 0)), 0n);

const cityFiles = files.filter((file) => /^0[1-4]/.test(file));

test('the four lists hold 749 enterprises whose revenue adds up to 2,045亿元', async () => {
  const read = await Promise.all(cityFiles.map(readRecords));
  const rows = read.flat();
  const named = rows.filter((row) => !row.refused);
  expect(named).toHaveLength(749);
  expect(new Set(named.map((row) => row.values['name'])).size).toBe(749);
  expect(add(named, 'revenue@2023')).toBe(204_500_000_000n);
  expect(rows.length - named.length).toBe(1);
  expect(named.flatMap((row) => row.warnings).map((warning) => warning.key)).toEqual(['code-lost']);
  const codes = named.map((row) => row.values['code']).filter((code) => code !== undefined);
  expect(new Set(codes)).toEqual(
    new Set(enterprises.map((e) => e.code).filter((code) => code !== '' && !/^\d+$/.test(code))),
  );
});

test('every name says 示例', () => {
  const { signed, building, planned } = projects;
  for (const { name } of [
    ...enterprises,
    ...targets,
    ...signed,
    ...building,
    ...planned,
    ...listed,
  ])
    expect(name).toContain('示例');
});

test('the twenty contracts of the summit add up to 352.8亿元', async () => {
  const rows = await readRecords('08-高峰论坛签约项目.xlsx');
  expect(rows).toHaveLength(20);
  expect(add(rows, 'investment')).toBe(35_280_000_000n);
  expect(new Set(rows.map((row) => row.values['signed']))).toEqual(new Set(['2023-03-28']));
});

async function readStages(pattern: RegExp) {
  const read = await Promise.all(files.filter((file) => pattern.test(file)).map(readRecords));
  return new Set(read.flat().map((row) => row.values['stage']));
}

test('every stage is there', async () => {
  expect(await readStages(/^(08|09|10)/)).toEqual(new Set(projectStages));
  expect(await readStages(/^07/)).toEqual(
    new Set(enterpriseStages.filter((stage) => stage !== 'operating' && stage !== 'listed')),
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
  const added = listed.filter((one) => one.of !== 'registered');
  for (const { code } of added) expect(isValid(code), code).toBe(true);
  const codes = [...coded, ...targets.filter((t) => t.code !== ''), ...added].map((e) => e.code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('the second source adds no enterprise, contradicts 25 revenues and has 3 rows without a name', async () => {
  const rows = await readRecords('05-省厅名录-示例.csv');
  const named = rows.filter((row) => !row.refused);
  expect(rows.length - named.length).toBe(3);
  const byCode = new Map(enterprises.filter((e) => e.code !== '').map((e) => [e.code, e]));
  const byName = new Map(enterprises.map((e) => [e.name, e]));
  const known = named.map(({ values }) => ({
    revenue: values['revenue@2023'],
    enterprise: byCode.get(String(values['code'])) ?? byName.get(String(values['name'])),
  }));
  expect(known.filter(({ enterprise }) => !enterprise)).toEqual([]);
  const differing = known.filter(
    ({ revenue, enterprise }) => revenue !== `${enterprise?.revenue}0000`,
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

/** Segments that a row's own words place it on as a maker. */
const chain = parseChain(readFileSync(join(here, 'chain.yaml'), 'utf8')).chain;
const placer = createPlacer(chain);
const madeBy = (row: ParsedRow) =>
  placer
    .place(row.values)
    .filter(({ role, score }) => role === 'make' && score >= displayThreshold)
    .map(({ segmentId }) => segmentId);

test('the directory knows 60 enterprises of the registers, 12 that none has, and makers elsewhere', async () => {
  const rows = await readRecords('11-企业名录-示例.csv');
  expect(rows.flatMap((row) => [...row.warnings, ...(row.refused ? [row] : [])])).toEqual([]);
  expect(rows).toHaveLength(listed.length);
  const home = new Set(manifest.cluster.cities);
  const inside = rows.filter((row) => home.has(String(row.values['city'])));
  const known = new Map(enterprises.map((e) => [e.code, e.name]));
  const registered = inside.filter((row) => known.has(String(row.values['code'])));
  expect(registered).toHaveLength(60);
  for (const { values } of registered)
    expect(known.get(String(values['code']))).toBe(values['name']);
  expect(inside).toHaveLength(72);
  for (const { values } of rows)
    expect(String(values['province']), String(values['name'])).toMatch(/省|区|市$/);
  // Nobody in the four cities makes what is lacking there, in the directory neither.
  const missing = new Set([...lacking.map(({ segment }) => segment), ...nobody]);
  for (const row of inside)
    expect(
      madeBy(row).filter((id) => missing.has(id)),
      String(row.values['name']),
    ).toEqual([]);
});

test('each lacking kind has its makers elsewhere, the copper rod in the provinces next door; two have none', async () => {
  const rows = await readRecords('11-企业名录-示例.csv');
  const makers = new Map<string, string[]>();
  for (const row of rows)
    for (const id of madeBy(row))
      makers.set(id, [...(makers.get(id) ?? []), String(row.values['province'])]);
  const counts = lacking.map(({ segment, places }) => [segment, places.length]);
  expect(lacking.map(({ segment }) => [segment, makers.get(segment)?.length ?? 0])).toEqual(counts);
  const near = ['江西省', '湖北省', '广东省', '广西壮族自治区'];
  expect(makers.get('copper-rod')).toEqual(expect.arrayContaining(near));
  expect(makers.get('copper-rod')).not.toContain('湖南省');
  for (const id of nobody) {
    expect(
      chain.segments.some((segment) => segment.id === id),
      id,
    ).toBe(true);
    expect(makers.has(id), id).toBe(false);
  }
});

test('forty of the larger enterprises say what they buy, a part of it within the cluster', async () => {
  const rows = await readRecords('12-重点企业采购-示例.xlsx');
  expect(rows).toHaveLength(40);
  const known = new Map(enterprises.map((e) => [e.code, e]));
  for (const { values, warnings } of rows) {
    expect(warnings).toEqual([]);
    const enterprise = known.get(String(values['code']));
    expect(enterprise?.name).toBe(values['name']);
    const [total, local] = ['purchases@2023', 'purchases_local@2023'].map((key) =>
      Number(values[key]),
    );
    const { revenue = 0, trade } = enterprise ?? {};
    expect(total).toBeLessThan(revenue * 10_000);
    const share = (local ?? 0) / (total ?? 0);
    const nearby = /变压器|电缆|电磁线|导线/.test(trade?.segment ?? '');
    expect(share, String(values['name'])).toBeGreaterThan(nearby ? 0.34 : 0.07);
    expect(share, String(values['name'])).toBeLessThan(nearby ? 0.61 : 0.49);
  }
});

test('projects have a life: promised days, some gone by, money in place, drops with their day', async () => {
  const [signed, building, planned] = await Promise.all(
    ['08-高峰论坛签约项目.xlsx', '09-在建项目库.xlsx', '10-拟建项目库.csv'].map(readRecords),
  );
  const rows = [...(signed ?? []), ...(building ?? []), ...(planned ?? [])];
  expect(rows.flatMap((row) => row.warnings)).toEqual([]);
  const having = (list: ParsedRow[] | undefined, key: string) =>
    (list ?? []).filter((row) => row.values[key] !== undefined);
  const started = new Set(having(building, 'started').map((row) => row.values['name']));
  const overdue = having(signed, 'start_promised').filter(
    ({ values }) => String(values['start_promised']) < '2024-06' && !started.has(values['name']),
  );
  expect(overdue.length).toBeGreaterThanOrEqual(5);
  expect(having(signed, 'finish_promised')).toHaveLength(20);
  expect(having(building, 'signed')).toHaveLength(24);
  expect(having(building, 'in_place').length).toBeGreaterThanOrEqual(18);
  for (const { values } of having(building, 'in_place'))
    expect(Number(values['in_place'])).toBeLessThanOrEqual(Number(values['investment']));
  expect(having(building, 'completed')).toHaveLength(7);
  expect(having(building, 'at_capacity')).toHaveLength(3);
  expect(having(planned, 'dropped')).toHaveLength(3);
  const courted = new Set(targets.map((t) => t.name));
  const asks = having(building, 'producing').filter(({ values }) =>
    courted.has(String(values['owner'])),
  );
  expect(asks).toHaveLength(1);
});

test('the manifest names every file, once, with a register', () => {
  const { imports } = manifest;
  expect(imports.map((item) => item.file)).toEqual([...files].sort());
  for (const { register } of imports) expect(importRegisterSchema.parse(register)).toBe(register);
  expect(manifest.cluster.cities).toEqual(['衡阳市', '长沙市', '株洲市', '湘潭市']);
});

const squeeze = (text: string) => text.replace(/\s/g, '');
test('declared segments are names of the chain; copper rod has no maker', () => {
  const { segments }: { segments: { zh: string; aliases?: string[] }[] } = parse(
    readFileSync(join(here, 'chain.yaml'), 'utf8'),
  );
  const known = new Set(
    segments
      .flatMap(({ zh, aliases = [] }) => [zh, zh.replace(/（.*/, '')].concat(aliases))
      .map(squeeze),
  );
  const declared = [...trades.map((t) => t.segment), ...targets.map((t) => t.segment)];
  expect(declared.filter((segment) => segment !== '' && !known.has(squeeze(segment)))).toEqual([]);
  expect(trades.some((t) => t.segment.includes('铜杆'))).toBe(false);
});
