// 项目推进 in a browser: nothing moves without its proof, and every figure leads to its record.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  Forecast,
  Funnel,
  LightRules,
  Pipeline,
  PipelineProject,
  ProjectHistory,
} from '../../src/schema/pipeline.ts';
import type { Profile } from '../../src/schema/profile.ts';
import { settle } from './pages.ts';
import { startChangingPage } from './press-page.ts';
import type { ChangingPage } from './press-page.ts';
import { runAxe } from './run-axe.ts';
import { desk, download, phone, soon, startAtlas } from './support.ts';

let paper: ChangingPage;
beforeAll(async () => {
  paper = await startChangingPage('示例项目开工', []);
  process.env['TUKU_ALLOW'] = paper.host;
});
const atlas = startAtlas();
afterAll(() => paper.close());

const ask = () => atlas.ask<Pipeline>('/pipeline');
const standing = async (entityId: number) =>
  (await atlas.ask<ProjectHistory>(`/pipeline/projects/${entityId}`)).project;

/** A project on a stage that a card can be dragged from. */
async function pick(stage: PipelineProject['stage']): Promise<PipelineProject> {
  const { projects } = await ask();
  const found = projects.find((project) => project.stage === stage);
  if (!found) throw new Error(`the sample has no project on ${stage}`);
  return found;
}

const card = (page: Page, { entityId }: PipelineProject) =>
  page.locator(`.project-card[data-project="${entityId}"]`);
const column = (page: Page, stage: string) => page.locator(`.board-column[data-stage="${stage}"]`);
const dialog = (page: Page) => page.getByRole('dialog', { name: /凭什么/ });

test('从导航进来：四个率都写明分子分母，点开列出项目；口径和未计入的数目写在页面上', async () => {
  const { rates, projects, rules, leftOut } = await ask();
  const page = await atlas.open('');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '项目推进' })
    .click();
  await page.getByRole('heading', { level: 1, name: '项目推进' }).waitFor();
  const strip = page.getByRole('region', { name: '兑现情况' });
  await strip.waitFor();
  const said = await strip.innerText();
  for (const rate of rates) {
    expect(said).toContain(rate.definition.zh);
    if (rate.key !== 'funded') expect(said).toContain(`${rate.numerator}/${rate.denominator} 个`);
  }
  for (const { projects } of leftOut.filter((one) => one.projects > 0))
    expect(said).toContain(`${projects} 个（`);
  await strip.getByText('口径', { exact: true }).click();
  for (const rule of rules) await strip.getByText(rule.zh).waitFor();
  expect(await page.locator('.project-card').count()).toBe(projects.length);

  const started = rates.find(({ key }) => key === 'started');
  await strip.locator('[data-rate="started"]').getByRole('button').click();
  const list = page.getByRole('dialog', { name: /开工率/ });
  await list.locator('.project-list li').first().waitFor();
  expect(await list.locator('.project-list li').count()).toBe(started?.projects.denominator.length);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
});

