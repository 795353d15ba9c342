// How far the failure of one enterprise spreads among those that deliver to each other.

export interface Delivery {
  from: number;
  to: number;
  /** Amount a year, > 0, in the unit of `output`. */
  amount: number;
}

export interface Network {
  /** What each enterprise makes: inputs of one kind stand in for each other. */
  kind: readonly number[];
  /** Amount a year. */
  output: readonly number[];
  deliveries: readonly Delivery[];
  /** Whether makers of `user` cannot go on without inputs of `kind`. */
  isEssential: (kind: number, user: number) => boolean;
}

export interface Shock {
  /** Share of its output that each still makes for what it is delivered, 0 .. 1. */
  down: number[];
  /** Share of its output that each still sells, 0 .. 1. */
  up: number[];
  /** Share of the network's whole output that is lost, 0 .. 1: the worse of the two for each. */
  lost: number;
}

const rounds = 10_000;
const still = 1e-13;

/**
 * Spread of a shock after Diem et al. 2022 (doi:10.1038/s41598-022-11522-z), simplified: no supplier is
 * replaced, and the shortfall of inputs that are not essential counts by their share of all inputs. `keeps[i]`
 * is what enterprise i can still do at most (0: it fails). Rounds until nothing moves; shares only fall.
 */
export function spreadShock(network: Network, keeps: readonly number[]): Shock {
  const suppliers = groupBy(network, 'to');
  const customers = groupBy(network, 'from');
  const down = settle(keeps, (i, share) => produce(network, suppliers[i]!, share, i));
  const up = settle(keeps, (i, share) => {
    const sold = customers[i]!.reduce((sum, { amount }) => sum + amount, 0);
    const kept = customers[i]!.reduce((sum, { to, amount }) => sum + amount * share[to]!, 0);
    const output = network.output[i]!;
    return output === 0 ? 1 : 1 - (sold - kept) / output;
  });
  let lost = 0;
  let all = 0;
  for (const [i, output] of network.output.entries()) {
    all += output;
    lost += output * (1 - Math.min(down[i]!, up[i]!));
  }
  return { down, up, lost: all === 0 ? 0 : lost / all };
}

/** An essential kind of input binds as far as it comes; the others take away their share of all inputs. */
function produce(
  { kind, isEssential }: Network,
  inputs: readonly Delivery[],
  share: readonly number[],
  user: number,
): number {
  const all = inputs.reduce((sum, { amount }) => sum + amount, 0);
  const byKind = new Map<number, { had: number; has: number }>();
  let short = 0;
  for (const { from, amount } of inputs) {
    const of = kind[from]!;
    if (isEssential(of, kind[user]!)) {
      const held = byKind.get(of) ?? { had: 0, has: 0 };
      byKind.set(of, { had: held.had + amount, has: held.has + amount * share[from]! });
    } else short += amount * (1 - share[from]!);
  }
  const shares = [...byKind.values()].map(({ had, has }) => has / had);
  return Math.min(1, all === 0 ? 1 : 1 - short / all, ...shares);
}

function settle(
  keeps: readonly number[],
  next: (i: number, share: readonly number[]) => number,
): number[] {
  let share = [...keeps];
  for (let round = 0; round < rounds; round++) {
    const after = share.map((_, i) => Math.min(keeps[i]!, Math.max(0, next(i, share))));
    const moved = after.some((x, i) => Math.abs(x - share[i]!) > still);
    share = after;
    if (!moved) break;
  }
  return share;
}

function groupBy({ output, deliveries }: Network, end: 'from' | 'to'): Delivery[][] {
  const groups: Delivery[][] = output.map(() => []);
  for (const delivery of deliveries) groups[delivery[end]]!.push(delivery);
  return groups;
}
