// 简报: opened from the navigation, set to a period, read line by line to its proof, and taken away as a Word file.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Brief } from '../../src/schema/brief.ts';
import { settle } from './pages.ts';
import { startChangingPage } from './press-page.ts';
import type { ChangingPage } from './press-page.ts';
import { cluster, download, soon, startAtlas } from './support.ts';

const title = '衡阳示例精铜杆项目开工';
const story = [
  '本报讯（示例记者）1月20日，衡阳示例铜材有限公司年产二十万吨精铜杆项目在雁峰区开工，项目总投资十五亿元。',
  '示例部门有关负责人介绍，将对照目标倒排工期，确保项目早日投产见效，进一步完善输变电产业链条。',
];

let paper: ChangingPage;
// Before the server starts: it reads its allow-list once.
beforeAll(async () => {
  paper = await startChangingPage(title, story);
  process.env['TUKU_ALLOW'] = paper.host;
});
const atlas = startAtlas();
afterAll(() => paper.close());

test('从导航打开简报，选本周、上周和起止日期；三部分每条都有来源，能看依据和档案；下载的 Word 里是同样的话', async () => {
  const page = await atlas.open('/press');
  await page.getByRole('button', { name: '抓取网页' }).click();
  const form = page.getByRole('dialog', { name: '抓取网页' });
  await form.getByLabel('网址，每行一个').fill(paper.url);
  await form.getByRole('button', { name: /^抓取/ }).click();
  await form.getByText('已存快照。').waitFor();
  await form.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();

  await page.getByRole('link', { name: '简报' }).first().click();
  await page.getByRole('heading', { level: 1, name: '简报' }).waitFor();
  const period = page.getByRole('group', { name: '期间' });
  const week = period.getByRole('button', { name: '本周' });
  await soon(() => week.getAttribute('aria-pressed')).toBe('true');
  const until = await period.getByLabel('到').inputValue();
  await period.getByRole('button', { name: '上周' }).click();
  await soon(() => week.getAttribute('aria-pressed')).toBe('false');
  await page.getByText('本期没有这样的报道。').waitFor();
  await period.getByLabel('到').fill(until);
  await period.getByLabel('从').fill('2025-01-01');
  await soon(() => new URL(page.url()).search).toBe(`?from=2025-01-01&to=${until}`);
  await page.getByText(`《${title}》`).waitFor();
  await settle(page);

  // 三部分，每条都通到来源
  const brief = await atlas.ask<Brief>(`/brief?from=2025-01-01&to=${until}`);
  for (const { key, lines } of brief.sections) {
    const shown = page.locator(`[data-section="${key}"] .brief-lines > li`);
    expect(lines.length, key).toBeGreaterThan(0);
    expect(await shown.count(), key).toBe(lines.length);
    expect(await shown.filter({ has: page.locator('.brief-mark') }).count(), key).toBe(
      lines.length,
    );
  }
  const reported = page.locator('[data-section="reported"]');
  expect(await reported.locator('blockquote').first().innerText()).toBe(story[0]);
  await reported.locator('.brief-mark').first().click();
  const source = page.locator('.brief-sources li:target');
  await source.getByText(paper.url).waitFor();
  await source.getByRole('link', { name: '看快照' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.goBack();

  // 数字看依据，对象看档案
  const late = page.locator('[data-section="late"] .brief-lines > li');
  await late.getByRole('button', { name: '看依据' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('依据').first().waitFor();
  expect(new URL(page.url()).searchParams.get('figure')).toMatch(/^\d+:\w+/);
  await page.goBack();
  await soon(() => drawer.count()).toBe(0);
  const line = brief.sections[2]?.lines[0];
  await late.getByRole('link', { name: '看档案' }).first().click();
  await page.waitForURL(`**/${cluster}/entities/${line?.entityId}`);
  await page.goBack();

  const file = await download(page, () => page.getByRole('link', { name: '下载 Word' }).click());
  const parts = unzipSync(file);
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]{0,500}>/g,
    '',
  );
  for (const text of [brief.cluster, '本期报道', '台账变化', '逾期与预警', title, line?.zh ?? '-'])
    expect(words).toContain(text);
});
