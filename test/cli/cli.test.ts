// The command line as a person meets it: exit codes, one JSON document, a folder that another process holds.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeDataFolder } from '../../src/db/data-folder.ts';
import type { Import } from '../../src/schema/import.ts';
import type { RegisterPage } from '../../src/schema/register.ts';
import { chainText } from '../support/atlas.ts';
import { readCsv } from '../support/read-export.ts';
import { runSource } from '../support/run-source.ts';
import type { Ended, Running } from '../support/run-source.ts';
import { codeOf, csv } from '../support/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuku-cli-'));
const data = join(folder, 'data');
const list = join(folder, '示例名录2024-06.csv');
const chain = join(folder, 'chain.yaml');
let server: Running;
let url = '';

const tuku = (...args: string[]): Promise<Ended> => runSource('src/cli/main.ts', args).ended;
const json = <T>({ stdout }: Ended): T => JSON.parse(stdout) as T;

beforeAll(async () => {
  writeFileSync(
    list,
    csv(
      ['企业名称', '统一社会信用代码', '市州', '主导产品'],
      ['衡阳示例甲有限公司', codeOf(1), '衡阳市', '电力变压器'],
      ['', codeOf(2), '长沙市', '电力电缆'],
      ['长沙示例乙有限公司', codeOf(3), '长沙市', '电力电缆'],
    ),
  );
  writeFileSync(chain, chainText);
  // A lock whose owner has died stands in the way of nobody.
  mkdirSync(data);
  const dead = await runSource('test/support/exit.ts', []).ended;
  writeFileSync(
    join(data, 'owner.json'),
    JSON.stringify({ pid: Number(dead.stdout), url: 'http://127.0.0.1:1' }),
  );
  url = await new Promise((resolve, reject) => {
    let text = '';
    server = runSource(
      'src/cli/main.ts',
      ['serve', '--port', '0', '--data', data, '--json'],
      (line) => {
        text += line;
        resolve((JSON.parse(text) as { url: string }).url);
      },
    );
    server.ended.then(({ stderr }) => reject(new Error(stderr)), reject);
  });
});

afterAll(async () => {
  server.process.kill('SIGTERM');
  const { code, stdout } = await server.ended;
  expect(code).toBe(0);
  // The server said one document, and its lock is gone.
  expect(JSON.parse(stdout)).toEqual({ url, data });
  expect(() => readFileSync(join(data, 'owner.json'))).toThrow('ENOENT');
  rmSync(folder, { recursive: true, force: true });
});

const page = async (): Promise<RegisterPage> => {
  const response = await fetch(`${url}/api/v1/clusters/hengyang-uhv/registers/existing`);
  return (await response.json()) as RegisterPage;
};

