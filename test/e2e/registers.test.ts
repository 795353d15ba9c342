import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { RegisterPage, RegisterRow } from '../../src/schema/register.ts';
import { readXlsx } from '../support/read-export.ts';
import { download, soon, startAtlas } from './support.ts';

const atlas = startAtlas();
const city = '长沙市';

function ask(query: Record<string, string>): Promise<RegisterPage> {
  return atlas.ask(`/registers/existing?${new URLSearchParams(query)}`);
}

/** Names of the first rows as the grid shows them. */
async function firstNames(page: Page, count: number): Promise<string[]> {
  const names = await page.locator('.row-name').allInnerTexts();
  return names.slice(0, count);
}

test('四库：按市州筛选、按营收排序都写进网址，重开网址所见相同', async () => {
  const filtered = await ask({ city });
  const sorted = await ask({ city, sort: 'revenue', order: 'desc', limit: '5' });
  const wanted = sorted.rows.map((row) => row.name);
  const page = await atlas.open('/registers/existing');
  await page.getByRole('combobox', { name: '市州' }).click();
  await page.locator('.ant-select-item-option', { hasText: city }).click();
  await page.getByText(`筛选出 ${filtered.total} 家`).waitFor();
  const head = page.getByRole('columnheader', { name: '营业收入' });
  await head.getByRole('button').click();
  await soon(() => head.getAttribute('aria-sort')).toBe('descending');
  await soon(() => firstNames(page, 5)).toEqual(wanted);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ city, sort: 'revenue', order: 'desc' });
  await page.reload();
  await soon(() => firstNames(page, 5)).toEqual(wanted);
  await page.getByText(`筛选出 ${filtered.total} 家`).waitFor();
});

test('四库：换截至日期，行数随之变化；最早的来源之前是空的，并说明原因', async () => {
  const now = await ask({});
  const early = await ask({ asOf: '2024-02-10' });
  expect(early.total).toBeGreaterThan(0);
  expect(early.total).toBeLessThan(now.total);
  const page = await atlas.open('/registers/existing');
  await page.getByText(`共 ${now.total} 家`).waitFor();
  await page.getByRole('button', { name: '截至日期：今天' }).click();
  await page.getByLabel('截至日期', { exact: true }).fill('2024-02-10');
  await page.getByText(`共 ${early.total} 家`).waitFor();
  await page.getByText('截至 2024年2月10日 的视图').waitFor();
  await page.getByLabel('截至日期', { exact: true }).fill('2020-01-01');
  await page.getByText('这一天还没有数据。').waitFor();
  await page.getByRole('link', { name: '回到今天' }).click();
  await page.getByText(`共 ${now.total} 家`).waitFor();
});

test('四库：导出 Excel，重新读出来的行数与筛选后的家数相同', async () => {
  const { total } = await ask({ city });
  const page = await atlas.open(`/registers/existing?${new URLSearchParams({ city })}`);
  await page.getByText(`筛选出 ${total} 家`).waitFor();
  await page.getByRole('button', { name: '导出' }).click();
  const rows = readXlsx(
    await download(page, () => page.getByRole('link', { name: 'Excel 工作簿（.xlsx）' }).click()),
  );
  const at = rows.findIndex((row) => row.includes('企业名称') || row.includes('名称'));
  expect(at).toBeGreaterThanOrEqual(0);
  const names = rows.slice(at + 1).filter((row) => row.some((cell) => cell.includes('示例')));
  expect(names).toHaveLength(total);
});

test('四库：再点一次表头换方向，第三次回到原来的次序', async () => {
  const first = async (query: Record<string, string>) =>
    (await ask({ ...query, limit: '1' })).rows.map((row) => row.name);
  const plain = await first({});
  const high = await first({ sort: 'revenue', order: 'desc' });
  const low = await first({ sort: 'revenue', order: 'asc' });
  const page = await atlas.open('/registers/existing');
  const head = page.getByRole('columnheader', { name: '营业收入' });
  for (const [order, wanted] of [
    ['descending', high],
    ['ascending', low],
    ['none', plain],
  ] as const) {
    await head.getByRole('button').click();
    await soon(() => head.getAttribute('aria-sort')).toBe(order);
    await soon(() => firstNames(page, 1)).toEqual(wanted);
  }
});

