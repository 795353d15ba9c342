// A sentence of an archived page becomes the proof of a figure; the archive travels to other tools and from them.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../src/schema/overview.ts';
import type { PressPage } from '../../src/schema/press.ts';
import type { RegisterPage } from '../../src/schema/register.ts';
import { startChangingPage } from './press-page.ts';
import type { ChangingPage } from './press-page.ts';
import { runAxe } from './run-axe.ts';
import { drawOver, selectWords } from './select-words.ts';
import { desk, download, phone, soon, startAtlas } from './support.ts';
import { writeForeignWarc } from './warc-file.ts';

const title = '示例企业年度经营情况';
let paper: ChangingPage;
beforeAll(async () => {
  paper = await startChangingPage(title, []);
  process.env['TUKU_ALLOW'] = paper.host;
});
const atlas = startAtlas();
afterAll(() => paper.close());

/** An enterprise of the sample, and a page that speaks of it. */
async function capture(page: Page): Promise<{ name: string; sentence: string }> {
  const { rows } = await atlas.ask<RegisterPage>('/registers/existing?limit=1');
  const name = rows[0]?.name ?? '';
  const sentence = `${name}2024年实现营业收入3.5亿元，带动就业八百人。`;
  paper.say([
    '本报讯（示例记者）1月20日，示例园区通报了园区内重点企业上一年度的生产经营情况，总体保持平稳增长。',
    `${sentence}公司负责人表示，示例产线满负荷运转，下一步将继续扩大产能，满足特高压变压器绕组的需要。`,
    '据介绍，集群2024年营业收入2300亿元，示例部门将继续做好服务保障，推动产业链上下游协同发展。',
  ]);
  await page.getByRole('button', { name: '抓取网页' }).click();
  const form = page.getByRole('dialog', { name: '抓取网页' });
  await form.getByLabel('网址，每行一个').fill(paper.url);
  await form.getByRole('button', { name: '抓取', exact: true }).click();
  await form.getByRole('link', { name: '查看快照' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('.article-body').getByText(name).waitFor();
  return { name, sentence };
}

const bar = (page: Page) => page.locator('.cite-bar').getByRole('button', { name: '引为依据' });
const dialog = (page: Page) => page.getByRole('dialog', { name: '引为依据' });

test('选中一句话引为营业收入的依据：表单已填好，写错的值有说明，档案里看得到原文，也能撤回', async () => {
  const page = await atlas.open('/press');
  const { name, sentence } = await capture(page);
  await page.getByRole('link', { name, exact: true }).first().waitFor();
  const cited = page.getByRole('region', { name: '已作依据' });
  await cited.getByText('还没有数值以这一页为依据').waitFor();

  // The sentence begins with a link: drawing over it selects and does not follow it.
  await drawOver(page, sentence);
  await bar(page).click();
  const form = dialog(page);
  expect(await form.locator('.cite-quote').innerText()).toBe(sentence);
  await form.getByLabel('数值', { exact: true }).waitFor();
  expect(await form.innerText()).toContain(name);
  expect(await form.innerText()).toContain('营业收入');
  expect(await form.getByLabel('所属年度').inputValue()).toBe('2024');
  expect(await form.getByLabel('数值', { exact: true }).inputValue()).toBe('3.5亿元');
  expect(await runAxe(page)).toEqual([]);

  await form.getByLabel('数值', { exact: true }).fill('很多');
  await form.getByRole('button', { name: '引为依据' }).click();
  await form.getByText(/“很多”不能作为营业收入/).waitFor();
  await form.getByRole('button', { name: /^3.5亿元/ }).click();
  await form.getByRole('button', { name: '引为依据' }).click();
  await form.getByText('已引为依据').waitFor();
  await form.getByRole('link', { name: '到档案里看这条依据' }).click();

  await page.getByRole('heading', { level: 1, name }).waitFor();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.getByText('3.5亿元', { exact: true }).first().waitFor();
  expect(await drawer.locator('.quote-proof mark').innerText()).toBe(sentence);
  // One term under the other, after pages with style sheets of their own.
  const terms = drawer.locator('.source-line dt');
  const [upper, lower] = [await terms.nth(0).boundingBox(), await terms.nth(1).boundingBox()];
  expect(lower?.x).toBe(upper?.x);
  await drawer.getByRole('link', { name: '看快照' }).click();

  await cited.getByText('2024年 营业收入').waitFor();
  expect(await cited.innerText()).toContain(sentence);
  await cited.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '撤回' }).click();
  await cited.getByText('还没有数值以这一页为依据').waitFor();
});

