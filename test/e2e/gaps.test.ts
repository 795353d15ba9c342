import { expect, test } from 'vitest';
import type { GapDetail, Gaps } from '../../src/schema/gaps.ts';
import type { RegisterPage } from '../../src/schema/register.ts';
import type { Targets } from '../../src/schema/targets.ts';
import type { Scenario } from '../../src/schema/what-if.ts';
import { settle } from './pages.ts';
import { runAxe } from './run-axe.ts';
import { download, findBy, phone, soon, startAtlas } from './support.ts';

const atlas = startAtlas();

/** The gaps that the page lists unasked: open, and local revenue stands behind them. */
async function listOpen(): Promise<Gaps['gaps']> {
  const { gaps } = await atlas.ask<Gaps>('/gaps');
  return gaps.filter(
    ({ state, stake }) =>
      (state === 'missing' || state === 'choke' || state === 'unknown') &&
      Number(stake.revenue) > 0,
  );
}

test('缺链：从导航进来，缺口按受影响产出排着，每一条都有理由；可以换列排序，可以只看弱项', async () => {
  const open = await listOpen();
  const page = await atlas.open('');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '缺链' })
    .click();
  await page.getByRole('heading', { level: 1, name: '缺链' }).waitFor();
  const rows = page.locator('.gap-table tbody tr');
  await soon(() => rows.count()).toBe(open.length);
  const order = () =>
    rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-segment') ?? ''));
  expect(await order()).toEqual(open.map(({ segment }) => segment));
  expect(await rows.first().innerText()).toContain(open[0]?.reasons[0]?.zh ?? '?');
  await page.getByRole('button', { name: '候选' }).click();
  const counts = new Map(open.map((gap) => [gap.segment, gap.targets + gap.listed]));
  await soon(async () => (await order()).map((segment) => counts.get(segment))).toEqual(
    [...counts.values()].toSorted((a, b) => b - a),
  );
  expect(new URL(page.url()).searchParams.get('sort')).toBe('candidates');
  const { counts: states } = await atlas.ask<Gaps>('/gaps');
  await page.getByRole('button', { name: /^弱项/ }).click();
  await soon(() => rows.count()).toBe(states.weak);
});

test('缺链：打开第一个缺口，从受影响企业的营收看到依据，再看候选企业，把一家加进拟引进库', async () => {
  const [first] = await listOpen();
  if (!first) throw new Error('the sample has no gap');
  const detail = await atlas.ask<GapDetail>(`/gaps/${first.segment}`);
  const page = await atlas.open('/gaps');
  await page.getByRole('button', { name: first.zh, exact: true }).click();
  const panel = page.getByRole('dialog', { name: first.zh });
  for (const reason of first.reasons) await panel.getByText(reason.zh).first().waitFor();
  expect(new URL(page.url()).searchParams.get('segment')).toBe(first.segment);

  const proved = detail.enterprises.find(({ key }) => key !== null);
  if (!proved) throw new Error('no enterprise at stake has a proof');
  await panel
    .getByRole('row', { name: new RegExp(proved.name) })
    .locator('.figure')
    .click();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.locator('mark').first().waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  await panel.getByRole('link', { name: '看候选企业' }).click();
  const { candidates } = await atlas.ask<Targets>(`/targets?segment=${first.segment}`);
  const chosen = candidates.find(({ register }) => register !== 'target');
  if (!chosen) throw new Error('every candidate is in the register already');
  await page.getByRole('button', { name: `加入拟引进库：${chosen.name}` }).click();
  const modal = page.getByRole('dialog', { name: '加入拟引进企业库' });
  await modal.getByLabel('认定人').fill('示例科室');
  await modal.getByRole('button', { name: '加入' }).click();
  const row = page.locator('.candidate-table tbody tr', { hasText: chosen.name });
  await row.getByRole('link', { name: '已在拟引进库' }).waitFor();

  const asked = `/registers/target?q=${encodeURIComponent(chosen.name)}`;
  expect((await atlas.ask<RegisterPage>(asked)).total).toBe(1);
  await page.goto(`/hengyang-uhv${asked}`);
  await page.getByText(chosen.name).first().waitFor();
});