test('四库：勾上信用代码这一列，刷新后还在；恢复默认后收起', async () => {
  const page = await atlas.open('/registers/existing');
  const head = page.getByRole('columnheader', { name: '统一社会信用代码' });
  await page.getByRole('columnheader', { name: '名称' }).waitFor();
  expect(await head.count()).toBe(0);
  const columns = page.getByRole('button', { name: /列$/ });
  await columns.click();
  await page.getByRole('checkbox', { name: '统一社会信用代码' }).check();
  await head.waitFor();
  await page.reload();
  await head.waitFor();
  await columns.click();
  await page.getByRole('button', { name: '恢复默认' }).click();
  await head.waitFor({ state: 'detached' });
});

test('四库：仅看有冲突，行行有记号；点开那个值，两边的出处并排', async () => {
  const { total } = await ask({ conflicts: '1' });
  const page = await atlas.open('/registers/existing');
  await page.getByRole('checkbox', { name: '仅看有冲突' }).check();
  await page.getByText(`筛选出 ${total} 家`).waitFor();
  const rows = page.locator('.grid-row:not(.grid-head)');
  await soon(() => rows.count()).toBeGreaterThan(0);
  await soon(() => page.locator('.grid-row:not(.grid-head):not([data-conflict])').count()).toBe(0);
  await rows.first().click();
  await page.locator('.figure-conflict').first().click();
  const others = page.getByRole('dialog', { name: '数据依据' }).locator('[data-tone="warn"]');
  await others.getByRole('heading', { name: /说法不同/ }).waitFor();
  await others.locator('summary').first().click();
  await others.locator('td[data-current] mark').waitFor();
});

test('四库：只用键盘，方向键走到一格，回车打开它的依据，Esc 回到那一格', async () => {
  const page = await atlas.open('/registers/existing');
  await page.locator('.row-name').first().waitFor();
  const grid = page.getByRole('grid');
  await grid.focus();
  for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  const cell = page.locator(`#${await grid.getAttribute('aria-activedescendant')}`);
  const words = await cell.innerText();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await soon(() => drawer.locator('.figure-value').innerText()).toBe(words);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await soon(() => grid.evaluate((element) => element === document.activeElement)).toBe(true);
});

/** How far the grid is wider than its frame, px. */
function widthOver(page: Page): Promise<number> {
  return page.getByRole('grid').evaluate((grid) => grid.scrollWidth - grid.clientWidth);
}

test.each(['existing', 'target', 'building', 'planned', 'directory'] as const)(
  '四库：%s 起初的列在 1280 宽里放得下，没有一列整列是空的',
  async (register) => {
    const page = await atlas.open(`/registers/${register}`);
    await page.locator('.row-name').first().waitFor();
    expect(await widthOver(page)).toBe(0);
    const { rows } = await atlas.ask<RegisterPage>(`/registers/${register}?limit=500`);
    const { filled } = await atlas.ask<{ filled: (keyof RegisterRow)[] }>(
      `/registers/${register}/columns`,
    );
    for (const key of filled)
      expect(
        rows.some((row) => row[key] !== null),
        key,
      ).toBe(true);
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads.length).toBeGreaterThan(4);
    // 拟引进企业 names no revenue anywhere: its column can be chosen, and is not there at first.
    for (const [key, name] of [
      ['revenue', '营业收入'],
      ['employees', '从业人数'],
      ['invested', '累计完成投资'],
    ] as const)
      if (!filled.includes(key)) expect(heads).not.toContain(name);
    if (register !== 'target') return;
    expect(filled).not.toContain('revenue');
    await page.getByRole('button', { name: /列$/ }).click();
    await page.getByRole('checkbox', { name: '营业收入' }).check();
    await page.getByRole('columnheader', { name: '营业收入' }).waitFor();
  },
);

test('四库：列多得放不下时，右边说还有更多；点它或用方向键，最后一列就看得见', async () => {
  const page = await atlas.open('/registers/existing');
  await page.locator('.row-name').first().waitFor();
  const more = page.getByRole('button', { name: '右边还有更多' });
  expect(await more.count()).toBe(0);
  await page.getByRole('button', { name: /列$/ }).click();
  for (const name of ['统一社会信用代码', '园区', '总产值', '成立日期'])
    await page.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
  expect(await widthOver(page)).toBeGreaterThan(0);
  await more.click();
  await soon(() => page.locator('.grid-box[data-before]').count()).toBe(1);
  const grid = page.getByRole('grid');
  await grid.evaluate((element) => (element.scrollLeft = 0));
  await grid.focus();
  await page.keyboard.press('End');
  const edge = await grid.evaluate((element) => element.getBoundingClientRect().right);
  const last = page.getByRole('columnheader').last();
  await soon(async () => {
    const box = await last.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  }).toBeLessThanOrEqual(edge);
  await more.waitFor({ state: 'detached' });
});
