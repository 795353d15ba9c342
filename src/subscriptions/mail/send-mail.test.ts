import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { sendMail } from './send-mail.ts';

const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function listen(serve: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    serve(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const mail = {
  subject: '示例',
  text: '示例',
  html: '<p>示例</p>',
  to: 'reader@example.org',
  uid: 'u',
  date: new Date('2025-01-20T08:00:00Z'),
  language: 'zh' as const,
};
const from = 'tuku@example.org';

test('a server that says nothing, or only a little at a time, is left in time', async () => {
  const silent = await listen(() => undefined);
  const dripping = await listen((socket) => {
    const drip = setInterval(() => socket.write('220-x\r\n'), 20);
    socket.on('close', () => clearInterval(drip));
  });
  for (const host of [silent, dripping]) {
    const start = Date.now();
    const failure = await sendMail({ url: `smtp://${host}`, from }, mail, 300);
    expect(failure).toMatchObject({ retry: true, unreachable: true });
    expect(Date.now() - start).toBeLessThan(5000);
  }
});

test('the password of the mail server is in no words of a failure', async () => {
  const refusing = await listen((socket) => {
    socket.write('220 mail.example ESMTP\r\n');
    socket.on('data', (bytes) => {
      const line = bytes.toString();
      if (line.startsWith('EHLO')) socket.write('250-mail.example\r\n250 AUTH PLAIN\r\n');
      else socket.write('535 5.7.8 bad credentials\r\n');
    });
  });
  const closed = '127.0.0.1:1';
  for (const host of [refusing, closed]) {
    const failure = await sendMail({ url: `smtp://user:geheim@${host}`, from }, mail, 3000);
    expect(failure).toMatchObject({ retry: true, unreachable: true });
    expect(JSON.stringify(failure)).not.toContain('geheim');
  }
  const failure = await sendMail({ url: `smtp://user:geheim@${refusing}`, from }, mail, 3000);
  expect(failure?.message.zh).toContain('不接受所设的用户名和密码');
});
