// Asks a host for its robots.txt: a request like any other, after which the page waits its turn again.
import type { Updateable } from 'kysely';
import type { HostTable } from '../../../db/tables.ts';
import type { FetchResult } from '../../fetch/fetch-page.ts';
import { readRobots } from '../../fetch/robots.ts';
import type { Message } from '../../../schema/import.ts';
import type { Taken } from '../frontier/take.ts';

/** As much of the file as the rules are read from (RFC 9309 2.5), and its unfinished last line. */
const maxKept = 500 * 1024 + 1;
const freshMs = 24 * 3_600_000;
const retryMs = 3_600_000;

export interface RobotsAnswer {
  /** To be written to the host's row. */
  change: Updateable<HostTable>;
  crawlDelay: number | undefined;
  /** Nothing may be fetched until it can be read. */
  error?: Message;
}

/** What the host's row keeps of the answer. An old copy goes on to hold while the file is out of reach. */
export function noteRobots(taken: Taken, result: FetchResult, now: Date): RobotsAnswer {
  const rules = readRobots(result, now);
  if (rules.state === 'unreachable') {
    const copyAt = new Date(now.getTime() - freshMs + retryMs).toISOString();
    if (taken.robotsStatus !== null)
      return { change: { robotsAt: copyAt }, crawlDelay: taken.delayS ?? undefined };
    const why = result.ok
      ? { zh: `状态 ${result.page.status}`, en: `status ${result.page.status}` }
      : { zh: result.failure.zh, en: result.failure.en };
    return {
      change: { robotsAt: now.toISOString(), robotsStatus: null },
      crawlDelay: undefined,
      error: {
        zh: `${taken.host} 的 robots.txt 读取不到，按规范在读到之前不抓取该网站（${why.zh}）。`,
        en: `robots.txt of ${taken.host} cannot be read; until it can, nothing of the host is fetched (${why.en}).`,
      },
    };
  }
  const text = rules.state === 'read' && result.ok ? toText(result.body) : '';
  return {
    change: {
      robots: text,
      robotsStatus: result.ok ? result.page.status : 0,
      robotsAt: now.toISOString(),
      delayS: rules.crawlDelay ?? null,
    },
    crawlDelay: rules.crawlDelay,
  };
}

/** Each byte as one character, so that rules in any charset come back as they were; NUL cannot be stored. */
function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, maxKept)).toString('latin1').replaceAll('\u0000', ' ');
}
