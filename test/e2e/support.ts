// A built server with the sample, a Chromium, and pages whose every complaint fails the test.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { startServer } from './server.ts';
import type { Server } from './server.ts';

export const cluster = 'hengyang-uhv';
export const desk = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };
/** Ample: the machine may be busy, and no test is about speed. */
const patience = 30_000;

export interface Atlas {
  /** Opens a new window at a path below the cluster: `''`, `/map`. */
  open: (path: string, viewport?: { width: number; height: number }) => Promise<Page>;
  /** What the API says, for tests that must not know the sample by heart. */
  ask: <T>(path: string) => Promise<T>;
}

/** Starts server and browser before the tests of a file and stops them after. */
export function startAtlas(): Atlas {
  let folder = '';
  let server: Server | undefined;
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tuku-e2e-'));
    cpSync(inject('sampleFolder'), folder, { recursive: true });
    server = await startServer(folder);
    browser = await launch();
  });

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    expect(complaints.splice(0), 'complaints of the browser').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    async open(path, viewport = desk) {
      if (!browser || !server) throw new Error('nothing has started');
      const context = await browser.newContext({
        viewport,
        locale: 'zh-CN',
        baseURL: server.url,
        // What the system settings of many offices say, and what lets no test wait for a movement.
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      context.setDefaultTimeout(patience);
      // The browser prints only those violations of the content security policy that nobody caught.
      await context.addInitScript(() =>
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`CSP ${event.violatedDirective}: ${event.blockedURI}`),
        ),
      );
      const page = await context.newPage();
      page.on('console', (message) => {
        // An answer that refuses what a person entered is shown to the person; the browser notes it too.
        if (message.text().includes('status of 422')) return;
        if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`));
      await page.goto(`/${cluster}${path}`);
      return page;
    },
    async ask<T>(path: string) {
      const answer = await fetch(`${server?.url}/api/v1/clusters/${cluster}${path}`);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = process.env['TUKU_CHROMIUM'];
  if (!executablePath) throw new Error('TUKU_CHROMIUM must name a Chromium');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** An assertion that is asked again until it holds. */
export function soon<T>(read: () => Promise<T> | T) {
  return expect.poll(read, { timeout: patience });
}

/** What a click downloads. */
export async function download(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [begun] = await Promise.all([page.waitForEvent('download'), click()]);
  return readFileSync(await begun.path());
}

/** Types into a box that proposes while one types, and takes the first proposal with Enter. */
export async function findBy(page: Page, box: string, words: string): Promise<void> {
  const input = page.getByRole('combobox', { name: box });
  await input.fill(words);
  await page.locator('.ant-select-item-option-active', { hasText: words }).waitFor();
  await input.press('Enter');
}
