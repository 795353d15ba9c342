// What axe-core finds on every page, in both colours: nothing serious.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pages, settle } from './pages.ts';
import { desk, phone, startAtlas } from './support.ts';

const atlas = startAtlas();

/** Serious and critical violations, each with the rule, the element and what is wrong with it. */
async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 5)
        .map(({ target, any, html }) => `${id} ${target.join(' ')}: ${any[0]?.message ?? html}`),
    );
}

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
