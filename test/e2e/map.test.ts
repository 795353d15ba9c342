import { expect, test } from 'vitest';
import type { Atlas } from '../../src/schema/atlas.ts';
import { download, findBy, phone, soon, startAtlas } from './support.ts';

const atlas = startAtlas();

const stateWords = {
  present: '已有布局',
  weak: '弱项',
  choke: '堵点',
  missing: '断点',
  unknown: '暂无证据',
};

test('图谱：查“精铜杆”，图移到它，侧栏说出状态并给出理由', async () => {
  const { segments } = await atlas.ask<Atlas>('/atlas');
  const segment = segments.find((one) => one.id === 'copper-rod');
  if (!segment) throw new Error('the chain has no copper rod');
  const page = await atlas.open('/map');
  const frame = page.getByRole('application');
  await frame.waitFor();
  await findBy(page, '在图谱中查找环节', '精铜杆');
  const panel = page.getByRole('complementary', { name: segment.zh });
  await panel.getByText(stateWords[segment.state]).first().waitFor();
  const reasons = await panel.locator('.map-reasons li').allInnerTexts();
  // Behind each stands what can be opened to check it.
  for (const reason of segment.reasons)
    expect(reasons.some((said) => said.startsWith(reason.zh))).toBe(true);
  expect(reasons.length).toBeGreaterThan(0);
  await panel.getByRole('button', { name: '关闭' }).click();
  await panel.waitFor({ state: 'hidden' });
  // It lies in the middle of the part that the panel had left free.
  const box = await frame.boundingBox();
  if (!box) throw new Error('the map has no place');
  await frame.click({ position: { x: (box.width - 372) / 2, y: box.height / 2 } });
  await panel.waitFor();
});

test('图谱：只用键盘，Tab 走到环节并读出它，回车打开它', async () => {
  const page = await atlas.open('/map');
  const frame = page.getByRole('application');
  await frame.focus();
  await frame.press('Tab');
  await frame.press('Tab');
  const spoken = page.locator('.map-spoken');
  await soon(() => spoken.innerText()).toMatch(/第 2 个，共 \d+ 个/);
  const name = (await spoken.innerText()).split('，')[0] ?? '';
  await frame.press('Enter');
  await page.getByRole('complementary').getByRole('heading', { level: 2, name }).waitFor();
  // The map holds nobody: Escape, then Tab goes on to what stands behind it.
  await frame.focus();
  await frame.press('Escape');
  await frame.press('Tab');
  await soon(() => frame.evaluate((element) => element === document.activeElement)).toBe(false);
});

test('图谱：改看表格，状态和企业数与图例、侧栏用的是同一份数', async () => {
  const { segments } = await atlas.ask<Atlas>('/atlas');
  const page = await atlas.open('/map');
  for (const [state, word] of Object.entries(stateWords)) {
    const count = segments.filter((segment) => segment.state === state).length;
    const entry = page.locator('.map-legend-line li', { hasText: word });
    await soon(() => entry.locator('span').allInnerTexts()).toEqual([word, String(count)]);
  }
  await page.getByRole('radiogroup', { name: '显示为' }).getByText('表', { exact: true }).click();
  const rows = page.locator('.map-table tbody tr[data-row-key]');
  await soon(() => rows.count()).toBe(Math.min(segments.length, 100));
  const rod = segments.find((one) => one.id === 'copper-rod');
  await page
    .locator('tr[data-row-key="copper-rod"]')
    .getByText(stateWords[rod?.state ?? 'unknown'])
    .waitFor();
  const read = () =>
    rows.evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute('data-row-key') ?? '',
        (row as HTMLTableRowElement).cells[3]?.innerText ?? '',
      ]),
    );
  const listed = new Map((await read()) as [string, string][]);
  for (const { id, stats } of segments)
    if (listed.has(id)) expect(listed.get(id), id).toBe(String(stats.enterprises));
});

test('图谱：换着色，按企业数、按营收，图例跟着换，刷新后记得', async () => {
  const page = await atlas.open('/map');
  const legend = page.locator('.map-legend-line strong');
  await soon(() => legend.innerText()).toContain('状态');
  const choices = page.getByRole('radiogroup', { name: '着色' });
  await choices.getByText('企业数').click();
  await soon(() => legend.innerText()).toContain('企业');
  await choices.getByText('营收').click();
  await soon(() => legend.innerText()).toMatch(/营收|营业收入/);
  expect(new URL(page.url()).searchParams.get('by')).toBe('revenue');
  await page.reload();
  await soon(() => legend.innerText()).toMatch(/营收|营业收入/);
});

test('图谱：导出的 SVG 是规范的 XML，写着中文环节名', async () => {
  const { segments } = await atlas.ask<Atlas>('/atlas');
  const page = await atlas.open('/map');
  await page.getByRole('button', { name: '导出整张图谱' }).click();
  const bytes = await download(page, () =>
    page.getByRole('menuitem', { name: '矢量图 SVG' }).click(),
  );
  const svg = bytes.toString('utf8');
  const read = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'application/xml');
    return {
      root: read.documentElement.localName,
      broken: read.querySelector('parsererror') !== null,
      text: read.documentElement.textContent?.replaceAll(/\s/g, '') ?? '',
    };
  }, svg);
  expect(read.broken).toBe(false);
  expect(read.root).toBe('svg');
  const named = segments.filter((segment) =>
    read.text.includes(segment.zh.replaceAll(/\s/g, '').slice(0, 4)),
  );
  expect(named).toHaveLength(segments.length);
});

test('查找框：选一个环节，到图谱上的那个环节，不到可能空着的名录', async () => {
  const { segments } = await atlas.ask<Atlas>('/atlas');
  const segment = segments.find((one) => one.stats.enterprises === 0);
  if (!segment) throw new Error('every segment of the sample has an enterprise');
  const page = await atlas.open('/registers/target');
  await findBy(page, '查找企业、项目、环节', segment.zh);
  await page.getByRole('complementary', { name: segment.zh }).waitFor();
  const { pathname, searchParams } = new URL(page.url());
  expect(pathname).toBe('/hengyang-uhv/map');
  expect(searchParams.get('segment')).toBe(segment.id);
});

test('图谱：改看表格，1280 宽里不横向滚动；环节全名都在', async () => {
  const { segments } = await atlas.ask<Atlas>('/atlas');
  const page = await atlas.open('/map?view=table');
  await page.locator('.map-table tbody tr[data-row-key]').first().waitFor();
  const over = await page
    .locator('.map-table .ant-table-body, .map-table .ant-table-content')
    .first()
    .evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  const names = await page.locator('.map-table tbody td:first-child').allInnerTexts();
  for (const { zh } of segments.slice(0, 20)) expect(names).toContain(zh);
});

test('图谱：手机上说明怎么移动，动过就不再说', async () => {
  const page = await atlas.open('/map', phone);
  const hint = page.getByText('拖动看其他环节');
  await hint.waitFor();
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the map has no place');
  await page.mouse.move(box.x + 200, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 200, { steps: 5 });
  await page.mouse.up();
  await hint.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: '显示全图' }).waitFor();
  expect(await hint.count()).toBe(0);
});