test('缺链：人工判定为断点，签了名才算，列表跟着变，可以撤回', async () => {
  const { gaps } = await atlas.ask<Gaps>('/gaps');
  const chosen = gaps.find(({ state }) => state !== 'missing');
  if (!chosen) throw new Error('every segment is missing');
  const page = await atlas.open(`/gaps?show=all&segment=${chosen.segment}`);
  const panel = page.getByRole('dialog', { name: chosen.zh });
  await panel.getByRole('button', { name: '人工判定为断点' }).click();
  const modal = page.getByRole('dialog', { name: '人工判定为断点' });
  await modal.getByLabel('认定人').fill('示例科室');
  await modal.getByRole('button', { name: '判定' }).click();
  await panel.getByRole('button', { name: '撤回判定' }).waitFor();
  const state = async () => (await atlas.ask<GapDetail>(`/gaps/${chosen.segment}`)).gap.state;
  expect(await state()).toBe('missing');
  await panel.getByRole('button', { name: '撤回判定' }).click();
  await page
    .getByRole('dialog', { name: '撤回判定' })
    .getByRole('button', { name: '撤回' })
    .click();
  await panel.getByRole('button', { name: '人工判定为断点' }).waitFor();
  expect(await state()).toBe(chosen.state);
});

test('补链方案：算出一组，改一个代价就重算，地址跟着变', async () => {
  const page = await atlas.open('/gaps?tab=plan');
  await page.getByRole('combobox', { name: '目标环节' }).click();
  await page.getByRole('combobox', { name: '目标环节' }).fill('精铜杆');
  await page.keyboard.press('Enter');
  await page.getByRole('switch').click();
  await page.getByRole('button', { name: '计算' }).click();
  const answer = page.getByRole('region', { name: '方案' });
  await answer.getByText(/最优已证明|未证明最优/).waitFor();
  const address = new URL(page.url()).searchParams;
  expect(address.get('imports')).toBe('0');
  const cost = answer.getByRole('spinbutton').first();
  await cost.fill('7');
  await cost.press('Enter');
  await soon(() => new URL(page.url()).searchParams.get('costs')).toContain(':7');
});

