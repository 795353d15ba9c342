// Secrets of a subscription: the address of its feeds, the key of its webhook, and ids that nobody else gives.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 192 random bits, as they stand in the address of the feeds. */
export function newFeedSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** What the secret is looked up by: how long a look-up takes tells nothing of the secret itself. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** In constant time, whatever the lengths. */
export function isSameSecret(one: string, two: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(two));
}

/** Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/**
 * A UUID (version 8, RFC 9562) that is the same for the same parts, e.g. of one story in one subscription,
 * whenever and wherever it is asked for.
 */
export function stableUuid(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
