// 一条新闻走到底: a captured page, its proposal, the accepted record, the project's new stage, and the sentence on the page.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pipeline, ProjectHistory } from '../../src/schema/pipeline.ts';
import type { ProposalPage } from '../../src/schema/proposal.ts';
import { startChangingPage } from './press-page.ts';
import type { ChangingPage } from './press-page.ts';
import { soon, startAtlas } from './support.ts';

const title = '示例集群一项目开工';
let paper: ChangingPage;
beforeAll(async () => {
  paper = await startChangingPage(title, []);
  process.env['TUKU_ALLOW'] = paper.host;
});
const atlas = startAtlas();
afterAll(() => paper.close());

test('抓取一页新闻，采纳“开工”，项目推进里进到开工，依据就是存档网页上的那句话', async () => {
  const { projects } = await atlas.ask<Pipeline>('/pipeline?stage=signed');
  const project = projects.find(({ name }) => name.length > 8);
  if (!project) throw new Error('the sample has no signed project');
  const sentence = `1月18日，${project.name}在${project.city ?? '衡阳市'}正式开工。`;
  paper.say([
    '本报讯（示例记者）1月20日，示例园区通报了集群重点项目的建设进展，总体保持平稳较快增长的势头。',
    sentence,
    '示例部门将继续做好服务保障，推动产业链上下游协同发展，力争早日竣工投产，为集群发展增添新的动力。',
  ]);

  // 抓取。
  const page = await atlas.open('/press');
  await page.getByRole('button', { name: '抓取网页' }).click();
  const form = page.getByRole('dialog', { name: '抓取网页' });
  await form.getByLabel('网址，每行一个').fill(paper.url);
  await form.getByRole('button', { name: '抓取', exact: true }).click();
  await form.getByRole('link', { name: '查看快照' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();

  // 读出的事实自己排进待审，采纳之前台账不动。
  await soon(async () =>
    (await atlas.ask<ProposalPage>('/facts?kind=start')).proposals.map(
      ({ subject }) => subject.entityId,
    ),
  ).toContain(project.entityId);
  expect(
    (await atlas.ask<Pipeline>('/pipeline?stage=signed')).projects.map(({ entityId }) => entityId),
  ).toContain(project.entityId);

  // 键盘采纳。
  await page.goto('/hengyang-uhv/review?tab=facts&kind=start');
  const view = page.locator('.fact-view');
  await view.waitFor();
  await page.locator('.story-entry', { hasText: project.name }).first().click();
  expect(await view.locator('.fact-sentence').innerText()).toContain('正式开工');
  await page.getByLabel('判定人').fill('示例科室');
  await page.getByLabel('判定人').press('Enter');
  await page.keyboard.press('a');
  await soon(
    async () =>
      (await atlas.ask<ProjectHistory>(`/pipeline/projects/${project.entityId}`)).project.stage,
  ).toBe('started');

  // 项目推进：卡片在开工一列，阶段变化的依据是那句话。
  await page.goto('/hengyang-uhv/pipeline');
  const there = page.locator(
    `.board-column[data-stage="started"] [data-project="${project.entityId}"]`,
  );
  await there.getByRole('button', { name: project.name, exact: true }).click();
  const panel = page.getByRole('dialog', { name: project.name });
  await panel.locator('.stage-changes li').first().filter({ hasText: '开工' }).waitFor();
  await panel.locator('.stage-changes li').first().getByRole('button').click();
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.locator('.quote-proof mark').first().waitFor();
  expect(await drawer.locator('.quote-proof mark').first().innerText()).toBe(sentence);

  // 存档网页上标出的就是这一句。
  await drawer.getByRole('link', { name: '看快照' }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await page.locator('.article-body .quoted').innerText()).toBe(sentence);
});
