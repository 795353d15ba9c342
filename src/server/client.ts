// The typed client of the API, for the screens and the command line alike.
import { hc } from 'hono/client';
import type { App } from './app.ts';

/** `fetcher` answers in-process or over the network; the caller sees no difference. */
export function createClient(base: string, fetcher?: typeof fetch) {
  return hc<App>(base, fetcher ? { fetch: fetcher } : {}).api.v1;
}

export type Client = ReturnType<typeof createClient>;
