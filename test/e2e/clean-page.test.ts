// Archived pages in a real browser, without sandbox and without policy: nothing of them runs, nothing loads.
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanPage } from '../../src/archive/extract/clean/clean-page.ts';
import { hostileMarkup } from '../support/hostile-markup.ts';

const origin = 'http://archive.example';
let browser: Browser | undefined;
let page: Page | undefined;
let html = '';
let seen: string[] = [];

beforeAll(async () => {
  const executablePath = process.env['TUKU_CHROMIUM'];
  if (!executablePath) throw new Error('TUKU_CHROMIUM must name a Chromium');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  await page.exposeFunction('x', () => void seen.push('script ran'));
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.route('**/*', async (route) => {
    const address = route.request().url();
    if (address.startsWith(`${origin}/page`)) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      return;
    }
    if (!address.endsWith('/favicon.ico')) seen.push(address);
    await route.abort();
  });
});
afterAll(() => browser?.close());

/** Shows a page, clicks what can be clicked, and lists what ran and what was asked for. */
async function show(markup: string): Promise<string[]> {
  html = markup;
  seen = [];
  await page?.goto(`${origin}/page`);
  await page?.evaluate(() => {
    for (const each of document.querySelectorAll('a, button, input, summary, text'))
      each.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  await page?.waitForTimeout(50);
  return seen;
}

test('the vectors do run and load when they are shown as they are', async () => {
  let ran = 0;
  for (const markup of hostileMarkup.slice(0, 20)) if ((await show(markup)).length > 0) ran += 1;
  expect(ran).toBeGreaterThan(8);
});

test('cleaned, none of them runs or loads, alone or all together', async () => {
  const found: string[] = [];
  for (const markup of [...hostileMarkup, hostileMarkup.join('\n')]) {
    const seen = await show(
      cleanPage(`<html><body>${markup}</body></html>`, `${origin}/page`, () => null),
    );
    if (seen.length > 0) found.push(`${markup} → ${seen.join(', ')}`);
  }
  expect(found).toEqual([]);
});
