import { expect, test } from 'vitest';
import type { Atlas } from '../../src/schema/atlas.ts';
import { download, findBy, soon, startAtlas } from './support.ts';

const atlas = startAtlas();

test('图谱：查“精铜杆”，图移到它，侧栏说暂无证据并给出理由', async () => {
  const { segments } = await atlas.ask<Atlas>('/atlas');
  const segment = segments.find((one) => one.id === 'copper-rod');
  const page = await atlas.open('/map');
  // The camera goes there at once, so that the test need not wait for a flight.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const frame = page.getByRole('application');
  await frame.waitFor();
  await findBy(page, '在图谱中查找环节', '精铜杆');
  const panel = page.getByRole('complementary', { name: segment?.zh ?? '' });
  await panel.getByText('暂无证据').first().waitFor();
  const reasons = await panel.locator('.map-reasons li').allInnerTexts();
  expect(reasons).toEqual(segment?.reasons.map((reason) => reason.zh));
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
});

test('图谱：改看表格，每个环节一行，状态写成字', async () => {
  const { segments } = await atlas.ask<Atlas>('/atlas');
  const page = await atlas.open('/map');
  await page.getByRole('radiogroup', { name: '显示为' }).getByText('表', { exact: true }).click();
  const rows = page.locator('.map-table tbody tr[data-row-key]');
  await soon(() => rows.count()).toBe(Math.min(segments.length, 100));
  await page.locator('tr[data-row-key="copper-rod"]').getByText('暂无证据').waitFor();
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
