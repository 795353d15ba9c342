// From a captured page to a proposal to a record: decided by keyboard on one desk, its sentence the proof.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProposalPage, Rule } from '../../src/schema/proposal.ts';
import type { RegisterPage } from '../../src/schema/register.ts';
import { startChangingPage } from './press-page.ts';
import type { ChangingPage } from './press-page.ts';
import { settle } from './pages.ts';
import { runAxe } from './run-axe.ts';
import { desk, phone, soon, startAtlas } from './support.ts';

const title = '示例集群重点项目建设进展';
let paper: ChangingPage;
beforeAll(async () => {
  paper = await startChangingPage(title, []);
  process.env['TUKU_ALLOW'] = paper.host;
});
const atlas = startAtlas();
afterAll(() => paper.close());

const facts = (query = '') => atlas.ask<ProposalPage>(`/facts?scope=all${query}`);

/** Captures a page that speaks of a project and an enterprise of the sample, and waits until it was read. */
async function capture(page: Page): Promise<{ project: string; enterprise: string }> {
  const building = await atlas.ask<RegisterPage>('/registers/planned?limit=1');
  const existing = await atlas.ask<RegisterPage>('/registers/existing?limit=1');
  const project = building.rows[0]?.name ?? '';
  const enterprise = existing.rows[0]?.name ?? '';
  paper.say([
    '本报讯（示例记者）1月20日，示例园区通报了集群重点项目的建设进展，总体保持平稳较快增长的势头。',
    `1月18日，${project}在衡阳市雁峰区正式开工，总投资99亿元。`,
    `${enterprise}2024年实现营业收入3.5亿元，示例部门将继续做好服务保障，推动产业链上下游协同发展。`,
    '1月19日，衡阳市人民政府与示例绝缘材料有限公司签约示例绝缘纸板生产基地项目，总投资12亿元。',
    '1月20日，衡阳市人民政府与示例铁芯有限公司签约示例铁芯加工项目，总投资3亿元。',
  ]);
  await page.getByRole('button', { name: '抓取网页' }).click();
  const form = page.getByRole('dialog', { name: '抓取网页' });
  await form.getByLabel('网址，每行一个').fill(paper.url);
  await form.getByRole('button', { name: '抓取', exact: true }).click();
  await form.getByRole('link', { name: '查看快照' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return { project, enterprise };
}

test('抓取一页，读出的事实排进待审：键盘采纳，不换页，档案里看得到原句，也能撤回', async () => {
  const page = await atlas.open('/press');
  const { project } = await capture(page);
  await page.goto('/hengyang-uhv/review?tab=facts&scope=all');
  const read = page.getByRole('button', { name: '现在就读' });
  const view = page.locator('.fact-view');
  await read.or(view).first().waitFor();
  if ((await view.count()) === 0) await read.click();
  await view.waitFor();
  const before = await facts();
  expect(before.total).toBeGreaterThanOrEqual(4);
  // 待审有事实时，待审页先打开事实。
  await page.goto('/hengyang-uhv/review');
  await view.waitFor();
  await page.goto('/hengyang-uhv/review?tab=facts&scope=all');
  await view.waitFor();

  const entry = page.locator('.story-entry', { hasText: project }).first();
  await entry.click();
  await view.getByText(project).first().waitFor();
  expect(await view.locator('.fact-sentence').innerText()).toContain('正式开工');
  expect(await view.locator('mark[data-kind="amount"]').allInnerTexts()).toContain('99亿元');
  // 与库里的数不同，有提示，点开就是那个数的依据。
  await view.getByText('不同', { exact: true }).first().waitFor();
  await view.getByRole('button', { name: '看这个数' }).first().click();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.locator('.figure-value').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  // 没有填判定人时，先问是谁。
  await page.keyboard.press('a');
  await page.getByText('请先填判定人').waitFor();
  await page.getByLabel('判定人').fill('示例科室');
  await page.getByLabel('判定人').press('Enter');
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  await page.keyboard.press('a');
  await page.getByText(`还有 ${before.total - 1} 条待审 · 本次已处理 1 条`).waitFor();
  await soon(async () => (await facts('&state=accepted')).total).toBe(1);
  expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);

  // 回头看它：依据是原句，原句在快照上标出。
  await page.keyboard.press('k');
  await entry.click();
  await view.getByRole('button', { name: '看入库的值和依据' }).first().click();
  await drawer.locator('.quote-proof mark').first().waitFor();
  expect(await drawer.locator('.quote-proof mark').first().innerText()).toContain('正式开工');
  await drawer.getByRole('link', { name: '看快照' }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await page.locator('.article-body .quoted').innerText()).toContain('正式开工');
  const panel = page.getByRole('region', { name: '本页事实' });
  await panel.getByText('已采纳').waitFor();
  expect(await runAxe(page)).toEqual([]);

  // 从本页事实回到待审台，收回。
  await panel.getByRole('link', { name: new RegExp(`开工 · ${project}`) }).click();
  await page.getByRole('button', { name: '收回，重新待审' }).click();
  await soon(async () => (await facts()).total).toBe(before.total);
});

test('改正一条，写错了有说明；不采纳一条，撤回上一步；在快照上看', async () => {
  const page = await atlas.open('/review?tab=facts&scope=all');
  await page.getByLabel('判定人').fill('示例科室');
  await page.getByLabel('判定人').press('Enter');
  const { total } = await facts();
  const view = page.locator('.fact-view');
  await page.locator('.story-entry', { hasText: '示例绝缘纸板' }).first().click();
  await view.getByText('库内没有').first().waitFor();
  await page.keyboard.press('p');
  const beside = page.getByRole('region', { name: '快照', exact: true });
  await beside.locator('mark').waitFor();
  expect(await beside.locator('mark').innerText()).toContain('示例绝缘纸板');
  expect(await runAxe(page)).toEqual([]);
  await page.keyboard.press('p');

  await page.keyboard.press('e');
  const sum = page.locator('.fact-form').getByLabel('总投资');
  expect(await sum.inputValue()).toBe('12亿元');
  await sum.fill('很多');
  await sum.press('Enter');
  await view.getByText(/“很多”不能作为总投资/).waitFor();
  await sum.fill('11亿元');
  await sum.press('Enter');
  await soon(async () => (await facts('&state=accepted')).total).toBe(1);
  const planned = await atlas.ask<RegisterPage>('/registers/planned?q=示例绝缘纸板&limit=5');
  expect(planned.rows.length).toBe(1);
  await page.getByText(`还有 ${total - 1} 条待审`).waitFor();

  await page.locator('.story-entry', { hasText: '示例铁芯' }).first().click();
  await view.getByText('示例铁芯').first().waitFor();
  await page.keyboard.press('Shift+R');
  const why = page.getByRole('dialog', { name: '不采纳的理由' });
  await why.getByLabel('理由').fill('示例理由');
  await why.getByLabel('理由').press('Enter');
  await soon(async () => (await facts('&state=rejected')).proposals[0]?.decision?.note).toBe(
    '示例理由',
  );
  await why.waitFor({ state: 'hidden' });
  await page.keyboard.press('z');
  await soon(async () => (await facts('&state=rejected')).total).toBe(0);
  await page.getByText(`还有 ${total - 1} 条待审`).waitFor();
});

test('写一条规则：读作一句话，先预览，再保存并执行；按规则处理的事实说得出是哪条规则', async () => {
  const page = await atlas.open('/review?tab=facts&scope=all');
  await page.getByRole('button', { name: '批量与规则' }).click();
  const drawer = page.getByRole('dialog', { name: '批量与规则' });
  await drawer.getByText('还没有规则').waitFor();
  await drawer.getByRole('combobox', { name: '凡' }).fill('签约');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await drawer.getByRole('checkbox', { name: '企业或项目在库' }).uncheck();
  await drawer.getByText('凡签约，已经发生，没有疑点，由规则识别的，一律采纳').waitFor();
  await drawer.getByText('不采纳', { exact: true }).first().click();
  await drawer.getByRole('button', { name: '预览会处理哪些' }).click();
  await drawer.getByText(/现在符合的有 \d+ 条/).waitFor();
  await drawer.getByText('示例铁芯').first().waitFor();
  expect(await runAxe(page)).toEqual([]);
  await drawer.getByLabel('写规则的人').fill('示例科室');
  await drawer.getByRole('button', { name: /^保存并执行，不采纳 \d+ 条/ }).click();
  await drawer.getByText('签约一律不采纳').first().waitFor();
  const { rules } = await atlas.ask<{ rules: Rule[] }>('/fact-rules');
  expect(rules).toMatchObject([{ by: '示例科室', action: 'reject', stopped: false }]);
  expect(rules[0]?.decided).toBeGreaterThan(0);
  await drawer.getByRole('button', { name: '停用' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
  await drawer.getByText('已停用').waitFor();
  await page.goto('/hengyang-uhv/review?state=rejected&scope=all');
  await page.getByRole('link', { name: '“签约一律不采纳”' }).waitFor();
});

test.each([
  ['浅色', 'light', desk],
  ['深色', 'dark', desk],
  ['浅色手机', 'light', phone],
])('待审的事实在%s下没有严重的无障碍问题，也不横向滚动', async (_, theme, viewport) => {
  const page = await atlas.open('', viewport);
  if (theme === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
  const found: Record<string, unknown> = {};
  const addresses = ['', '&state=accepted', '&state=rejected', '&kind=ranking'];
  for (const more of addresses) {
    await page.goto(`/hengyang-uhv/review?tab=facts&scope=all${more}`);
    await settle(page);
    const violations = await runAxe(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (violations.length > 0 || over > 0) found[more] = { violations, over };
  }
  expect(found).toEqual({});
});
