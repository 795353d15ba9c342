import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Overview } from '../../src/schema/overview.ts';
import { soon, startAtlas } from './support.ts';

const atlas = startAtlas();

/** The terms of a description list, and what each is said to be. */
async function readTerms(list: Locator): Promise<Map<string, string>> {
  const pairs = await list.evaluate((element) =>
    [...element.querySelectorAll('dt')].map((term) => [
      (term as HTMLElement).innerText,
      (term.nextElementSibling as HTMLElement).innerText,
    ]),
  );
  return new Map(pairs as [string, string][]);
}

test('来源：依据里和来源页上，同一份来源用同一套词，说法也一样', async () => {
  const { indicators } = await atlas.ask<Overview>('/overview');
  const [first] = indicators;
  const page = await atlas.open(`?figure=${first?.entityId}:${first?.key}`);
  const drawer = page.getByRole('dialog', { name: '数据依据' });
  const inDrawer = drawer.locator('.source-line');
  await inDrawer.waitFor();
  const proof = await readTerms(inDrawer);
  await inDrawer.getByRole('link').first().click();
  const facts = page.locator('.source-facts');
  await facts.waitFor();
  await soon(async () => (await readTerms(facts)).size).toBeGreaterThan(5);
  const list = await readTerms(facts);
  for (const term of ['种类', '来源名称', '数据日期', '可信度', '收到时间']) {
    expect(list.get(term), term).toBeTruthy();
    expect(proof.get(term), term).toBe(list.get(term));
  }
  expect(list.get('种类')).toBe('工作簿');
  await soon(() => page.getByRole('columnheader').allInnerTexts()).toContain('种类');
  // The columns that say what a row is are read, too.
  const columns = page.locator('.source-sheet li');
  const words = await columns.allInnerTexts();
  expect(words.find((line) => line.includes('数值'))).toContain('本行数值');
});
