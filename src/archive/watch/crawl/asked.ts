// A request that was made, and what it means for its host and the audit.
import { findHeader } from '../../warc/http-message.ts';
import { endFetch, newHost, nextAllowed } from '../../fetch/politeness.ts';
import type { FetchResult } from '../../fetch/fetch-page.ts';
import type { Message } from '../../../schema/import.ts';
import type { VisitOutcome } from '../../../schema/watch.ts';
import type { Scope } from '../../../registers/scope.ts';
import type { Settlement } from '../frontier/settle.ts';
import type { Taken } from '../frontier/take.ts';
import type { Crawl } from './crawl-options.ts';
import { answerOf } from './judge.ts';

/** A request that has been answered, or not. */
export interface Asked {
  visitId: number;
  startedAt: Date;
  endedAt: Date;
  result: FetchResult;
}

/** Pages that wait for a host that has not answered for long fail with it; sources go on by their own clock. */
export async function giveUpHost(
  { db, clusterId }: Scope,
  host: string,
  error: Message,
  now: Date,
): Promise<void> {
  await db
    .updateTable('frontier')
    .set({ state: 'failed', finishedAt: now.toISOString(), error: JSON.stringify(error) })
    .where('clusterId', '=', clusterId)
    .where('host', '=', host)
    .where('state', '=', 'waiting')
    .where('purpose', '!=', 'watch')
    .execute();
}

/** When the host may be asked again. */
export function restHost(
  { settings }: Crawl,
  taken: Taken,
  { startedAt, endedAt, result }: Asked,
): { nextAt: string; failures: number } {
  const status = answerOf(result);
  const wait = result.ok ? findHeader(result.page.headers, 'retry-after') : undefined;
  const ended = endFetch(
    {
      ...newHost,
      startedAt: startedAt.getTime(),
      failures: taken.failures,
      ...(taken.delayS === null ? {} : { crawlDelay: taken.delayS }),
    },
    {
      at: endedAt.getTime(),
      ...(status === undefined ? {} : { status }),
      ...(wait === undefined ? {} : { retryAfter: wait }),
    },
    settings.politeness,
  );
  const next = nextAllowed(ended, endedAt.getTime(), settings.politeness);
  return { nextAt: new Date(next).toISOString(), failures: ended.failures };
}

/** The crawl was stopped in the middle: nobody's failure, the page waits as before. */
export function letGo(crawl: Crawl, taken: Taken, asked: Asked): Settlement {
  const error = { zh: '抓取已中止', en: 'The crawl was stopped.' };
  return {
    page: { state: 'waiting', notBefore: asked.endedAt.toISOString() },
    host: { nextAt: restHost(crawl, taken, asked).nextAt },
    visit: visitOf(asked, 'cut', error),
  };
}

export function visitOf(
  { visitId, startedAt, endedAt, result }: Asked,
  outcome: VisitOutcome,
  error?: Message,
): NonNullable<Settlement['visit']> {
  const hops = result.hops;
  return {
    visitId,
    change: {
      tookMs: Math.max(0, endedAt.getTime() - startedAt.getTime()),
      status: result.ok ? result.page.status : (hops.at(-1)?.status ?? null),
      bytes: hops.reduce((sum, { response }) => sum + response.length, 0),
      outcome,
      error: error ? JSON.stringify(error) : null,
    },
  };
}
