// `tuku subscriptions` from the first to the last: made, delivered, tested, removed; the secrets only where asked for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCluster } from '../../src/registers/clusters.ts';
import { openRuntime } from '../../src/server/runtime.ts';
import { writeNews } from '../support/news.ts';
import type { NewsItem } from '../support/news.ts';
import { startCallReceiver, startMailReceiver } from '../support/receivers.ts';
import type { CallReceiver, MailReceiver } from '../support/receivers.ts';
import { runSource } from '../support/run-source.ts';
import type { Ended } from '../support/run-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuku-subscribe-'));
let hook: CallReceiver;
let mail: MailReceiver;

const tuku = (...args: string[]): Promise<Ended> =>
  runSource('src/cli/main.ts', ['subscriptions', ...args, '--data', folder]).ended;

async function come(items: NewsItem[]): Promise<void> {
  const runtime = await openRuntime({ data: folder });
  if ((await runtime.clusters()).length === 0)
    await createCluster(runtime.db, { slug: 'example', name: '示例集群', cities: [] });
  await writeNews((await runtime.cluster('example')).scope, items);
  await runtime.close();
}

beforeAll(async () => {
  hook = await startCallReceiver();
  mail = await startMailReceiver();
  process.env['TUKU_ALLOW'] = hook.host;
  process.env['TUKU_SMTP'] = mail.url;
  process.env['TUKU_MAIL_FROM'] = 'tuku@example.org';
  process.env['TUKU_PUBLIC_URL'] = 'https://tuku.example/';
  await come([{ articleId: 1, title: '变压器旧闻' }]);
});
afterAll(async () => {
  for (const name of ['TUKU_ALLOW', 'TUKU_SMTP', 'TUKU_MAIL_FROM', 'TUKU_PUBLIC_URL'])
    delete process.env[name];
  await hook.close();
  await mail.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a subscription is made, delivered, tested and removed', async () => {
  const flags = ['--q', '变压器', '--mail', 'reader@example.org', '--webhook', hook.url];
  const made = await tuku('add', '变压器', ...flags);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/^Atom 订阅地址\thttps:\/\/tuku\.example\/feeds\/[\w-]{32}\.atom$/m);
  await come([{ articleId: 2, title: '变压器新闻' }]);
  // By the schedule: the call goes now, the mail not before its time.
  expect((await tuku('deliver')).stdout).toBe('新资讯 1 条，发出 1 次');
  expect(mail.mails).toHaveLength(0);
  expect((await tuku('deliver', '1')).stdout).toBe('新资讯 0 条，发出 1 次');
  expect(mail.mails[0]?.text).toContain('https://tuku.example/example/snapshots/2');
  expect(await tuku('test', '1', 'webhook')).toMatchObject({ code: 0, stdout: '测试已发出' });
  const { stdout } = await tuku('list');
  expect(stdout).toMatch(/^1\t变压器\t1 条\t邮件 reader@example\.org\t推送 http:.*\/…$/);
  expect((await tuku('remove', '1', '--json')).stdout).toBe('{\n  "subscriptionId": 1\n}');
  expect(await tuku('show', '1')).toMatchObject({ code: 1, stderr: '没有编号为 1 的订阅。\n' });
}, 240_000);
