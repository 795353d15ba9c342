import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress } from './address.ts';
import { parseAllowList } from './allow-list.ts';
import { FetchFailure } from './failure.ts';
import { checkUrl, guardedLookup, mayReach } from './guard.ts';

const closed = parseAllowList([]);

function refusalOf(url: string, allow = closed): string {
  try {
    checkUrl(url, allow);
    return 'permitted';
  } catch (error) {
    if (error instanceof FetchFailure) return error.code;
    throw error;
  }
}

test.each([
  ['8.8.8.8', true],
  ['114.114.114.114', true],
  ['2400:3200::1', true],
  ['0.0.0.0', false],
  ['0.1.2.3', false],
  ['10.0.0.1', false],
  ['100.64.0.1', false],
  ['100.100.100.200', false],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['168.63.129.16', false],
  ['169.254.169.254', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['192.0.0.192', false],
  ['192.0.2.1', false],
  ['192.88.99.1', false],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['198.51.100.7', false],
  ['203.0.113.9', false],
  ['224.0.0.1', false],
  ['240.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:8.8.8.8', false],
  ['::ffff:127.0.0.1', false],
  ['::127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['64:ff9b:1::1', false],
  ['100::1', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['2002:7f00:1::', false],
  ['3fff::1', false],
  ['4000::1', false],
  ['fc00::1', false],
  ['fd00:ec2::254', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['fec0::1', false],
  ['ff02::1', false],
  ['not an address', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test.each([
  ['http://example.com/', 'permitted'],
  ['https://示例.example/页?q=变压器', 'permitted'],
  ['http://example.com:8080/', 'permitted'],
  ['http://2130706433/', 'forbidden-address'],
  ['http://0x7f.1/', 'forbidden-address'],
  ['http://0177.0.0.1/', 'forbidden-address'],
  ['http://127.1/', 'forbidden-address'],
  ['http://[::1]/', 'forbidden-address'],
  ['http://[::ffff:7f00:1]/', 'forbidden-address'],
  ['http://１２７.０.０.１/', 'forbidden-address'],
  ['http://169.254.169.254/latest/meta-data/', 'forbidden-address'],
  ['http://user@example.com/', 'credentials'],
  ['http://example.com:25/', 'forbidden-port'],
  ['http://example.com:6379/', 'permitted'],
  ['ftp://example.com/', 'forbidden-scheme'],
  ['file:///etc/passwd', 'forbidden-scheme'],
  ['javascript:alert(1)', 'forbidden-scheme'],
  ['data:text/html,x', 'forbidden-scheme'],
  ['//example.com/', 'bad-url'],
  ['', 'bad-url'],
  [`http://example.com/${'a'.repeat(9000)}`, 'bad-url'],
])('%s is %s', (url, outcome) => {
  expect(refusalOf(url)).toBe(outcome);
});

test('a password never reaches the sentence', () => {
  try {
    checkUrl('http://user:secret@example.com/', closed);
  } catch (error) {
    expect(String(error)).not.toContain('secret');
    return;
  }
  throw new Error('was permitted');
});

test('the allow-list opens hosts, addresses, ranges and ports, and nothing beside them', () => {
  const allow = parseAllowList(['10.1.0.0/16', '127.0.0.1:8080', 'Intranet.Example', '[::1]:81']);
  expect(mayReach('a.example', '10.1.2.3', 80, allow)).toBe(true);
  expect(mayReach('a.example', '::ffff:10.1.2.3', 80, allow)).toBe(true);
  expect(mayReach('a.example', '10.2.0.1', 80, allow)).toBe(false);
  expect(mayReach('localhost', '127.0.0.1', 8080, allow)).toBe(true);
  expect(mayReach('localhost', '127.0.0.1', 8081, allow)).toBe(false);
  expect(mayReach('intranet.example.', '192.168.0.9', 443, allow)).toBe(true);
  expect(mayReach('x.intranet.example', '192.168.0.9', 443, allow)).toBe(false);
  expect(mayReach('::1', '::1', 81, allow)).toBe(true);
  expect(refusalOf('http://127.0.0.1:25/', parseAllowList(['127.0.0.1']))).toBe('forbidden-port');
  expect(refusalOf('http://127.0.0.1:25/', parseAllowList(['127.0.0.1:25']))).toBe('permitted');
  expect(refusalOf('http://example.com:25/', parseAllowList(['0.0.0.0/0:25']))).toBe(
    'forbidden-port',
  );
});

test.each(['10.0.0.0/99', 'a b', 'host:0', 'host:99999', 'http://host/', '*'])(
  'the entry "%s" is refused with a sentence',
  (entry) => {
    expect(() => parseAllowList([entry])).toThrow(/cannot be read/);
  },
);

test('only checked addresses reach the socket, though the name changes its mind', async () => {
  const answers = ['93.184.216.34', '127.0.0.1'];
  const lookup = guardedLookup(new URL('http://rebind.example/'), closed, async () => [
    { address: answers.shift() ?? '', family: 4 },
  ]);
  const ask = (): Promise<unknown> =>
    new Promise((resolve) =>
      lookup('rebind.example', { all: true }, (error, found) => resolve(error ?? found)),
    );
  expect(await ask()).toEqual([{ address: '93.184.216.34', family: 4 }]);
  expect(await ask()).toMatchObject({ code: 'forbidden-address' });
});

test('of several addresses the forbidden ones are left out', async () => {
  const lookup = guardedLookup(new URL('http://two.example/'), closed, async () => [
    { address: '10.0.0.1', family: 4 },
    { address: '2400:3200::1', family: 6 },
  ]);
  const found = await new Promise((resolve) =>
    lookup('two.example', { all: true }, (error, list) => resolve(error ?? list)),
  );
  expect(found).toEqual([{ address: '2400:3200::1', family: 6 }]);
});

test('every spelling of an IPv4 address is judged as that address', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), (value) => {
      const octets = [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
      const dotted = octets.join('.');
      const outcome = isPublicAddress(dotted) ? 'permitted' : 'forbidden-address';
      for (const host of [
        dotted,
        String(value),
        `0x${value.toString(16)}`,
        octets.map((octet) => `0${octet.toString(8)}`).join('.'),
        `${octets[0]}.${value & 0xffffff}`,
      ])
        expect(refusalOf(`http://${host}/`)).toBe(outcome);
      expect(refusalOf(`http://[::ffff:${dotted}]/`)).toBe('forbidden-address');
    }),
  );
});
