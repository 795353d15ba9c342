// Fetches and keeps the robots.txt of each host, and says what an unanswered one means.
import type { FetchResult } from './fetch-page.ts';
import { parseRobots } from './robots-rules.ts';
import type { RobotsRules } from './robots-rules.ts';
import { productToken } from './user-agent.ts';

export interface Robots extends RobotsRules {
  /** 'none': the host has no such file, all is permitted. 'unreachable': nothing is, until it answers. */
  state: 'read' | 'none' | 'unreachable';
  fetchedAt: Date;
}

export interface RobotsEffects {
  /** Follows redirects, also to other hosts (RFC 9309 2.3.1.2). */
  fetch: (url: string) => Promise<FetchResult>;
  now: () => Date;
}

/** RFC 9309 2.4: a copy is used for a day, longer only while the file cannot be reached. */
const KEEP_MS = 24 * 3_600_000;
const RETRY_MS = 3_600_000;
const MAX_HOSTS = 10_000;

const everything: RobotsRules = { allows: () => true, crawlDelay: undefined, sitemaps: [] };
const nothing: RobotsRules = { ...everything, allows: (target) => target === '/robots.txt' };

/** What the answer to the request for robots.txt means (RFC 9309 2.3.1). */
export function readRobots(result: FetchResult, now: Date): Robots {
  if (!result.ok) {
    // More redirects than anyone follows: the file is unavailable, not unreachable.
    const none = /^(?:too-many-redirects|bad-redirect)$/.test(result.failure.code);
    return {
      ...(none ? everything : nothing),
      state: none ? 'none' : 'unreachable',
      fetchedAt: now,
    };
  }
  const { status } = result.page;
  if (status >= 200 && status < 300)
    return { ...parseRobots(result.body, productToken), state: 'read', fetchedAt: now };
  // 429 is a 4xx that says "later", and is heeded as such.
  if (status >= 300 && status < 500 && status !== 429)
    return { ...everything, state: 'none', fetchedAt: now };
  return { ...nothing, state: 'unreachable', fetchedAt: now };
}

/** One per crawler: keeps what it fetched, asks each host once at a time. */
export class RobotsKeeper {
  readonly #effects: RobotsEffects;
  readonly #kept = new Map<string, { robots: Robots; until: number }>();
  readonly #asking = new Map<string, Promise<Robots>>();

  constructor(effects: RobotsEffects) {
    this.#effects = effects;
  }

  /** Rules of the host of that address; fetched when none are kept or they are older than a day. */
  async rulesFor(url: string): Promise<Robots> {
    const { origin } = new URL(url);
    const kept = this.#kept.get(origin);
    if (kept !== undefined && kept.until > this.#effects.now().getTime()) return kept.robots;
    const asking = this.#asking.get(origin) ?? this.#ask(origin, kept?.robots);
    this.#asking.set(origin, asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(origin);
    }
  }

  async isAllowed(url: string): Promise<boolean> {
    const { pathname, search } = new URL(url);
    return (await this.rulesFor(url)).allows(`${pathname}${search}`);
  }

  async #ask(origin: string, before: Robots | undefined): Promise<Robots> {
    const answer = await this.#effects.fetch(`${origin}/robots.txt`);
    const now = this.#effects.now();
    const found = readRobots(answer, now);
    // While the file is out of reach, its last copy goes on to hold.
    const robots = found.state === 'unreachable' && before?.state === 'read' ? before : found;
    const keep = found.state === 'unreachable' ? RETRY_MS : KEEP_MS;
    this.#kept.delete(origin);
    this.#kept.set(origin, { robots, until: now.getTime() + keep });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_HOSTS && oldest !== undefined) this.#kept.delete(oldest);
    return robots;
  }
}
