import { expect, test } from 'vitest';
import type { Profile } from '../../src/schema/profile.ts';
import { soon, startAtlas } from './support.ts';

const atlas = startAtlas();

test('档案：归链的把握用高中低说明，附分数；用 Tab 走到它，就说明分数怎么来', async () => {
  const { placements } = await atlas.ask<Profile>('/entities/1');
  const [placement] = placements;
  if (!placement) throw new Error('the first enterprise of the sample is on no segment');
  const page = await atlas.open('/entities/1');
  const panel = page.getByRole('region', { name: '归链' });
  const figure = panel.getByRole('button', { name: /^把握/ }).first();
  await soon(() => figure.innerText()).toBe(
    `把握${placement.score >= 0.85 ? '高' : '中'}（${placement.score.toFixed(2)}）`,
  );
  expect(await panel.innerText()).not.toContain('得分');
  await figure.focus();
  await page.getByRole('tooltip').filter({ hasText: '满分 1' }).waitFor();
});
