// What axe-core finds on every page, in both colours: nothing serious.
import { expect, test } from 'vitest';
import { pages, settle } from './pages.ts';
import { runAxe } from './run-axe.ts';
import { desk, phone, startAtlas } from './support.ts';

const atlas = startAtlas();

test.each([
  ['浅色', 'light', desk],
  ['深色', 'dark', desk],
  ['浅色手机', 'light', phone],
])('每一页在%s下都没有严重的无障碍问题：对比度、名字、结构', async (_, theme, viewport) => {
  const page = await atlas.open('', viewport);
  if (theme === 'dark') await page.getByRole('button', { name: '切换到深色' }).click();
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
  const found: Record<string, string[]> = {};
  for (const path of pages) {
    await page.goto(`/hengyang-uhv${path}`);
    await settle(page);
    const violations = await runAxe(page);
    if (violations.length > 0) found[path] = violations;
  }
  expect(found).toEqual({});
});
