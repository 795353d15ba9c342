// Keeps a page as its snapshot row alone: what must stand or fall together with the frontier's.
import type { KeepRequest, Kept } from '../../src/archive/watch/crawl/crawl-options.ts';
import { takeNumbers } from '../../src/registers/counters.ts';
import type { Scope } from '../../src/registers/scope.ts';

export async function keepRow(inside: Scope, request: KeepRequest): Promise<Kept> {
  const { capture, surt, purpose, watchId, pageId } = request;
  const snapshotId = await takeNumbers(inside, 'snapshot');
  await inside.db
    .insertInto('snapshot')
    .values({
      clusterId: inside.clusterId,
      snapshotId,
      url: capture.url,
      surt,
      capturedAt: capture.capturedAt,
      role: purpose === 'requisite' ? 'requisite' : 'page',
      kind: 'response',
      refersTo: null,
      status: capture.status,
      contentType: capture.contentType,
      digest: capture.digest,
      bytes: capture.payload.length,
      warcFile: 'none',
      warcOffset: snapshotId,
      warcLength: 0,
      watchId,
      pageId,
      state: 'kept',
    })
    .execute();
  return {};
}
