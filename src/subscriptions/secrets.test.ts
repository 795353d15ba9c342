import { expect, test } from 'vitest';
import { isSameSecret, newFeedSecret, newWebhookSecret, stableUuid } from './secrets.ts';

test('secrets have at least 128 bits and are never the same', () => {
  const many = Array.from({ length: 100 }, newFeedSecret);
  expect(new Set(many).size).toBe(100);
  for (const secret of many) expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
  const key = newWebhookSecret();
  expect(key).toMatch(/^whsec_/);
  // Standard Webhooks: between 24 and 64 bytes.
  expect(Buffer.from(key.slice(6), 'base64')).toHaveLength(32);
});

test('only the same secret is the same', () => {
  expect(isSameSecret('示例', '示例')).toBe(true);
  expect(isSameSecret('示例', '示例2')).toBe(false);
  expect(isSameSecret('', 'a')).toBe(false);
});

test('a stable UUID is of version 8, and parts do not run into one another', () => {
  const one = stableUuid('a', 12);
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stableUuid('a', 12)).toBe(one);
  expect(
    new Set([one, stableUuid('a1', 2), stableUuid('a', 1, 2), stableUuid('a', '12')]).size,
  ).toBe(4);
});
