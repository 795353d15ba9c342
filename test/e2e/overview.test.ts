import { expect, test } from 'vitest';
import type { Overview } from '../../src/schema/overview.ts';
import { kindOfRegister, registerNames } from '../../src/schema/stage.ts';
import { soon, startAtlas } from './support.ts';

const atlas = startAtlas();

test('总览：公开发布的四个数各自点开，依据正是指标表里的那一格', async () => {
  const { indicators } = await atlas.ask<Overview>('/overview');
  const page = await atlas.open('');
  const strip = page.getByRole('region', { name: '集群指标（公开发布）' });
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  for (const [name, shown, address, words] of [
    ['企业数', '749', 'B2', '749'],
    ['营业收入', '2,045亿元', 'B3', '2045'],
    ['签约项目数', '20', 'B4', '20'],
    ['签约总投资', '352.8亿元', 'B5', '352.8'],
  ] as const) {
    const figure = strip.getByRole('listitem').filter({ hasText: name }).getByRole('button');
    await soon(() => figure.innerText()).toContain(shown);
    // A file is no publisher: the list names one for each figure, and the day.
    const item = strip.getByRole('listitem').filter({ hasText: name });
    const origin = indicators.find(({ zh }) => zh === name)?.origin;
    expect(origin?.publisher).toBeTruthy();
    await item.getByText(`来源：${origin?.publisher} · 2025年1月20日`).waitFor();
    expect(await item.innerText()).not.toContain('.csv');
    await figure.click();
    await drawer.getByText(`单元格 ${address}`).waitFor();
    await soon(() => drawer.locator('mark').innerText()).toBe(words);
    await soon(() => drawer.locator('tr[data-current]').innerText()).toContain(name);
    await drawer
      .getByRole('definition')
      .filter({ hasText: origin?.publisher ?? '' })
      .waitFor();
    await drawer.getByText('集群公开指标', { exact: true }).waitFor();
    await drawer.getByRole('link', { name: '06-集群指标.csv' }).waitFor();
    await drawer.getByRole('button', { name: '关闭' }).click();
    await drawer.waitFor({ state: 'hidden' });
  }
});

test('总览：四库的数与库内一致，点城市进入只剩该市的现有企业库', async () => {
  const { registers, cities } = await atlas.ask<Overview>('/overview');
  const page = await atlas.open('');
  const tiles = page.getByRole('region', { name: '四库' });
  for (const register of ['existing', 'target', 'building', 'planned', 'directory'] as const) {
    const count = registers.find((tile) => tile.register === register)?.count ?? 0;
    expect(count).toBeGreaterThan(0);
    await tiles.getByRole('link', { name: `${registerNames[register].zh} ${count}` }).click();
    await page
      .getByText(`共 ${count} ${kindOfRegister(register) === 'enterprise' ? '家' : '个'}`)
      .waitFor();
    await page.goBack();
  }
  const city = cities.find((one) => one.home && one.existing > 0);
  if (!city) throw new Error('the sample has no city');
  await page.getByRole('link', { name: `${city.city}：现有企业 ${city.existing} 家` }).click();
  await page.getByText(`筛选出 ${city.existing} 家`).waitFor();
  expect(new URL(page.url()).searchParams.get('city')).toBe(city.city);
});