test('情景推演：去掉一家、断一个环节，看到差别，存下来，在新窗口凭地址打开', async () => {
  const { rows } = await atlas.ask<RegisterPage>(
    '/registers/existing?sort=revenue&order=desc&limit=1',
  );
  const name = rows[0]?.name ?? '';
  const page = await atlas.open('/gaps?tab=what-if');
  await findBy(page, '哪家企业离开', name);
  const changes = page.getByRole('region', { name: '变化' });
  await changes.getByRole('listitem').filter({ hasText: name }).waitFor();
  await page.locator('.totals-table').waitFor();
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('remove')).toBe(String(rows[0]?.entityId));

  await changes.getByRole('button', { name: '保存情景' }).click();
  const modal = page.getByRole('dialog', { name: '保存情景' });
  await modal.getByLabel('认定人').fill('示例科室');
  await modal.getByRole('button', { name: '保存' }).click();
  await modal.getByText('请给情景起个名字').waitFor();
  await modal.getByLabel('情景名称').fill('龙头外迁');
  await modal.getByRole('button', { name: '保存' }).click();
  const saved = page.getByRole('region', { name: '已存情景' });
  await saved.getByRole('button', { name: '龙头外迁', exact: true }).waitFor();
  const { scenarios } = await atlas.ask<{ scenarios: Scenario[] }>('/scenarios');
  expect(scenarios.map((one) => [one.name, one.by])).toEqual([['龙头外迁', '示例科室']]);

  const other = await atlas.open(`/gaps?tab=what-if&remove=${rows[0]?.entityId}`);
  await other.locator('.totals-table').waitFor();
  await other.getByRole('listitem').filter({ hasText: name }).waitFor();
  const told = (where: typeof page) => where.locator('.totals-table').innerText();
  expect(await told(other)).toBe(await told(page));

  await changes.getByRole('combobox', { name: '哪个环节断供' }).fill('精铜杆');
  await page.keyboard.press('Enter');
  await soon(() => new URL(page.url()).searchParams.get('cut')).toBe('copper-rod');
  await changes.getByRole('button', { name: '保存情景' }).click();
  await modal.getByLabel('情景名称').fill('龙头外迁又断铜杆');
  await modal.getByRole('button', { name: '保存' }).click();
  await saved.getByRole('checkbox', { name: '比较：龙头外迁又断铜杆' }).check();
  await saved.getByRole('checkbox', { name: '比较：龙头外迁', exact: true }).check();
  await page.getByRole('region', { name: 'A · 龙头外迁又断铜杆' }).waitFor();
  await page.getByRole('region', { name: 'B · 龙头外迁' }).waitFor();
  expect(new URL(page.url()).searchParams.get('saved')).toMatch(/^\d+,\d+$/);
  await saved.getByRole('button', { name: '删除：龙头外迁', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
  await soon(() => saved.getByRole('listitem').count()).toBe(1);
});

test('缺链：每一页签在两种颜色下都没有严重的无障碍问题；清单导出得了', async () => {
  const page = await atlas.open('/gaps');
  const found: Record<string, string[]> = {};
  for (const mode of ['light', 'dark']) {
    if (mode === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
    for (const tab of ['', 'plan', 'targets', 'what-if', 'measures']) {
      await page.goto(`/hengyang-uhv/gaps${tab && `?tab=${tab}`}`);
      await settle(page);
      const violations = await runAxe(page);
      if (violations.length > 0) found[`${mode} ${tab}`] = violations;
    }
  }
  expect(found).toEqual({});
  await page.goto('/hengyang-uhv/gaps');
  const bytes = await download(page, () => page.getByRole('link', { name: '导出 Excel' }).click());
  // A workbook is a ZIP file.
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
});

test('缺链：投入产出表放进来，当场算出乘数', async () => {
  const page = await atlas.open('/gaps?tab=measures');
  await settle(page);
  await page.locator('.input-output input[type=file]').setInputFiles({
    name: '示例.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(',农业,工业,总产出\n农业,10,20,100\n工业,30,40,200\n'),
  });
  await page.locator('.input-output').getByRole('row', { name: /工业/ }).waitFor();
  await page.getByText('完全需求系数').click();
  await page.getByRole('columnheader', { name: '工业', exact: true }).waitFor();
});

test('图谱：打开一个缺口，说出受影响多少，导出的 SVG 里画着断掉的路径', async () => {
  const [first] = await listOpen();
  if (!first) throw new Error('the sample has no gap');
  const page = await atlas.open(`/map?segment=${first.segment}`);
  const panel = page.getByRole('complementary', { name: first.zh });
  await panel.getByText(`${first.stake.dependents.length} 个环节`).first().waitFor();
  await page.getByRole('button', { name: '导出整张图谱' }).click();
  const bytes = await download(page, () =>
    page.getByRole('menuitem', { name: '矢量图 SVG' }).click(),
  );
  expect(bytes.toString('utf8')).toContain(`没有“${first.zh}”时断掉的路径`);
  await panel.getByRole('link', { name: '看缺链分析' }).click();
  await page.getByRole('dialog', { name: first.zh }).waitFor();
});

test('图谱：鼠标停在缺口上，提示说出受影响多少', async () => {
  const page = await atlas.open('/map');
  await settle(page);
  const frame = await page.locator('.map-frame').boundingBox();
  if (!frame) throw new Error('the map has no frame');
  const stakes = new Set<string>();
  // The pointer is drawn across the whole map in steps of half a card.
  for (let y = frame.y + 60; y < frame.y + frame.height; y += 24) {
    for (let x = frame.x + 20; x < frame.x + frame.width && stakes.size === 0; x += 30) {
      await page.mouse.move(x, y);
      const tip = page.locator('.map-tip');
      const said = (await tip.count()) > 0 ? await tip.innerText() : '';
      if (said.includes('断点') && said.includes('受影响')) stakes.add(said);
    }
  }
  expect([...stakes][0]).toMatch(/受影响 [\d,.]+亿元、\d+ 个环节/);
});

test('缺链：手机上从底栏进来，缺口成卡片，打开、看候选都不横向滚动', async () => {
  const [first] = await listOpen();
  const page = await atlas.open('', phone);
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '缺链' })
    .click();
  const over = () =>
    page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  await page.getByRole('button', { name: first?.zh ?? '', exact: true }).click();
  const panel = page.getByRole('dialog', { name: first?.zh ?? '' });
  await panel.getByText('供给在哪里').waitFor();
  expect(await over()).toBe(0);
  await panel.getByRole('link', { name: '看候选企业' }).click();
  await page.locator('.candidate-table').waitFor();
  expect(await over()).toBe(0);
});
