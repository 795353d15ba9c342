// The story of a news page: captured, read, proved, compared, searched, subscribed to, taken down, restored.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PressPage } from '../../src/schema/press.ts';
import type { SubscriptionDetail } from '../../src/schema/subscription.ts';
import type { Watch } from '../../src/schema/watch.ts';
import { startTestWeb } from '../web/start.ts';
import type { TestWeb } from '../web/start.ts';
import { settle } from './pages.ts';
import { startChangingPage } from './press-page.ts';
import type { ChangingPage } from './press-page.ts';
import { runAxe } from './run-axe.ts';
import { desk, download, phone, soon, startAtlas } from './support.ts';

const title = '衡阳示例精铜杆项目开工';
const first = [
  '本报讯（示例记者）1月20日，衡阳示例铜材有限公司年产二十万吨精铜杆项目在雁峰区开工，项目总投资十五亿元。',
  '项目建成后，将为特高压变压器绕组提供原料，预计年产值一百亿元，带动就业八百人，填补本地产业链空白。',
  '示例部门有关负责人介绍，将对照目标倒排工期，确保项目早日投产见效，进一步完善输变电产业链条。',
];
const second = [
  ...first.slice(0, 1),
  '项目建成后，将为特高压变压器绕组提供原料，预计年产值一百二十亿元，带动就业八百人，填补本地产业链空白。',
  ...first.slice(2),
  '另据了解，项目二期计划于明年启动，届时将新增三条生产线，示例园区已预留用地。',
];

let paper: ChangingPage;
let web: TestWeb;
// Before the server starts: it reads its allow-list once.
beforeAll(async () => {
  paper = await startChangingPage(title, first);
  web = await startTestWeb({ pages: 40 });
  process.env['TUKU_ALLOW'] = [paper.host, ...web.allowList].join(',');
});
const atlas = startAtlas();
afterAll(async () => {
  paper.close();
  await web.close();
});

async function capture(page: Page, addresses: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '抓取网页' }).click();
  const form = page.getByRole('dialog', { name: '抓取网页' });
  await form.getByLabel('网址，每行一个').fill(addresses.join('\n'));
  await form.getByRole('button', { name: /^抓取/ }).click();
  await soon(() => form.getByText('已存快照。').count()).toBe(addresses.length);
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: '检索资讯' }).fill(words);
  await page.getByRole('searchbox', { name: '检索资讯' }).press('Enter');
}

