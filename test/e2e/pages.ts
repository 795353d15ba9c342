// Every page of the product, with something open on it where there is something to open.
import type { Page } from 'playwright-core';
import { soon } from './support.ts';

export const pages = [
  '',
  '/map',
  '/map?view=table',
  '/map?segment=copper-rod',
  '/gaps',
  '/gaps?show=all&segment=copper-rod',
  '/gaps?tab=plan&segment=copper-rod&imports=0',
  '/gaps?tab=targets&segment=copper-rod',
  '/gaps?tab=what-if&remove=1&cut=copper-rod',
  '/gaps?tab=measures',
  '/pipeline',
  '/pipeline?q=示例&stage=signed',
  '/pipeline?tab=timeline&group=stage',
  '/pipeline?tab=late&sort=idle',
  '/pipeline?tab=funnel&rows=city',
  '/pipeline?tab=forecast',
  '/pipeline?tab=forecast&to=producing',
  '/registers/existing',
  '/registers/target',
  '/registers/building',
  '/registers/planned',
  '/registers/directory',
  '/registers/existing?asOf=2020-01-01',
  '/entities/1',
  '/entities/1?figure=1:revenue@2023',
  '/review',
  '/review?tab=facts',
  '/review?tab=facts&rules=1',
  '/review?tab=same&state=all',
  '/import',
  '/sources',
  '/sources?source=1',
  '/chain',
  '/press',
  '/press?q=示例&from=2025-01-01&segment=copper-rod',
  '/watches',
  '/watches?part=visits',
  '/subscriptions',
  '/takedowns?state=open',
  '/brief?from=2020-01-01&to=2035-12-31',
  '/registers/nowhere',
  '/entities/nobody',
  '/nowhere',
];

/** Waits until the page has its heading and nothing of it is still on its way. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await soon(() => page.locator('.ant-skeleton, main [aria-busy="true"]').count()).toBe(0);
}
