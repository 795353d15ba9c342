// A verb's way to the data: the running server when one owns the folder, else an app of its own.
import { findOwner } from '../db/data-folder.ts';
import type { Config } from '../config.ts';
import type { App } from '../server/app.ts';
import { createClient } from '../server/client.ts';
import type { Client } from '../server/client.ts';
import { BusyError } from '../util/errors.ts';
import { Refusal } from './errors.ts';

export interface Connection {
  client: Client;
  fetch: typeof fetch;
  base: string;
  close(): Promise<void>;
}

export async function connect(config: Config): Promise<Connection> {
  const owner = findOwner(config.data);
  if (owner) {
    if (!owner.url) {
      throw new BusyError('folder-owned', {
        zh: `数据文件夹 ${config.data} 正由进程 ${owner.pid} 使用，稍后再试。`,
        en: `The data folder ${config.data} is in use by process ${owner.pid}; try again later.`,
      });
    }
    return {
      client: createClient(owner.url),
      fetch,
      base: owner.url,
      close: async () => undefined,
    };
  }
  // Loaded only here: a verb that reaches a running server needs none of it.
  const { createApp } = await import('../server/app.ts');
  const { openRuntime } = await import('../server/runtime.ts');
  const runtime = await openRuntime(config);
  return { ...connectTo(createApp(runtime)), close: () => runtime.close() };
}

/** A connection to an app of this process; whoever opened its runtime closes it. */
export function connectTo(app: Pick<App, 'request'>): Connection {
  const base = 'http://localhost';
  const inProcess = (async (input: RequestInfo | URL, init?: RequestInit) =>
    app.request(input instanceof URL ? input.href : input, init)) as typeof fetch;
  const client = createClient(base, inProcess);
  return { client, fetch: inProcess, base, close: async () => undefined };
}

/** Sends a JSON body. */
export function post({ fetch }: Connection, url: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

interface Answer {
  ok: boolean;
  json(): Promise<unknown>;
}

/** The answer's JSON; a problem becomes a Refusal with its sentence. */
export async function read<T>(response: Answer | Promise<Answer>): Promise<T> {
  const answer = await response;
  const body = await answer.json();
  if (answer.ok) return body as T;
  const { zh, title } = body as { zh?: string; title?: string };
  throw new Refusal(zh ?? title ?? '请求失败。', title ?? 'The request failed.');
}