test('抓取一页，读它、核验、引用、对照前后两次，检索、订阅，再下架，处处不见，恢复后又在', async () => {
  const page = await atlas.open('/press');
  await page.getByText('还没有收录资讯').waitFor();
  await capture(page, [paper.url]);
  await page.getByRole('link', { name: '查看快照' }).click();

  // 正文与出处
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const text = page.getByRole('region', { name: '正文' });
  for (const words of first) await text.getByText(words.slice(0, 12)).waitFor();
  const told = await page.locator('main').innerText();
  for (const words of ['2025年1月20日 16:13:00', '示例晚报', '示例编辑', '未对信息做任何修改'])
    expect(told).toContain(words);
  const mention = text.getByRole('link', { name: '精铜杆' }).first();
  expect(await mention.getAttribute('href')).toContain('/map?segment=copper-rod');

  // 当日页面：沙箱里，脚本不运行，外部不加载
  const frame = page.locator('.archived iframe');
  expect(await frame.getAttribute('sandbox')).toBe('');
  const inside = page.frameLocator('.archived iframe');
  await inside.getByText(first[0]?.slice(0, 20) ?? '').waitFor();
  expect(await inside.locator('html').getAttribute('data-ran')).toBeNull();
  expect(paper.asked.filter((path) => path.includes('track'))).toEqual([]);

  // 核验、原始文件
  await page.getByRole('button', { name: '核验' }).click();
  await page.getByText('一致：内容与抓取时相同').waitFor();
  const digests = await page.locator('.verify-digests code').allInnerTexts();
  expect(digests).toHaveLength(2);
  expect(digests[0]).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(digests[0]).toBe(digests[1]);
  await page.getByRole('button', { name: '下载' }).click();
  const bytes = await download(page, () => page.getByText(/^原始文件/).click());
  expect(bytes.toString()).toContain('<form action="/send">');

  // 页面变了，再抓一次，对照
  paper.say(second);
  await page.getByRole('button', { name: '再次抓取' }).click();
  const captures = page.getByRole('region', { name: '历次快照' });
  await captures.getByText('历次快照（2）').waitFor();
  const comparison = captures.getByRole('region', { name: '前后对照' });
  await comparison.getByText('新增 1 段，删去 0 段，改动 1 段').waitFor();
  expect(
    (await comparison.locator('[data-kind="changed"] ins').allInnerTexts()).join(''),
  ).toContain('二十');
  expect(await comparison.locator('[data-kind="added"]').innerText()).toContain('+');
  const address = page.url();

  // 检索与高亮
  await page.goto('/hengyang-uhv/press');
  await search(page, '"精铜杆项目" -招聘');
  const hit = page.getByRole('article').filter({ hasText: title });
  expect(await hit.locator('mark').first().innerText()).toBe('精铜杆项目');
  expect(new URL(page.url()).searchParams.get('q')).toBe('"精铜杆项目" -招聘');
  await search(page, '"精铜杆项目" -开工');
  await page.getByText('没有符合条件的资讯').waitFor();
  await page.goBack();
  await hit.waitFor();

  // 订阅此检索
  await page.getByRole('button', { name: '订阅此检索' }).click();
  const form = page.getByRole('dialog', { name: '订阅此检索' });
  await form.getByLabel('名称').fill('精铜杆动态');
  await form.getByRole('button', { name: '订阅', exact: true }).click();
  await form.getByText(/已订阅「精铜杆动态」/).waitFor();
  expect(await form.locator('.feed-address code').first().innerText()).toMatch(/\.atom$/);
  await form.getByRole('button', { name: '完成' }).click();
  await page.getByRole('link', { name: '我的订阅' }).click();
  const item = page.getByRole('listitem').filter({ hasText: '精铜杆动态' });
  await item.getByRole('button', { name: /地址与记录/ }).click();
  await item.getByRole('button', { name: '复制 Atom 地址' }).waitFor();
  const detail = await atlas.ask<SubscriptionDetail>('/subscriptions/1');
  expect(detail.query.q).toBe('"精铜杆项目" -招聘');

  // 申请下架，工作人员同意
  await page.goto(address);
  await page.locator('.page-actions').getByRole('button', { name: '申请下架' }).click();
  const request = page.getByRole('dialog', { name: '申请下架' });
  await request.getByLabel('理由').click();
  await page.locator('.ant-select-item-option', { hasText: '著作权' }).click();
  await request.getByLabel(/^具体说明/).fill('示例晚报首发，未授权收录。');
  await request.getByLabel(/^联系方式/).fill('示例晚报法务');
  await request.getByRole('button', { name: '提交申请' }).click();
  await request.getByText('申请已登记').waitFor();
  await request.getByRole('button', { name: '完成' }).click();
  await page.goto('/hengyang-uhv/takedowns');
  await page.getByText(/^1 条待处理/).waitFor();
  await page.getByRole('button', { name: '同意下架' }).click();
  const decision = page.getByRole('dialog', { name: '同意下架' });
  await decision.getByLabel('认定人').fill('示例科室');
  await decision.getByRole('button', { name: '下架', exact: true }).click();
  await page.getByText(/^0 条待处理/).waitFor();

  // 处处不见
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: '快照已下架' }).waitFor();
  const grave = await page.locator('main').innerText();
  expect(grave).toContain('著作权');
  expect(grave).not.toContain(first[0]?.slice(0, 12));
  expect(await page.locator('.archived iframe').count()).toBe(0);
  const gone = await atlas.ask<PressPage>(`/articles?q=${encodeURIComponent('精铜杆项目')}`);
  expect(gone.total).toBe(0);

  // 恢复
  await page.goto('/hengyang-uhv/takedowns?state=granted');
  await page.getByRole('button', { name: '恢复内容' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByText('这个状态下没有申请').waitFor();
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
});

