// Every segment's place in the chain as it stands: who depends on it, what stops without it, what is made here.
import { findProducible } from '../and-or/producible.ts';
import { Removals } from '../and-or/removals.ts';
import { groupEdges } from '../adjacency.ts';
import { findComponents } from '../components.ts';
import { findClosure } from '../graph.ts';
import type { ChainGraph } from '../graph.ts';
import { Dependence } from './dependence.ts';
import type { Dependent } from './dependence.ts';
import type { Facts } from './facts.ts';
import type { LocalGraph } from './local-graph.ts';
import { quotientsOf } from './quotient.ts';
import { supplyOf } from './supply.ts';
import type { LocalSupply } from './supply.ts';

/** What is worked out of a segment only when it is asked for. */
interface Held {
  dependents?: Dependent[];
  stopped?: number[];
}

/**
 * The world it speaks of: what has makers here runs today, so whatever it needs and nobody here makes is
 * bought in (`supplied`); only what is named in `failed` comes from nowhere. Answers are kept, and taken over
 * from `before` where the difference cannot reach: 3,000 segments are asked again within milliseconds.
 */
export class Analysis {
  readonly local: LocalGraph;
  readonly facts: Facts;
  /** Masks over segments: makers on record; made here from raw materials on, nothing bought in. */
  readonly present: Uint8Array;
  readonly selfSufficient: Uint8Array;
  /** What still runs: all that is present or bought in, unless something failed. */
  readonly runs: Uint8Array;
  /** 区位商 of a segment; undefined under the size floors. */
  readonly quotientOf: (v: number) => number | undefined;
  readonly #supplied: Uint8Array;
  readonly #removals: Removals;
  readonly #dependence: Dependence;
  readonly #held: Held[];

  constructor(
    local: LocalGraph,
    facts: Facts,
    { failed, before }: { failed?: Uint8Array; before?: Analysis } = {},
  ) {
    this.local = local;
    this.facts = facts;
    const n = local.graph.ids.length;
    const out = failed ?? new Uint8Array(n);
    this.present = Uint8Array.from(facts.segments, ({ makers }, v) =>
      makers > 0 && out[v] === 0 ? 1 : 0,
    );
    const supplied = supplyFrom(local, facts, this.present, out);
    this.#supplied = supplied;
    this.selfSufficient = findProducible(local.graph, { present: this.present });
    this.#removals = new Removals(local.graph, { present: this.present, supplied });
    this.runs = this.#removals.producible;
    this.quotientOf = quotientsOf(facts.segments);
    this.#dependence = new Dependence(local, this.present);
    this.#held = before ? this.#takeOver(before) : Array.from({ length: n }, () => ({}));
  }

  /** Segments with makers that depend on v, and to what part. */
  dependentsOn(v: number): Dependent[] {
    return (this.#held[v]!.dependents ??= this.#dependence.on(v));
  }

  /** The same for several at once; not kept. */
  dependentsOnAny(starts: readonly number[]): Dependent[] {
    return this.#dependence.on(...starts);
  }

  /** Segments with makers that stop without v, whatever is chosen instead. */
  stoppedBy(v: number): number[] {
    return (this.#held[v]!.stopped ??= this.#removals
      .lossOf(v)
      .filter((w) => this.present[w] === 1));
  }

  /** 受影响产出: revenue of others that depends on v, in yuan; each enterprise's counts at most once. */
  stakeOf(v: number): number {
    return this.worthOf(this.dependentsOn(v));
  }

  worthOf(dependents: readonly Dependent[]): number {
    return dependents.reduce(
      (sum, { segment, share }) => sum + share * this.facts.segments[segment]!.revenue,
      0,
    );
  }

  /** Revenue that stops without v for certain, in yuan. */
  stopsOf(v: number): number {
    return this.stoppedBy(v).reduce((sum, w) => sum + this.facts.segments[w]!.revenue, 0);
  }

  /** Makers known elsewhere, an import among them. */
  outsideOf(v: number): number {
    const { targets, listed } = this.facts.segments[v]!;
    return targets + listed + (this.local.imports[v] ? 1 : 0);
  }

  supplyOf(v: number): LocalSupply | undefined {
    return supplyOf(this.local.graph, this.present, this.facts.segments[v]!, v);
  }

  /** Herfindahl–Hirschman index of known revenues; undefined where nobody's is known. */
  hhiOf(v: number): number | undefined {
    const { revenue, squares } = this.facts.segments[v]!;
    return revenue > 0 ? squares / revenue ** 2 : undefined;
  }

  /**
   * Answers of segments from which nothing that changed can be reached still hold. What runs no longer is also
   * missing as an alternative: it reaches whatever leads to those that could have used it.
   */
  #takeOver(before: Analysis): Held[] {
    const { graph } = this.local;
    const changed: number[] = [];
    const stopped: number[] = [];
    for (const [v, one] of this.present.entries()) {
      if (one !== before.present[v] || this.#supplied[v] !== before.#supplied[v]) changed.push(v);
      if (this.runs[v] !== before.runs[v]) stopped.push(v);
    }
    const users = findClosure(graph, stopped, 'downstream');
    for (const [v, one] of users.entries()) if (one === 1) changed.push(v);
    const reached = findClosure(graph, changed, 'upstream');
    return before.#held.map((held, v) => (reached[v] === 0 ? { ...held } : {}));
  }
}

/**
 * What comes from outside: all that has no makers here, unless it failed; and what runs in a circle that nothing
 * leads into once imports are left aside, since it does run today.
 */
function supplyFrom(
  local: LocalGraph,
  facts: Facts,
  present: Uint8Array,
  failed: Uint8Array,
): Uint8Array {
  const makers = Uint8Array.from(facts.segments, (of) => (of.makers > 0 ? 1 : 0));
  const bought = makers.map((one) => 1 - one);
  const grounded = findProducible(local.graph, { present: makers, supplied: bought });
  const circular = findCircular(local.graph, grounded);
  return present.map((one, v) => (failed[v] === 0 && (one === 0 || circular[v] === 1) ? 1 : 0));
}

/** Of what is not grounded, what lies on a circle; the rest follows from it. */
function findCircular({ ids, from, to }: ChainGraph, grounded: Uint8Array): Uint8Array {
  const circular = new Uint8Array(ids.length);
  const edges = [...from.keys()].filter((e) => grounded[from[e]!] === 0 && grounded[to[e]!] === 0);
  if (edges.length === 0) return circular;
  const ends = Int32Array.from(edges, (e) => to[e]!);
  const starts = edges.map((e) => from[e]!);
  const { component, count } = findComponents(ids.length, groupEdges(ids.length, starts), ends);
  const size = new Int32Array(count);
  for (const c of component) size[c]! += 1;
  for (const [i, v] of starts.entries()) {
    const within = component[v] === component[ends[i]!];
    if (within && (size[component[v]!]! > 1 || v === ends[i])) circular[v] = 1;
  }
  return circular;
}