describe('with a server that holds the folder', () => {
  test('verbs reach it, and every one of them prints one JSON document', async () => {
    const refused = join(folder, '退回行.xlsx');
    const done = await tuku(
      'import',
      list,
      '--register',
      'existing',
      '--data',
      data,
      '--json',
      '--refused',
      refused,
    );
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(json<Import>(done)).toMatchObject({
      source: { state: 'accepted', dated: '2024-06-30', series: '示例名录' },
      counts: { rows: 3, new: 2, refused: 1 },
    });
    expect(readFileSync(refused).subarray(0, 2).toString()).toBe('PK');
    const { rows } = await page();
    expect(rows.map((row) => row.name)).toEqual(['衡阳示例甲有限公司', '长沙示例乙有限公司']);

    const out = join(folder, '名册.csv');
    const [exported, listed, queue, checked, read, replaced, dry] = await Promise.all([
      tuku('export', 'existing', '--out', out, '--city', '长沙市', '--data', data, '--json'),
      tuku('sources', '--data', data, '--json'),
      tuku('review', '--data', data, '--json'),
      tuku('chain', 'check', chain, '--json'),
      tuku('chain', 'export', '--data', data, '--json'),
      tuku('chain', 'import', chain, '--data', data, '--json'),
      tuku('import', list, '--register', 'existing', '--dry-run', '--data', data, '--json'),
    ]);
    expect(json(exported)).toEqual({ register: 'existing', out });
    const cells = readCsv(readFileSync(out)).flat();
    expect(cells).toContain('长沙示例乙有限公司');
    expect(cells).not.toContain('衡阳示例甲有限公司');
    expect(json<{ sources: unknown[] }>(listed).sources).toHaveLength(1);
    expect(json(queue)).toMatchObject({ open: 0, pairs: [] });
    const chainSaid = { groups: 2, segments: 4, problems: [{ severity: 'warning', line: 9 }] };
    expect(json(checked)).toMatchObject(chainSaid);
    expect(json<{ segments: unknown[] }>(read).segments.length).toBeGreaterThan(3);
    expect(json(replaced)).toMatchObject(chainSaid);
    expect(json<Import>(dry)).toMatchObject({
      source: { state: 'planned' },
      counts: { unchanged: 2 },
    });

    const at = ['--data', data, '--json'];
    const [ranked, gap, plan, targets, cut, saved] = await Promise.all([
      tuku('gaps', '--class', 'all', ...at),
      tuku('gaps', '精铜杆', ...at),
      tuku('gaps', '变压器', '--add', ...at),
      tuku('targets', '铜杆', '--most', '3', ...at),
      tuku('what-if', '--cut', '精铜杆', ...at),
      tuku('what-if', '--cut', '铁塔', '--save', '示例情景', '--by', '示例', ...at),
    ]);
    const [first] = json<{ gaps: object[] }>(ranked).gaps;
    expect(first).toMatchObject({ segment: 'copper-rod', state: 'choke' });
    expect(json(gap)).toMatchObject({ gap: { segment: 'copper-rod' }, needsToo: [] });
    expect(json(plan)).toMatchObject({ outcome: 'found', add: [{ segment: 'copper-rod' }] });
    expect(json(targets)).toMatchObject({ total: 0, constraints: { most: 3 } });
    const stopped = json<{ segments: { segment: string }[] }>(cut).segments;
    expect(stopped.map(({ segment }) => segment).toSorted()).toEqual(
      ['cable', 'copper-rod', 'transformer'].toSorted(),
    );
    expect(json(saved)).toMatchObject({ changes: { removeSegments: ['tower'] } });
    const again = await tuku('what-if', '--scenario', '示例情景', ...at);
    expect(json(again)).toEqual(json(saved));

    const [projects, rates, ahead] = await Promise.all([
      tuku('pipeline', '--late', ...at),
      tuku('pipeline', '--rates', '--data', data),
      tuku('pipeline', '--forecast', 'started', ...at),
    ]);
    expect(json(projects)).toMatchObject({ total: 0, projects: [] });
    expect(rates.stdout).toMatch(/^履约率\t无数据\t0 ÷ 0\n/);
    expect(json(ahead)).toMatchObject({
      cases: 0,
      tooFew: { zh: expect.stringContaining('样本太少') },
    });
    expect(await tuku('pipeline', '--funnel', 'month', ...at)).toMatchObject({ code: 2 });

    const { sourceId } = json<Import>(done).source;
    const undone = await tuku('undo', String(sourceId), '--data', data, '--json');
    expect(json(undone)).toMatchObject({ sourceId, state: 'undone' });
    expect((await page()).total).toBe(0);
    const twice = await tuku('undo', String(sourceId), '--data', data, '--json');
    expect(twice).toMatchObject({ code: 1, stdout: '' });
    expect(twice.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a faulty chain file is refused line by line, on paper and as JSON', async () => {
    const faulty = join(folder, 'faulty.yaml');
    writeFileSync(faulty, chainText.replace('[copper-rod]', '[nowhere]'));
    const [plain, asJson] = await Promise.all([
      tuku('chain', 'import', faulty, '--data', data),
      tuku('chain', 'import', faulty, '--data', data, '--json'),
    ]);
    expect(plain).toMatchObject({ code: 1, stdout: '示例产业链：2 组 4 个环节' });
    expect(plain.stderr).toContain(`${faulty}:7:`);
    expect(plain.stderr).toContain('产业链文件有错误，请按上列行号修改。');
    expect(asJson.code).toBe(1);
    expect(json(asJson)).toMatchObject({
      groups: 2,
      segments: 4,
      problems: expect.arrayContaining([expect.objectContaining({ severity: 'error', line: 7 })]),
    });
  });

  test('a second owner is told who holds the folder', async () => {
    expect(() => takeDataFolder(data)).toThrow(
      `in use by another Tuku process ${server.process.pid}`,
    );
    const second = await tuku('serve', '--port', '0', '--data', data);
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr.trim()).toBe(
      `数据文件夹 ${data} 正由另一个图库进程 ${server.process.pid}（${url}）使用，请先停止它，或用 --data 换一个文件夹。`,
    );
  });
});

describe('without a server', () => {
  const none = join(folder, 'none');
  test.concurrent.each<[code: number, words: string, args: string[]]>([
    [1, '只能绑定本机地址', ['serve', '--host', '0.0.0.0', '--data', none]],
    [
      1,
      '找不到文件',
      ['import', join(folder, '没有.csv'), '--register', 'existing', '--data', none],
    ],
    [1, '读不到文件', ['chain', 'check', join(folder, '没有.yaml')]],
    [1, '系统拒绝了操作', ['sources', '--data', list]],
    [2, '没有 fly 这个命令', ['fly']],
    [2, '--register', ['import', list, '--register', 'nothing', '--data', none]],
    [2, 'nonsense', ['sources', '--nonsense', '--data', none]],
    [2, '--port', ['serve', '--port', '70000', '--data', none]],
    [2, '用法', ['undo', 'first', '--data', none]],
    [2, '用法', ['export', 'existing', '--data', none]],
  ])('exit %i, %s', async (code, words, args) => {
    const ended = await tuku(...args);
    expect(ended.stderr).toContain(words);
    expect(ended).toMatchObject({ code, stdout: '' });
    // One plain sentence, no trace of the program.
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  test('a chain file with errors is reported whole, and exits 1', async () => {
    const faulty = join(folder, 'faulty.yaml');
    writeFileSync(faulty, chainText.replace('[copper-rod]', '[nowhere]'));
    const ended = await tuku('chain', 'check', faulty, '--json');
    expect(ended.code).toBe(1);
    expect(json<{ problems: { line: number }[] }>(ended).problems[0]?.line).toBe(7);
  });

  test('help opens nothing and says every verb', async () => {
    const { code, stdout } = await tuku('--help');
    expect(code).toBe(0);
    for (const verb of 'serve import export chain gaps targets what-if pipeline sources undo review'.split(
      ' ',
    ))
      expect(stdout).toContain(verb);
  });
});
