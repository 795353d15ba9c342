// The rules of each host as the database keeps them, parsed once.
import type { Scope } from '../../../registers/scope.ts';
import { parseRobots } from '../../fetch/robots-rules.ts';
import type { RobotsRules } from '../../fetch/robots-rules.ts';
import { productToken } from '../../fetch/user-agent.ts';
import type { Taken } from '../frontier/take.ts';

/** RFC 9309 2.4: not used for longer than a day. */
const freshMs = 24 * 3_600_000;
const mostHosts = 2_000;

export class RobotsCache {
  readonly #scope: Scope;
  readonly #rules = new Map<string, { at: string; rules: RobotsRules }>();

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Undefined when the host has to be asked (again) first. */
  async find(taken: Taken, now: Date): Promise<RobotsRules | undefined> {
    const { host, robotsAt, robotsStatus } = taken;
    if (robotsAt === null || robotsStatus === null) return undefined;
    if (now.getTime() - Date.parse(robotsAt) >= freshMs) return undefined;
    const known = this.#rules.get(host);
    if (known?.at === robotsAt) return known.rules;
    const row = await this.#scope.db
      .selectFrom('host')
      .select('robots')
      .where('clusterId', '=', this.#scope.clusterId)
      .where('host', '=', host)
      .executeTakeFirst();
    const rules = parseRobots(Buffer.from(row?.robots ?? '', 'latin1'), productToken);
    if (this.#rules.size >= mostHosts) this.#rules.clear();
    this.#rules.set(host, { at: robotsAt, rules });
    return rules;
  }
}
