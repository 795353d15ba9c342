// Signatures as Standard Webhooks 1.0 has them (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`.
import { createHmac } from 'node:crypto';

/** `secret` is whsec_ and base64; `at` in whole seconds. */
export function signWebhook(
  secret: string,
  { id, at, body }: { id: string; at: number; body: string },
): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${signature}`,
  };
}
