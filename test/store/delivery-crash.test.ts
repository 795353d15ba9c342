// kill -9 at every point between reserving and confirming: each story arrives, under one id, once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCallReceiver, startMailReceiver } from '../support/receivers.ts';
import type { CallReceiver, MailReceiver } from '../support/receivers.ts';
import { runSource } from '../support/run-source.ts';

let mail: MailReceiver;
let hook: CallReceiver;
let folder = '';

beforeAll(async () => {
  mail = await startMailReceiver();
  hook = await startCallReceiver();
  folder = mkdtempSync(join(tmpdir(), 'tuku-deliver-'));
});
afterAll(async () => {
  await mail.close();
  await hook.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Kills the process at the n-th point that it passes, or from outside; answers the points and whether it was killed. */
async function run(
  way: 'mail' | 'webhook',
  stopAt: number,
  onStart: (kill: () => void) => void = () => undefined,
): Promise<{ points: string[]; killed: boolean }> {
  const points: string[] = [];
  const running = runSource(
    'test/support/delivery-child.ts',
    [join(folder, way), way, mail.url, hook.url, String(stopAt)],
    (text, child) => {
      const line = JSON.parse(text) as { point?: string; passed?: number };
      if (line.point) points.push(line.point);
      if (line.passed === stopAt) child.kill('SIGKILL');
    },
  );
  onStart(() => running.process.kill('SIGKILL'));
  const { code, stderr } = await running.ended;
  if (code !== null && code !== 0) throw new Error(stderr);
  return { points, killed: code === null };
}

const points = ['matched', 'reserved', 'taken', 'sending', 'sent', 'confirmed'];

test('the digest: repeated only where the server had it already, and then as the same mail', async () => {
  const copies: number[] = [];
  for (const n of [1, 2, 3, 4]) {
    expect(await run('mail', n)).toEqual({ points: points.slice(0, n), killed: true });
    copies.push(mail.mails.length);
  }
  // The mail has arrived whole, and its sender dies before it hears so.
  await run('mail', 0, (kill) => {
    mail.judge = () => {
      kill();
      return undefined;
    };
  });
  copies.push(mail.mails.length);
  mail.judge = () => undefined;
  for (const n of [5, 6]) {
    expect(await run('mail', n)).toEqual({ points: points.slice(0, n), killed: true });
    copies.push(mail.mails.length);
  }
  expect(await run('mail', 0)).toEqual({ points: ['matched', 'reserved'], killed: false });
  copies.push(mail.mails.length);
  expect(copies).toEqual([0, 0, 0, 0, 1, 2, 3, 3]);
  expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(1);
  const bodies = mail.mails.map(({ text }) => text);
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]?.match(/^\d+\. 变压器 \d$/gm)).toHaveLength(3);
}, 240_000);

test('the calls: every story once by its webhook-id, repeated only where it had been taken', async () => {
  const copies: number[] = [];
  for (const n of [1, 2, 3, 4]) {
    expect(await run('webhook', n)).toEqual({ points: points.slice(0, n), killed: true });
    copies.push(hook.calls.length);
  }
  await run('webhook', 0, (kill) => {
    hook.answer = () => kill();
  });
  copies.push(hook.calls.length);
  hook.answer = (_call, response) => response.writeHead(204).end();
  for (const n of [5, 6]) {
    expect(await run('webhook', n)).toEqual({ points: points.slice(0, n), killed: true });
    copies.push(hook.calls.length);
  }
  // Killed at the second story now, then all the rest.
  expect((await run('webhook', 4)).killed).toBe(true);
  expect((await run('webhook', 0)).killed).toBe(false);
  copies.push(hook.calls.length);
  expect(copies).toEqual([0, 0, 0, 0, 1, 2, 3, 5]);
  const told = new Map(
    hook.calls.map(({ id, body }) => {
      const { data } = JSON.parse(body) as { data: { story: { title: string } } };
      return [id, data.story.title];
    }),
  );
  expect([...told.values()].toSorted()).toEqual(['变压器 1', '变压器 2', '变压器 3']);
}, 240_000);
