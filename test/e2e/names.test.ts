// What a screen reader is told of buttons and pictures: words of the chosen language, never an icon's file name.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pages, settle } from './pages.ts';
import { desk, phone, startAtlas } from './support.ts';

const atlas = startAtlas();

/** Icons that would be read aloud by the library's own English name: "search", "close-circle". */
function readLoudIcons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.anticon')]
      .filter((icon) => !icon.closest('[aria-hidden="true"]'))
      .map((icon) => [
        icon.getAttribute('aria-label') ?? '',
        icon.querySelector('svg')?.getAttribute('data-icon') ?? '',
      ])
      .filter(([said, file]) => said === '' || said === file)
      .map(([, file]) => file ?? ''),
  );
}

/** The names of everything that can be pressed, as the accessibility tree has them. */
async function readNames(page: Page): Promise<{ role: string; name: string }[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return [...tree.matchAll(/^\s*- (button|link|combobox|img|switch|tab)(?: "([^"\n]*)")?/gm)].map(
    ([, role = '', name = '']) => ({ role, name }),
  );
}

/** Names of icons by their look: lower-case English words, alone or before the button's own words. */
const iconWords =
  /^(?:search|download|upload|close|close-circle|setting|filter|calendar|undo|plus|minus|compress|moon|sun|table|bar-chart|inbox|down|up|left|right|caret-\w+|check|warning|ellipsis|file-\w+|ordered-list|info-circle|loading)\b/;

test.each([
  ['中文，桌面', 'zh', desk],
  ['英文，桌面', 'en', desk],
  ['中文，手机', 'zh', phone],
  ['英文，手机', 'en', phone],
] as const)('%s：按钮都有本语言的名字，图标不念出来', async (_, language, viewport) => {
  const page = await atlas.open('', viewport);
  if (language === 'en') await page.getByRole('button', { name: /switch to English/ }).click();
  const found: Record<string, unknown> = {};
  let buttons = 0;
  for (const path of pages) {
    await page.goto(`/hengyang-uhv${path}`);
    await settle(page);
    const loud = await readLoudIcons(page);
    const names = await readNames(page);
    buttons += names.filter(({ role }) => role === 'button').length;
    const wrong = names.filter(
      ({ role, name }) =>
        iconWords.test(name) ||
        (role === 'button' && name === '') ||
        // A button of ours says Chinese in Chinese; the data may hold any language.
        (role === 'button' && language === 'zh' && /^[a-z][a-z -]+$/.test(name)),
    );
    if (loud.length + wrong.length > 0) found[path] = { loud, wrong };
  }
  expect(found).toEqual({});
  expect(buttons).toBeGreaterThan(pages.length);
});
