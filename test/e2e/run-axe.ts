// axe-core in a page of the browser.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Serious and critical violations, each with the rule, the element and what is wrong with it. */
export async function runAxe(page: Page): Promise<string[]> {
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