test('把卡片拖到开工：要依据；取消就回到原处；没写依据不动；写明来处后立在新的一列，档案里有沿革和依据', async () => {
  const project = await pick('signed');
  const page = await atlas.open('/pipeline');
  await card(page, project).waitFor();
  await card(page, project).dragTo(column(page, 'started'));
  await dialog(page).waitFor();
  expect(await runAxe(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await column(page, 'signed').locator(`[data-project="${project.entityId}"]`).count()).toBe(
    1,
  );
  expect((await standing(project.entityId)).stage).toBe('signed');

  await card(page, project).dragTo(column(page, 'started'));
  await dialog(page).getByLabel('认定人').fill('示例科室');
  await dialog(page).getByRole('button', { name: '移动' }).click();
  await dialog(page).getByRole('alert').getByText('没有依据不能改阶段').waitFor();
  await dialog(page).getByLabel('何时发生').fill('2999-01-01');
  await dialog(page).getByRole('button', { name: '移动' }).click();
  await dialog(page).getByRole('alert').getByText('还没有发生的').waitFor();
  expect((await standing(project.entityId)).stage).toBe('signed');

  await dialog(page).getByLabel('何时发生').fill('2026年10月');
  await dialog(page).getByText('本人说明').click();
  await dialog(page).getByLabel('从哪里得知').fill('10月8日示例项目调度会');
  await dialog(page).getByRole('button', { name: '移动' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  const there = column(page, 'started').locator(`[data-project="${project.entityId}"]`);
  await there.getByText('2026年10月').first().waitFor();
  const { stage, dates } = await standing(project.entityId);
  expect([stage, dates.started?.actual?.value]).toEqual(['started', '2026-10']);

  await there.locator('.card-history button').click();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.getByText('10月8日示例项目调度会').first().waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  await there.getByRole('button', { name: project.name, exact: true }).click();
  const panel = page.getByRole('dialog', { name: project.name });
  await panel.locator('.stage-changes li').first().getByText('开工').waitFor();
  expect(await runAxe(page)).toEqual([]);
  await panel.getByRole('link', { name: '看档案' }).click();
  await page.getByRole('heading', { level: 1, name: project.name }).waitFor();
  const progress = page.getByRole('region', { name: '推进' });
  await progress.locator('.stage-changes li').first().getByText('2026年10月').waitFor();
  await progress.getByRole('button', { name: /^移到/ }).waitFor();
});

test('用键盘：打开“移到…”选阶段，以已有记录为依据移动', async () => {
  const project = await pick('building');
  const { records } = await atlas.ask<Profile>(`/entities/${project.entityId}`);
  const page = await atlas.open('/pipeline');
  const menu = card(page, project).getByRole('button', { name: `移到… ${project.name}` });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '投产' }).waitFor();
  await page.getByRole('menuitem', { name: '投产' }).press('Enter');
  await dialog(page).getByText('已有记录').click();
  await dialog(page)
    .getByLabel(records[0]?.sourceTitle ?? '?')
    .first()
    .check();
  await dialog(page).getByLabel('认定人').fill('示例科室');
  await dialog(page).getByRole('button', { name: '移动' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await column(page, 'producing').locator(`[data-project="${project.entityId}"]`).waitFor();
  expect((await standing(project.entityId)).stage).toBe('producing');
});

test('存档资讯里的一句话作依据：找到文章，选中一句，移动后依据里看得到原文', async () => {
  const project = await pick('talks').catch(() => pick('lead'));
  const sentence = `${project.name}于2026年9月举行签约仪式。`;
  paper.say([
    '本报讯（示例记者）示例园区近日通报了园区内重点项目的推进情况，总体保持平稳。',
    `${sentence}公司负责人表示，项目将尽快进场，满足特高压变压器绕组的需要。`,
    '据介绍，示例部门将继续做好服务保障，推动产业链上下游协同发展，加快补齐短板。',
  ]);
  const page = await atlas.open('/press');
  await page.getByRole('button', { name: '抓取网页' }).click();
  const form = page.getByRole('dialog', { name: '抓取网页' });
  await form.getByLabel('网址，每行一个').fill(paper.url);
  await form.getByRole('button', { name: '抓取', exact: true }).click();
  await form.getByRole('link', { name: '查看快照' }).waitFor();

  await page.goto('/hengyang-uhv/pipeline');
  await card(page, project).getByRole('button', { name: /^移到/ }).click();
  await page.getByRole('menuitem', { name: '签约', exact: true }).click();
  await dialog(page)
    .getByRole('textbox', { name: /^查找资讯/ })
    .fill('示例项目开工');
  await dialog(page).getByRole('button', { name: '示例项目开工' }).click();
  await dialog(page).getByLabel(sentence).check();
  expect(await dialog(page).locator('.cite-quote').innerText()).toBe(sentence);
  expect(await runAxe(page)).toEqual([]);
  await dialog(page).getByLabel('认定人').fill('示例科室');
  await dialog(page).getByRole('button', { name: '移动' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  const there = column(page, 'signed').locator(`[data-project="${project.entityId}"]`);
  await there.getByRole('button', { name: project.name, exact: true }).click();
  const panel = page.getByRole('dialog', { name: project.name });
  await panel.locator('.stage-changes li').first().getByRole('button').click();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.locator('.quote-proof mark').first().waitFor();
  expect(await drawer.locator('.quote-proof mark').first().innerText()).toBe(sentence);
});

test('逾期：最久的在前，可换列排序；亮灯天数改了，签了名就生效；导出 Excel', async () => {
  const { projects, lights } = await ask();
  const overdue = new Map(
    projects.map((project) => [
      String(project.entityId),
      Math.max(
        0,
        ...Object.values(project.dates).map((date) =>
          date && date.actual === null ? (date.late ?? 0) : 0,
        ),
      ),
    ]),
  );
  const idle = new Map(projects.map((project) => [String(project.entityId), project.idle]));
  const page = await atlas.open('/pipeline?tab=late');
  const rows = page.locator('.late-table tbody tr');
  await rows.first().waitFor();
  const order = () => rows.evaluateAll((all) => all.map((row) => row.dataset['project'] ?? ''));
  const days = (await order()).map((id) => overdue.get(id) ?? -1);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
  await page.getByRole('button', { name: '无进展' }).click();
  await soon(async () => {
    const now = (await order()).map((id) => idle.get(id) ?? -1);
    return now.every((one, at) => at === 0 || one <= (now[at - 1] ?? 0));
  }).toBe(true);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('idle');

  const bar = page.getByRole('region', { name: '亮灯规则' });
  await bar.getByRole('button', { name: '改规则' }).click();
  const modal = page.getByRole('dialog', { name: '改亮灯规则' });
  await modal.getByLabel('认定人').fill('示例科室');
  await modal.getByLabel('黄灯').fill(String(lights.red + 1));
  await modal.getByRole('button', { name: '保存' }).click();
  await modal.getByRole('alert').getByText('天数应依次增加').waitFor();
  await modal.getByLabel('黄灯').fill('45');
  await modal.getByRole('button', { name: '保存' }).click();
  await bar.getByText('45 天').waitFor();
  expect((await atlas.ask<LightRules>('/pipeline/lights')).yellow).toBe(45);

  const bytes = await download(page, () => page.getByRole('link', { name: '导出 Excel' }).click());
  // A workbook is a ZIP file.
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
});

test('时间线：图上每个有日期的项目一行，看表里同样的日期点开是依据', async () => {
  const page = await atlas.open('/pipeline?tab=timeline&group=stage');
  await page.locator('.timeline-mark').first().waitFor();
  const { projects } = await ask();
  const dated = projects.filter(({ dates }) => Object.keys(dates).length > 0);
  expect(await page.locator('.timeline-names p').count()).toBe(dated.length);
  await page.getByRole('button', { name: '看表' }).click();
  await page.locator('.timeline-table .figure').first().click();
  await page.getByRole('dialog', { name: '数据依据' }).waitFor();
});

test('漏斗：按年按市，比例写明分母，点一步列出项目', async () => {
  const { rows } = await atlas.ask<Funnel>('/pipeline/funnel?by=year');
  const page = await atlas.open('/pipeline?tab=funnel');
  await soon(() => page.locator('.funnel-table tbody tr').count()).toBe(rows.length);
  const [first] = rows;
  const signed = first?.steps[0]?.projects.length ?? 0;
  await page
    .locator('.funnel-table tbody tr')
    .first()
    .getByRole('button', { name: /签约/ })
    .click();
  const list = page.getByRole('dialog', { name: /签约/ });
  await soon(() => list.locator('.project-list li').count()).toBe(signed);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.getByText('按市州', { exact: true }).click();
  await soon(() => new URL(page.url()).searchParams.get('rows')).toBe('city');
});

test.each(['started', 'producing'] as const)(
  '预测（%s）：样本太少就说明理由，否则有曲线、中位数和与基准率的比较',
  async (to) => {
    const forecast = await atlas.ask<Forecast>(`/pipeline/forecast?to=${to}`);
    const page = await atlas.open(`/pipeline?tab=forecast${to === 'started' ? '' : `&to=${to}`}`);
    if (forecast.tooFew) {
      await page.getByRole('heading', { name: '样本太少' }).waitFor();
      await page.getByText(forecast.tooFew.zh).waitFor();
      return;
    }
    await page.getByRole('img', { name: /Kaplan–Meier/ }).waitFor();
    await page.getByRole('img', { name: /Aalen–Johansen/ }).waitFor();
    await page.locator('.brier-says').getByText('基准率').waitFor();
    await page.getByRole('button', { name: '看表' }).first().click();
    await page.locator('.curve-table tbody tr').first().waitFor();
  },
);

test('投产的项目问起企业去留，签名答复后不再问', async () => {
  const before = (await ask()).projects.filter(({ asksMove }) => asksMove);
  const [first] = before;
  if (!first) throw new Error('no project of the sample asks');
  const page = await atlas.open('/pipeline');
  await page.getByText(`${before.length} 个项目已投产`).click();
  await page
    .getByRole('button', { name: `转入：${first.owner ?? first.name}`, exact: true })
    .first()
    .click();
  const modal = page.getByRole('dialog', { name: '转入现有企业' });
  await modal.getByLabel('认定人').fill('示例科室');
  await modal.getByLabel('说明（依据、核实方式）').fill('已取得投产备案');
  await modal.getByRole('button', { name: '转入' }).click();
  await modal.waitFor({ state: 'hidden' });
  expect((await standing(first.entityId)).asksMove).toBe(false);
});

test('过去某一天的视图只看不改：拖动卡片会说明为什么', async () => {
  const page = await atlas.open('/pipeline?asOf=2025-06-30');
  const first = page.locator('.project-card').first();
  await first.waitFor();
  expect(await page.getByRole('button', { name: /^移到/ }).count()).toBe(0);
  const target = (await column(page, 'at-capacity').locator('.project-card').count()) > 0;
  await first.dragTo(column(page, target ? 'dropped' : 'at-capacity'));
  await page.getByText('回到今天才能改阶段').waitFor();
});

test('手机：一次看一个阶段，不横向滚动；从菜单移动同样要依据', async () => {
  const page = await atlas.open('', phone);
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '项目推进' })
    .click();
  const over = () =>
    page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  await page.locator('.stage-switch button', { hasText: '签约' }).click();
  await soon(() => page.locator('.board-column').count()).toBe(1);
  expect(await over()).toBe(0);
  await page.locator('.project-card').first().getByRole('button', { name: /^移到/ }).click();
  await page.getByRole('menuitem', { name: '建设' }).click();
  await dialog(page).waitFor();
  expect(await over()).toBe(0);
  expect(await runAxe(page)).toEqual([]);
});

test.each([
  ['浅色', 'light', desk],
  ['深色', 'dark', desk],
  ['浅色手机', 'light', phone],
])('每一页签在%s下都没有严重的无障碍问题，也不横向滚动', async (_, theme, viewport) => {
  const page = await atlas.open('/pipeline', viewport);
  if (theme === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
  const found: Record<string, unknown> = {};
  for (const tab of ['', 'timeline', 'late', 'funnel', 'forecast']) {
    await page.goto(`/hengyang-uhv/pipeline${tab && `?tab=${tab}`}`);
    await settle(page);
    const violations = await runAxe(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (violations.length > 0 || over > 0) found[tab] = { violations, over };
  }
  expect(found).toEqual({});
});
