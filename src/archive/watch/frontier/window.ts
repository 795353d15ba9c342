// Times of the day at which a watch may be fetched: what waits outside of them waits for their opening.
import type { CrawlWindow } from '../../../schema/watch.ts';
import type { Scope } from '../../../registers/scope.ts';
import { newHost, nextAllowed } from '../../fetch/politeness.ts';
import type { PolitenessPolicy } from '../../fetch/politeness.ts';

const zone = 'Asia/Shanghai';

/** `now` itself within the window, else when it opens next. */
export function opensAt(window: CrawlWindow, now: Date, policy: PolitenessPolicy): Date {
  return new Date(nextAllowed(newHost, now.getTime(), { ...policy, window: { ...window, zone } }));
}

/** All at once: taking each of ten thousand pages only to put it back would keep the crawler busy all evening. */
export async function holdWaiting(
  { db, clusterId }: Scope,
  watchId: number,
  until: Date,
): Promise<void> {
  const notBefore = until.toISOString();
  await db
    .updateTable('frontier')
    .set({ notBefore })
    .where('clusterId', '=', clusterId)
    .where('watchId', '=', watchId)
    .where('state', '=', 'waiting')
    .where('notBefore', '<', notBefore)
    .execute();
}

/** The window changed: each is looked at anew. A page that failed keeps its pause before the next try. */
export async function freeWaiting(
  { db, clusterId }: Scope,
  watchId: number,
  now: Date,
): Promise<void> {
  const notBefore = now.toISOString();
  await db
    .updateTable('frontier')
    .set({ notBefore })
    .where('clusterId', '=', clusterId)
    .where('watchId', '=', watchId)
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .where('notBefore', '>', notBefore)
    .execute();
}