test('手机上选中的话从屏幕下方引用，引给集群；查得到没有提到的企业', async () => {
  const { indicators } = await atlas.ask<Overview>('/overview');
  const { hits } = await atlas.ask<PressPage>('/articles');
  const page = await atlas.open(`/snapshots/${hits[0]?.articleId}`, phone);
  const words = '集群2024年营业收入2300亿元';
  // The facts of the page quote it too.
  await page.locator('.article-body').getByText(words).waitFor();
  await selectWords(page, words);
  const box = await bar(page).boundingBox();
  expect(box?.y).toBeGreaterThan(phone.height / 2);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(phone.height - 56);
  await bar(page).click();
  const form = dialog(page);
  const { rows } = await atlas.ask<RegisterPage>('/registers/target?limit=1');
  const unnamed = rows[0]?.name ?? '';
  await form.getByLabel('企业、项目或集群').fill(unnamed);
  await page.locator('.ant-select-item-option', { hasText: unnamed }).waitFor();
  await form.getByLabel('企业、项目或集群').fill('');
  await page.locator('.ant-select-item-option', { hasText: '集群' }).last().click();
  // While it closes, the list has no name for axe to find.
  await page.locator('.ant-select-dropdown').first().waitFor({ state: 'hidden' });
  expect(await form.getByLabel('数值', { exact: true }).inputValue()).toBe('2300亿元');
  expect(await runAxe(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  await form.getByRole('button', { name: '引为依据' }).click();
  await form.getByText('已引为依据').waitFor();
  await form.getByRole('button', { name: '完成' }).click();
  await page.getByRole('region', { name: '已作依据' }).getByText('2,300亿元').waitFor();
  const now = await atlas.ask<Overview>('/overview');
  expect(now.indicators.length).toBe(indicators.length + 1);
});

test('归档交换：导入别的工具的 WARC，逐条说明退回的；不是 WARC 的一句话说明；导出 WACZ 和 JSON Lines', async () => {
  const page = await atlas.open('/press');
  const menu = page.getByRole('button', { name: '归档交换' });
  await menu.click();
  await page.getByRole('menuitem', { name: '导入 WARC 文件' }).click();
  const form = page.getByRole('dialog', { name: '导入 WARC 文件' });
  const choose = async (name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      form.locator('.drop-zone').click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  expect(await runAxe(page)).toEqual([]);
  await choose('名单.csv', Buffer.from('企业名称\n示例企业\n'));
  await form.getByText('文件里没有 WARC 记录').waitFor();
  const foreign = writeForeignWarc('示例铜杆项目签约', [
    '示例集群今日举行产业发展论坛，集中签约招商项目20个，总投资352.8亿元，涉及变压器、电缆等环节。',
  ]);
  await choose('别处.warc', foreign);
  const result = form.getByRole('region', { name: '导入结果' });
  await result.getByText('记录没有可识别的时间').waitFor();
  expect(await result.locator('dd').allInnerTexts()).toEqual(['1', '0', '1', '1']);
  expect(await runAxe(page)).toEqual([]);
  await choose('别处.warc', foreign);
  await soon(() => result.locator('dd').allInnerTexts()).toEqual(['0', '1', '1', '1']);
  await form.getByRole('button', { name: '完成' }).click();
  await page.getByRole('article').filter({ hasText: '示例铜杆项目签约' }).waitFor();

  await menu.click();
  await page.getByText('导出全部，不按当前筛选').waitFor();
  expect(await runAxe(page)).toEqual([]);
  const lines = await download(page, () => page.getByRole('link', { name: /^资讯正文/ }).click());
  const titles = lines.toString().trim().split('\n');
  expect(titles.map((line) => (JSON.parse(line) as { title: string }).title)).toContain(
    '示例铜杆项目签约',
  );
  await menu.click();
  const wacz = await download(page, () => page.getByRole('link', { name: /^快照（WACZ/ }).click());
  expect(wacz.subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('link', { name: '示例铜杆项目签约' }).first().click();
  await page.getByRole('button', { name: '下载' }).click();
  const one = await download(page, () => page.getByRole('link', { name: /^WACZ/ }).click());
  expect(one.subarray(0, 2).toString()).toBe('PK');
  expect(one.length).toBeLessThan(wacz.length);
});

test.each([
  ['浅色', 'light', desk],
  ['深色', 'dark', desk],
  ['浅色手机', 'light', phone],
])('有依据的快照页和选中后的按钮在%s下没有严重的无障碍问题', async (_, theme, viewport) => {
  const page = await atlas.open('/snapshots/1', viewport);
  if (theme === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
  await page.getByRole('region', { name: '已作依据' }).getByText('2,300亿元').waitFor();
  await selectWords(page, '示例产线满负荷运转');
  await bar(page).waitFor();
  expect(await runAxe(page)).toEqual([]);
});
