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
export async function holdWaiting(scope: Scope, watchId: number, until: Date): Promise<void> {
  await moveWaiting(scope, watchId, until).where('notBefore', '<', until.toISOString()).execute();
}

/** The window changed: each is looked at anew. A page that failed keeps its pause before the next try. */
export async function freeWaiting(scope: Scope, watchId: number, now: Date): Promise<void> {
  await moveWaiting(scope, watchId, now)
    .where('attempts', '=', 0)
    .where('notBefore', '>', now.toISOString())
    .execute();
}

/** Pages of a watch that wait: none of them is looked at before `to`. */
function moveWaiting({ db, clusterId }: Scope, watchId: number, to: Date) {
  return db
    .updateTable('frontier')
    .set({ notBefore: to.toISOString() })
    .where('clusterId', '=', clusterId)
    .where('watchId', '=', watchId)
    .where('state', '=', 'waiting');
}
