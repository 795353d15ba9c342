// The frontier against a model of it: whatever is added, taken, settled, forgotten or let run out, in any order.
import * as fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { expect } from 'vitest';
import { addressOf } from '../../src/archive/watch/frontier/address.ts';
import { enqueue } from '../../src/archive/watch/frontier/enqueue.ts';
import { freeLeases } from '../../src/archive/watch/frontier/recover.ts';
import { findNextDue } from '../../src/archive/watch/frontier/schedule.ts';
import { LeaseLost, settle } from '../../src/archive/watch/frontier/settle.ts';
import { take } from '../../src/archive/watch/frontier/take.ts';
import type { Taken } from '../../src/archive/watch/frontier/take.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Db } from '../../src/db/open.ts';
import type { Scope } from '../../src/registers/scope.ts';

let db: Db;
let clusters = 0;
beforeAll(async () => {
  db = await openDatabase({ folder: null });
});
afterAll(() => db.destroy());

const leaseMs = 10_000;
const minDelayMs = 2_000;

interface ModelPage {
  url: string;
  host: string;
  priority: number;
  state: 'waiting' | 'taken' | 'done';
  /** Of a taken one the end of its lease. */
  notBefore: number;
  token: string | null;
}

interface ModelHost {
  nextAt: number;
  token: string | null;
  until: number;
}

class Model {
  now = Date.parse('2025-01-20T08:00:00Z');
  tokens = 0;
  pages = new Map<string, ModelPage>();
  hosts = new Map<string, ModelHost>();
  /** Everything that was ever handed out, so that late finishers are tried as well. */
  taken: Taken[] = [];

  due(host: string): [string, ModelPage] | undefined {
    return [...this.pages]
      .filter(
        ([, page]) => page.host === host && page.state !== 'done' && page.notBefore <= this.now,
      )
      .toSorted(
        ([a, one], [b, two]) =>
          one.priority - two.priority || one.notBefore - two.notBefore || (a < b ? -1 : 1),
      )[0];
  }

  freeHosts(): string[] {
    return [...this.hosts]
      .filter(
        ([host, { nextAt, token, until }]) =>
          nextAt <= this.now && (token === null || until <= this.now) && this.due(host),
      )
      .toSorted(([a, one], [b, two]) => one.nextAt - two.nextAt || (a < b ? -1 : 1))
      .map(([host]) => host);
  }

  nextDue(): number | undefined {
    const times = [...this.hosts].flatMap(([name, host]) => {
      const open = [...this.pages.values()].filter(
        (page) => page.host === name && page.state !== 'done',
      );
      if (open.length === 0) return [];
      const first = Math.max(this.now, Math.min(...open.map((page) => page.notBefore)));
      return Math.max(first, host.nextAt, host.token === null ? 0 : host.until);
    });
    return times.length === 0 ? undefined : Math.min(...times);
  }
}

type Command = fc.AsyncCommand<Model, Scope>;
const iso = (ms: number): string => new Date(ms).toISOString();

class Enqueue implements Command {
  readonly wanted: readonly { url: string; priority: number }[];
  readonly revive: boolean;
  constructor(wanted: readonly { url: string; priority: number }[], revive: boolean) {
    this.wanted = wanted;
    this.revive = revive;
  }
  check = (): boolean => true;
  async run(model: Model, scope: Scope): Promise<void> {
    const seen = new Set<string>();
    const expected = { added: 0, revived: 0 };
    for (const { url, priority } of this.wanted) {
      const { surt, host } = addressOf(url);
      if (seen.has(surt)) continue;
      seen.add(surt);
      if (!model.hosts.has(host))
        model.hosts.set(host, { nextAt: model.now, token: null, until: 0 });
      const known = model.pages.get(surt);
      const fresh = {
        url,
        host,
        priority,
        state: 'waiting' as const,
        notBefore: model.now,
        token: null,
      };
      if (!known) expected.added += 1;
      else if (!this.revive) continue;
      else if (known.state === 'done') expected.revived += 1;
      if (!known || known.state === 'done') model.pages.set(surt, fresh);
      else if (known.priority > priority) {
        known.priority = priority;
        if (known.state === 'waiting') expected.revived += 1;
      }
    }
    const wanted = this.wanted.map((page) => ({ ...page, purpose: 'page' as const }));
    const real = await enqueue(scope, wanted, { now: new Date(model.now), revive: this.revive });
    expect(real).toEqual(expected);
  }
  toString = (): string => `enqueue(${JSON.stringify(this.wanted)}, ${this.revive})`;
}