test('抓取示例网站的多篇：一个地址不通也不耽误别的；按类别、来源和月份筛选，都在网址里；手机上一样', async () => {
  const articles = web.articles.filter(({ edition }) => edition === 0).slice(0, 12);
  const page = await atlas.open('/press');
  await page.getByRole('button', { name: '抓取网页' }).click();
  const form = page.getByRole('dialog', { name: '抓取网页' });
  const addresses = [...articles.map((one) => web.urlOf(one)), 'http://10.0.0.1/secret'];
  await form.getByLabel('网址，每行一个').fill(addresses.join('\n'));
  await form.getByRole('button', { name: `抓取 ${addresses.length} 个网址` }).click();
  await soon(() => form.locator('[data-state="kept"]').count()).toBe(articles.length);
  const refused = form.locator('[data-state="failed"]');
  expect(await refused.innerText()).toContain('10.0.0.1');
  await form.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();

  const { facets } = await atlas.ask<PressPage>('/articles');
  const [source] = facets.source.filter(({ value }) => value !== '');
  const [month] = facets.month;
  if (!source || !month) throw new Error('nothing to filter by');
  const list = page.locator('.press-hits > li');
  await page
    .getByRole('region', { name: '主要来源' })
    .getByText(source.value, { exact: true })
    .click();
  await soon(() => list.count()).toBe(source.count);
  await page.getByRole('button', { name: '全部清除' }).click();
  const [year = '', number = ''] = month.value.split('-');
  const bar = page.getByRole('button', { name: `${year}年${Number(number)}月：${month.count} 篇` });
  await bar.click();
  await soon(() => new URL(page.url()).searchParams.get('from')).toBe(`${month.value}-01`);
  await soon(() => bar.getAttribute('aria-pressed')).toBe('true');
  const shared = page.url();

  const other = await atlas.open('/press', phone);
  await other.goto(shared);
  await settle(other);
  await soon(() => other.locator('.press-hits > li').count()).toBe(Math.min(20, month.count));
  await other.locator('.press-hits a').first().click();
  await other.locator('.article-body').waitFor();
  await other.getByText('当日页面', { exact: true }).click();
  await other.locator('.archived iframe').waitFor();
  expect(
    await other.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
});

test('来源监测：填网址就认出是什么，改名、暂停、移除；采集后有访问记录可下载', async () => {
  const page = await atlas.open('/watches');
  await page.getByText('还没有监测的来源').waitFor();
  await page.getByRole('button', { name: /添加来源$/ }).click();
  const form = page.getByRole('dialog', { name: '添加来源' });
  await form.getByLabel('网址').fill(`${web.origin('jingji')}/rss.xml`);
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await form.getByText(/识别为订阅源/).waitFor();
  await form.getByRole('button', { name: '完成' }).click();
  const item = page.locator('.watch-item');
  await item.getByRole('button', { name: /^立即查看/ }).click();
  await soon(async () => (await item.innerText()).includes('正常')).toBe(true);
  await item.getByRole('button', { name: /^设置/ }).click();
  const settings = page.getByRole('dialog', { name: '来源设置' });
  await settings.getByLabel('名称').fill('示例经济网要闻');
  await settings.getByLabel('只从几点起抓取').fill('22:00');
  await settings.getByRole('button', { name: '保存' }).click();
  await settings.getByText('两个时刻要么都填且不同，要么都留空').waitFor();
  await settings.getByLabel('到几点为止').fill('06:00');
  await settings.getByRole('button', { name: '保存' }).click();
  await item.getByText('只在 22:00–06:00 抓取').waitFor();
  await item.getByText('示例经济网要闻').waitFor();
  await item.getByRole('button', { name: /^暂停/ }).click();
  await item.getByText('已暂停').waitFor();
  const { watches } = await atlas.ask<{ watches: Watch[] }>('/watches');
  const window = { from: '22:00', to: '06:00' };
  expect(watches).toMatchObject([{ title: '示例经济网要闻', kind: 'feed', paused: true, window }]);

  await page.getByText('访问记录', { exact: true }).click();
  const visits = page.getByRole('region', { name: '访问记录' });
  await visits.getByText('/rss.xml').first().waitFor();
  const csv = await download(page, () => visits.getByRole('button', { name: '下载 CSV' }).click());
  expect(csv.toString()).toMatch(/^\uFEFF时间,网站/);
  expect(csv.toString()).toContain(`${web.origin('jingji')}/rss.xml`);
  await page.locator('.watch-parts').getByText('来源').click();
  await item.getByRole('button', { name: /^移除/ }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '移除' }).click();
  await page.getByText('还没有监测的来源').waitFor();
});

test.each([
  ['浅色', 'light', desk],
  ['深色', 'dark', desk],
  ['浅色手机', 'light', phone],
])('有内容的资讯页、快照页、订阅和下架在%s下没有严重的无障碍问题', async (_, theme, viewport) => {
  const page = await atlas.open('', viewport);
  if (theme === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
  const found: Record<string, string[]> = {};
  for (const path of ['/press?q=项目', '/snapshots/2', '/subscriptions', '/takedowns']) {
    await page.goto(`/hengyang-uhv${path}`);
    await settle(page);
    const violations = await runAxe(page);
    if (violations.length > 0) found[path] = violations;
  }
  expect(found).toEqual({});
});
