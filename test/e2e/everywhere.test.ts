// What holds on every page: language, colours, widths, headings, names, focus.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pages, settle } from './pages.ts';
import { desk, phone, soon, startAtlas } from './support.ts';

const atlas = startAtlas();

test.each([
  ['桌面', desk],
  ['手机', phone],
])(
  '每一页在%s宽度下都不横向滚动，有一个大标题、页眉、导航和正文，按钮与输入都有名字',
  async (_, viewport) => {
    const page = await atlas.open('', viewport);
    const found: Record<string, unknown> = {};
    for (const path of pages) {
      await page.goto(`/hengyang-uhv${path}`);
      await settle(page);
      const shape = await page.evaluate(() => ({
        over: Math.max(0, document.documentElement.scrollWidth - innerWidth),
        headings: document.querySelectorAll('h1').length,
        banners: document.querySelectorAll('body header.top-bar').length,
        mains: document.querySelectorAll('main').length,
      }));
      const tree = await page.locator('body').ariaSnapshot();
      const nameless =
        tree.match(/^\s*- (?:button|link|textbox|combobox|checkbox|radio)(?::.*| \[.*)?$/gm) ?? [];
      const navs = tree.match(/- navigation "/g)?.length ?? 0;
      const told = { ...shape, nameless, navigation: navs > 0 };
      const good = { over: 0, headings: 1, banners: 1, mains: 1, nameless: [], navigation: true };
      if (JSON.stringify(told) !== JSON.stringify(good)) found[path] = told;
    }
    expect(found).toEqual({});
  },
);

test('从电脑的宽度收窄到手机，再换成英文，每一页仍不横向滚动', async () => {
  const page = await atlas.open('');
  await page.getByRole('button', { name: /switch to English/ }).click();
  const found: Record<string, number[]> = {};
  for (const path of pages) {
    await page.setViewportSize(desk);
    await page.goto(`/hengyang-uhv${path}`);
    await settle(page);
    const over = () =>
      page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
    const wide = await over();
    await page.setViewportSize(phone);
    await settle(page);
    // Charts and the map follow their place a frame later.
    const narrow = await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              resolve(Math.max(0, document.documentElement.scrollWidth - innerWidth)),
            ),
          ),
        ),
    );
    if (wide > 0 || narrow > 0) found[path] = [wide, narrow];
  }
  expect(found).toEqual({});
});

test('换成英文后，数据之外不留一个中文词', async () => {
  const page = await atlas.open('');
  const replies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/v1/')) replies.push(response.text().catch(() => ''));
  });
  await page.getByRole('button', { name: /switch to English/ }).click();
  await soon(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  const found: Record<string, string[]> = {};
  for (const path of pages) {
    await page.goto(`/hengyang-uhv${path}`);
    await settle(page);
    const data = collectRuns(await Promise.all(replies));
    const left = (await readHanRuns(page)).filter((run) => !data.has(run));
    if (left.length > 0) found[path] = left;
  }
  expect(found).toEqual({});
});

/** Runs of Chinese characters in what the API said, without the Chinese half of its `{zh, en}` pairs. */
function collectRuns(replies: readonly string[]): Set<string> {
  const runs = new Set<string>(['图库', '中文', '衡阳市']);
  const add = (text: string) => {
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) runs.add(run);
  };
  const walk = (value: unknown): void => {
    if (typeof value === 'string') add(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (!(key === 'zh' && 'en' in value && !('id' in value))) walk(inner);
  };
  for (const reply of replies) {
    try {
      walk(JSON.parse(reply));
    } catch {
      // The chain file is YAML, all of it data.
      add(reply);
    }
  }
  return runs;
}

/** Every run of Chinese characters that the page shows or reads aloud. */
function readHanRuns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      // A marked word is part of the sentence around it.
      if (!node.parentElement?.closest('noscript, script, style, [lang="zh-CN"]'))
        texts.push(
          (node.parentElement?.closest(':not(mark):has(> mark)') ?? node).textContent ?? '',
        );
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (!element.closest('[lang="zh-CN"]')) texts.push(element.getAttribute(name) ?? '');
    return [...new Set(texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []))];
  });
}

test('切换到深色，刷新后仍是深色；再切回浅色也记得', async () => {
  const page = await atlas.open('');
  const mode = () => page.evaluate(() => document.documentElement.dataset['theme']);
  await page.getByRole('button', { name: '切换到深色' }).click();
  await soon(mode).toBe('dark');
  await page.reload();
  await page.getByRole('button', { name: '切换到浅色' }).waitFor();
  expect(await mode()).toBe('dark');
  await page.getByRole('button', { name: '切换到浅色' }).click();
  await soon(mode).toBe('light');
  await page.reload();
  await page.getByRole('button', { name: '切换到深色' }).waitFor();
  expect(await mode()).toBe('light');
});

test('按一次 Tab 出现“跳到正文”，回车后焦点落在正文', async () => {
  const page = await atlas.open('');
  await settle(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await soon(() => skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await skip.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('用 Tab 从页首走到第一个数字，每一步的焦点都看得见', async () => {
  const page = await atlas.open('/entities/1');
  await settle(page);
  const figure = page.locator('.field-list .figure').first();
  const unseen: string[] = [];
  let arrived = false;
  for (let press = 0; press < 80 && !arrived; press++) {
    await page.keyboard.press('Tab');
    const { name, seen } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      // The find box shows its focus by its frame.
      const shown =
        element.closest<HTMLElement>('.ant-select, .ant-input-affix-wrapper') ?? element;
      const { outlineStyle, boxShadow } = getComputedStyle(shown);
      return {
        name: element.outerHTML.slice(0, 80),
        seen: outlineStyle !== 'none' || boxShadow !== 'none',
      };
    });
    if (!seen) unseen.push(name);
    arrived = await figure.evaluate((element) => element === document.activeElement);
  }
  expect(arrived).toBe(true);
  expect(unseen).toEqual([]);
});

test('用键盘打开依据，按 Esc 关上，焦点回到原来的数字', async () => {
  const page = await atlas.open('/entities/1');
  const figure = page.getByTitle(/^营业收入：.*（查看依据）/).first();
  await figure.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  await drawer.locator('mark').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await soon(() => figure.evaluate((button) => button === document.activeElement)).toBe(true);
});