class Take implements Command {
  readonly most: number;
  constructor(most: number) {
    this.most = most;
  }
  check = (): boolean => true;
  async run(model: Model, scope: Scope): Promise<void> {
    const token = `t${(model.tokens += 1)}`;
    const expected = model.freeHosts().slice(0, this.most);
    const now = new Date(model.now);
    const real = await take(scope, { token, now, leaseMs, minDelayMs, most: this.most });
    expect(real.map(({ host }) => host).toSorted()).toEqual(expected.toSorted());
    for (const taken of real) {
      const [surt, page] = model.due(taken.host) ?? [];
      expect(taken.surt).toBe(surt);
      if (!page) continue;
      Object.assign(page, { state: 'taken', token, notBefore: model.now + leaseMs });
      const host = { nextAt: model.now + minDelayMs, token, until: model.now + leaseMs };
      model.hosts.set(taken.host, host);
      model.taken.push(taken);
    }
  }
  toString = (): string => `take(${this.most})`;
}

class Settle implements Command {
  readonly which: number;
  readonly againMs: number | null;
  constructor(which: number, againMs: number | null) {
    this.which = which;
    this.againMs = againMs;
  }
  check = (model: Readonly<Model>): boolean => model.taken.length > 0;
  async run(model: Model, scope: Scope): Promise<void> {
    const taken = model.taken[this.which % model.taken.length];
    if (!taken) return;
    const page = model.pages.get(taken.surt);
    const holds = page?.state === 'taken' && page.token === taken.token;
    const notBefore = model.now + (this.againMs ?? 0);
    const state = this.againMs === null ? ('done' as const) : ('waiting' as const);
    const settling = settle(scope, taken, {
      page: { state, notBefore: iso(notBefore) },
      host: { nextAt: iso(model.now + minDelayMs) },
    });
    if (!holds) {
      await expect(settling).rejects.toThrow(LeaseLost);
      return;
    }
    await settling;
    Object.assign(page, { state, token: null, notBefore });
    const host = model.hosts.get(taken.host);
    // The page may still be held when the host's lease was taken over: then the host is not ours to free.
    if (host?.token === taken.token)
      model.hosts.set(taken.host, { nextAt: model.now + minDelayMs, token: null, until: 0 });
  }
  toString = (): string => `settle(${this.which}, ${this.againMs})`;
}

class Pass implements Command {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
  check = (): boolean => true;
  async run(model: Model, scope: Scope): Promise<void> {
    model.now += this.ms;
    const next = model.nextDue();
    const real = await findNextDue(scope, new Date(model.now));
    expect(real).toBe(next === undefined ? undefined : iso(next));
  }
  toString = (): string => `pass(${this.ms})`;
}

class Restart implements Command {
  check = (): boolean => true;
  async run(model: Model, scope: Scope): Promise<void> {
    await freeLeases(scope, new Date(model.now));
    for (const page of model.pages.values())
      if (page.state === 'taken')
        Object.assign(page, { state: 'waiting', token: null, notBefore: model.now });
    for (const [name, host] of model.hosts)
      if (host.token !== null)
        model.hosts.set(name, { nextAt: host.nextAt, token: null, until: 0 });
  }
  toString = (): string => 'restart()';
}

const url = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(4))
  .map(([host, n]) => `http://${host}.example/${n}`);
const commands = fc.commands(
  [
    fc
      .tuple(
        fc.array(fc.record({ url, priority: fc.constantFrom(10, 20, 30) }), { maxLength: 6 }),
        fc.boolean(),
      )
      .map(([wanted, revive]) => new Enqueue(wanted, revive)),
    fc.integer({ min: 1, max: 4 }).map((most) => new Take(most)),
    fc.integer({ min: 1, max: 4 }).map((most) => new Take(most)),
    fc
      .tuple(fc.nat(20), fc.option(fc.constantFrom(0, 1_000, 30_000)))
      .map(([which, again]) => new Settle(which, again)),
    fc.constantFrom(0, 500, 2_000, 5_000, 10_000).map((ms) => new Pass(ms)),
    fc.constant(new Restart()),
  ],
  { maxCommands: 40, size: 'max' },
);

test('the frontier hands out what its model does, and lets only the holder settle', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (run) => {
      const scope: Scope = { db, clusterId: (clusters += 1) };
      await fc.asyncModelRun(() => ({ model: new Model(), real: scope }), run);
    }),
    { numRuns: 60 },
  );
});
