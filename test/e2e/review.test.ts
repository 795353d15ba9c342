import { expect, test } from 'vitest';
import type { ReviewPair } from '../../src/schema/review.ts';
import { soon, startAtlas } from './support.ts';

const atlas = startAtlas();

function ask(): Promise<{ open: number; pairs: ReviewPair[] }> {
  return atlas.ask('/review?limit=1');
}

test('待审：一只手在键盘上判一对，按 Z 收回，队列和记录都复原', async () => {
  const before = await ask();
  expect(before.open).toBeGreaterThan(1);
  const [pair] = before.pairs;
  const page = await atlas.open('/review');
  await page.getByLabel('判定人').fill('示例科室');
  await page.getByLabel('判定人').press('Enter');
  await page.getByText(`还有 ${before.open} 对待判定`).waitFor();
  await page
    .getByText(pair?.left.name ?? '')
    .first()
    .waitFor();
  await page.keyboard.press('d');
  await page.getByText(`还有 ${before.open - 1} 对待判定 · 本次已判 1 对`).waitFor();
  await soon(async () => (await ask()).open).toBe(before.open - 1);
  await page.keyboard.press('z');
  await page.getByText(`还有 ${before.open} 对待判定`).waitFor();
  await page
    .getByText(pair?.left.name ?? '')
    .first()
    .waitFor();
  await soon(async () => (await ask()).open).toBe(before.open);
});
