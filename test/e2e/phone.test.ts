import { expect, test } from 'vitest';
import type { RegisterPage } from '../../src/schema/register.ts';
import { phone, soon, startAtlas } from './support.ts';

const atlas = startAtlas();

test('手机：从底栏进现有企业，看卡片，点营收看依据，再进档案', async () => {
  const { rows } = await atlas.ask<RegisterPage>('/registers/existing?limit=1');
  const name = rows[0]?.name ?? '';
  const page = await atlas.open('', phone);
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: '四库' })
    .click();
  const sheet = page.getByRole('dialog', { name: '四库' });
  await sheet.getByRole('link', { name: '现有企业' }).click();
  await sheet.waitFor({ state: 'hidden' });
  const card = page.getByRole('listitem').filter({ hasText: name });

  await card.locator('.card-figures .figure').first().click();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  const mark = drawer.locator('td[data-current] mark');
  // The drawer fills the screen, and the marked cell lies within it.
  await soon(async () => (await drawer.boundingBox())?.x).toBe(0);
  expect((await drawer.boundingBox())?.width).toBe(phone.width);
  const box = await mark.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
  await drawer.getByRole('button', { name: '关闭' }).click();
  await drawer.waitFor({ state: 'hidden' });

  await card.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('.field-list .figure').first().click();
  await drawer.locator('.figure-value').waitFor();
});

test('手机：在抽屉里勾筛选，按钮上的数字和名录的家数跟着变', async () => {
  const { total } = await atlas.ask<RegisterPage>('/registers/existing?conflicts=1&limit=1');
  const page = await atlas.open('/registers/existing', phone);
  await page.getByRole('button', { name: /筛选$/ }).click();
  const sheet = page.getByRole('dialog', { name: '筛选' });
  await sheet.getByRole('checkbox', { name: '仅看有冲突' }).check();
  await sheet.getByRole('button', { name: '查看结果' }).click();
  await page.getByText(`筛选出 ${total} 家`).waitFor();
  await page.locator('.phone-filters').getByText('1', { exact: true }).waitFor();
});
