// The main story: from a workbook in the post to a figure with its proof, and back.
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { RegisterPage, RegisterRow } from '../../src/schema/register.ts';
import { readXlsx } from '../support/read-export.ts';
import { download, findBy, soon, startAtlas } from './support.ts';
import { makeMessyWorkbook } from './workbook.ts';

const atlas = startAtlas();
const file = '衡阳补充填报（示例）.xlsx';
const newcomer = '衡阳示例新叶铜材有限公司';

/** An enterprise of a city that exactly one record tells of, with its revenue of 2023. */
async function pickEnterprise(city: string): Promise<RegisterRow> {
  const query = new URLSearchParams({ city, limit: '50' });
  const { rows } = await atlas.ask<RegisterPage>(`/registers/existing?${query}`);
  const found = rows.find((row) => row.records === 1 && row.revenuePeriod === '2023');
  if (!found) throw new Error(`no enterprise of ${city} with one record`);
  return found;
}

async function findAndOpen(page: Page, name: string): Promise<void> {
  await findBy(page, '查找企业、项目、环节', name);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** The panel of 精铜杆, opened by the map's own search. */
async function openCopperRod(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: '产业图谱' }).click();
  await findBy(page, '在图谱中查找环节', '精铜杆');
  return page.getByRole('complementary', { name: /精铜杆/ });
}

test('把一份杂乱的工作簿导入：核对列与差异，下载退回表，接受；查到企业，点营收看到出处，在图谱上看到它，再撤销导入', async () => {
  const changed = await pickEnterprise('衡阳市');
  const conflicting = await pickEnterprise('长沙市');
  const bytes = makeMessyWorkbook('补充填报', [
    { name: newcomer, district: '雁峰区', products: '精铜杆', revenue: 12_345.6 },
    { name: changed.name, district: changed.district ?? '', products: '', revenue: 88_800 },
    { name: conflicting.name, district: '', products: '', revenue: 77_700 },
    { name: '', district: '石鼓区', products: '变压器油箱', revenue: 500 },
  ]);
  const page = await atlas.open('');
  const panel = await openCopperRod(page);
  await panel.getByText('断点').first().waitFor();

  // 选择文件
  await page.getByRole('link', { name: '导入', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /把工作簿拖到这里/ }).click(),
  ]);
  await chooser.setFiles({ name: file, mimeType: '', buffer: bytes });
  const form = page.getByRole('region', { name: file });
  await form.getByText('现有企业', { exact: true }).click();
  await form.getByLabel('数据日期').fill('2024-06-30');
  await form.getByLabel('默认市州').fill('衡阳市');
  // A newer issue of the city's own list: its old figures are replaced, other sources' are not.
  await form.getByLabel('来源名称').fill('衡阳市企业汇总表（示例）');
  await form.getByRole('button', { name: '开始核对' }).click();

  // 核对列
  const columns = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const revenueColumn = columns.filter({ hasText: '营业收入' });
  await revenueColumn.filter({ hasText: '万元' }).filter({ hasText: '2023' }).waitFor();
  await columns.filter({ hasText: '企业名称' }).filter({ hasText: newcomer }).waitFor();
  await page.getByRole('button', { name: '下一步：核对差异' }).click();

  // 核对差异
  for (const [name, count] of [
    ['新增', 1],
    ['变更', 1],
    ['冲突', 1],
    ['退回', 1],
  ] as const)
    await page.getByRole('button', { name: `${name} ${count}` }).waitFor();
  const cell = page
    .locator('.diff-row', { hasText: conflicting.name })
    .locator('.is-conflict', { hasText: '营业收入' });
  await soon(() => cell.innerText()).toMatch(
    /营业收入 2023[\s\S]*已有[\s\S]*≠[\s\S]*本表 7\.77亿元/,
  );
  await page.getByRole('button', { name: '变更 1' }).click();
  const change = page.locator('.diff-row', { hasText: changed.name }).locator('.is-change');
  await soon(() => change.innerText()).toMatch(
    /营业收入 2023 G6[\s\S]*亿元[\s\S]*→[\s\S]*8\.88亿元/,
  );
  await page.getByRole('button', { name: '退回 1' }).click();
  await page.locator('.diff-row', { hasText: '「补充填报」第 8 行' }).waitFor();
  const refused = readXlsx(
    await download(page, () => page.getByRole('link', { name: '下载退回表' }).click()),
  );
  const header = refused.find((row) => row.some((text) => text.includes('退回原因')));
  const at = header?.findIndex((text) => text.includes('退回原因')) ?? -1;
  const back = refused.find((row) => row.includes('变压器油箱'));
  expect(back?.[at]).toMatch(/名称/);

  // 接受
  await page.getByRole('button', { name: '接受 3 行' }).click();
  await page.getByRole('status').filter({ hasText: '已入库 3 条记录' }).waitFor();

  // 档案与依据
  await findAndOpen(page, newcomer);
  await page.getByTitle(/^营业收入：.*（查看依据）/).click();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.getByRole('link', { name: file }).waitFor();
  await drawer.getByText('工作表“补充填报”单元格 G5').waitFor();
  await soon(() => drawer.locator('mark').allInnerTexts()).toEqual(['12345.6']);
  const current = drawer.locator('tr[data-current]');
  await soon(() => current.innerText()).toContain(newcomer);
  await soon(() => drawer.locator('thead th[data-current]').allInnerTexts()).toEqual([
    'G',
    expect.stringContaining('营业收入'),
  ]);
  await drawer.getByRole('button', { name: '关闭' }).click();
  await drawer.waitFor({ state: 'hidden' });

  // 图谱
  await openCopperRod(page);
  await panel.getByRole('link', { name: '查看企业（1）' }).waitFor();
  await panel.getByRole('link', { name: newcomer }).waitFor();

  // 撤销
  await page.getByRole('link', { name: '来源', exact: true }).click();
  await page.getByRole('button', { name: file }).click();
  await page.getByRole('dialog', { name: file }).getByRole('button', { name: '撤销导入' }).click();
  await page.getByRole('button', { name: '撤销 3 条记录' }).click();
  await page.getByRole('row', { name: file }).getByText('已撤销').waitFor();
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByRole('combobox', { name: '查找企业、项目、环节' }).fill(newcomer);
  await page.getByText(`没有找到“${newcomer}”`).waitFor();
  const restored = await atlas.ask<RegisterPage>(
    `/registers/existing?${new URLSearchParams({ q: changed.name })}`,
  );
  expect(restored.rows.find((row) => row.entityId === changed.entityId)?.revenue).toBe(
    changed.revenue,
  );
});
