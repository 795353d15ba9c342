import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { parseAllowList } from '../../archive/fetch/allow-list.ts';
import { effectsOfProcess } from '../context.ts';
import type { SubscriptionContext } from '../context.ts';
import { callWebhook } from './call.ts';
import { postJson } from './post.ts';
import { signWebhook } from './sign.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that does as it likes with the connection. */
async function listen(serve: (socket: Socket, head: string) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => serve(socket, bytes.toString()));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

function call(host: string, allow: readonly string[] = [host], path = '/hook?key=geheim') {
  const context = { allow: parseAllowList(allow) } as SubscriptionContext;
  const url = `http://${host}${path}`;
  return callWebhook(context, { url, secret, id: 'msg_1', body: '{}' }, effectsOfProcess);
}

// The vector of the specification's reference libraries.
test('signs as Standard Webhooks says', () => {
  const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1_614_265_330 };
  expect(signWebhook(secret, { ...signed, body: '{"test": 2432232314}' })).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('posts JSON with its signature to the address, query and all', async () => {
  let head = '';
  const host = await listen((socket, text) => {
    head = text;
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
  });
  expect(await call(host)).toBeUndefined();
  expect(head).toMatch(/^POST \/hook\?key=geheim HTTP\/1\.1\r\n/);
  expect(head).toMatch(/webhook-id: msg_1\r\n/);
  expect(head).toMatch(/webhook-timestamp: \d{10}\r\n/);
  expect(head).toMatch(/webhook-signature: v1,[\w+/]{43}=\r\n/);
  expect(head).toMatch(/content-type: application\/json/);
});

test.each([
  [200, undefined],
  [299, undefined],
  [302, { retry: true, unreachable: false }],
  [400, { retry: true, unreachable: false }],
  [410, { retry: false, unreachable: false }],
  [503, { retry: true, unreachable: true, askedMs: 120_000 }],
])('answer %i', async (status, expected) => {
  const host = await listen((socket) => {
    const elsewhere = `location: http://${host}/other\r\nretry-after: 120\r\n`;
    socket.end(`HTTP/1.1 ${status} X\r\n${elsewhere}content-length: 0\r\n\r\n`);
  });
  const failure = await call(host);
  if (expected) expect(failure).toMatchObject(expected);
  else expect(failure).toBeUndefined();
});

test('a private address is not called unless the operator allows it', async () => {
  let called = 0;
  const host = await listen((socket) => {
    called += 1;
    socket.destroy();
  });
  const failure = await call(host, []);
  expect(failure).toMatchObject({ retry: false, unreachable: true });
  const named = await callWebhook(
    { allow: parseAllowList([]) } as SubscriptionContext,
    { url: `http://hook.example:${host.split(':')[1]}/`, secret, id: 'msg_1', body: '{}' },
    { ...effectsOfProcess, resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
  );
  expect(named).toMatchObject({ retry: false, unreachable: true });
  expect(called).toBe(0);
});

test('what fails is said without the key in the address', async () => {
  const host = await listen((socket) => socket.destroy());
  const failure = await call(host);
  expect(failure).toMatchObject({ retry: true, unreachable: true });
  expect(JSON.stringify(failure)).not.toContain('geheim');
  expect(failure?.message.zh).toContain(host);
});

test('an endless answer costs no time: its status has been read', async () => {
  const host = await listen((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const flood = setInterval(() => socket.write('x'.repeat(100_000)), 1);
    socket.on('close', () => clearInterval(flood));
  });
  const start = Date.now();
  expect(await call(host)).toBeUndefined();
  expect(Date.now() - start).toBeLessThan(5000);
});

test('a flood of headers and garbage are failures', async () => {
  const flood = await listen((socket) => {
    socket.end(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(10_000)}\r\n`);
  });
  expect(await call(flood)).toMatchObject({ unreachable: true });
  const garbage = await listen((socket) => socket.end('\0\0\0 示例\r\n\r\n'));
  expect(await call(garbage)).toMatchObject({ unreachable: true });
});

test('a receiver that says nothing, or only a little at a time, is given up in time', async () => {
  const silent = await listen(() => undefined);
  const dripping = await listen((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const drip = setInterval(() => socket.write('x-a: b\r\n'), 20);
    socket.on('close', () => clearInterval(drip));
  });
  for (const host of [silent, dripping]) {
    const { resolve } = effectsOfProcess;
    const bounds = { allow: parseAllowList([host]), resolve, limitMs: 300 };
    await expect(postJson(`http://${host}/`, '{}', {}, bounds)).rejects.toMatchObject({
      code: 'timeout',
      retry: true,
    });
  }
});
