import { expect, test } from 'vitest';
import type { Profile } from '../../src/schema/profile.ts';
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

test('待审：S 判为同一企业、U 存疑；两边并成一份档案，记录都在', async () => {
  const before = await ask();
  const [pair] = before.pairs;
  if (!pair) throw new Error('the sample has no pair to review');
  const page = await atlas.open('/review');
  await page.getByLabel('判定人').fill('示例科室');
  await page.getByLabel('判定人').press('Enter');
  await page.getByText(`还有 ${before.open} 对待判定`).waitFor();
  await page.keyboard.press('s');
  await page.getByText(`还有 ${before.open - 1} 对待判定 · 本次已判 1 对`).waitFor();
  await page.keyboard.press('u');
  await page.getByText(`还有 ${before.open - 2} 对待判定 · 本次已判 2 对`).waitFor();
  await soon(async () => (await ask()).open).toBe(before.open - 2);
  const merged = await atlas.ask<Profile>(`/entities/${pair.left.entityId}`);
  expect(merged.records).toHaveLength(pair.left.records + pair.right.records);
  await page.goto(`/hengyang-uhv/entities/${merged.entityId}`);
  const history = page.getByRole('region', { name: /^记录沿革/ });
  await history.getByText('人工判定为同一主体').waitFor();
  const told = await page.locator('main').innerText();
  for (const { name } of [pair.left, pair.right]) expect(told).toContain(name);
});
