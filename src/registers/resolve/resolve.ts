// Finds the organisations that a row may be, among all that one import has seen and the store has given it.
import { BlockIndex, hashText } from './block-index.ts';
import { isValidCode } from './code.ts';
import type { Comparison, Party } from './compare.ts';
import { decide, isBranchOf } from './decide.ts';
import type { Basis } from './decide.ts';
import { SLIP, blockKeys, fullKey } from './keys.ts';
import { PartyStore, makeProbe } from './party-store.ts';

export interface ResolverOptions {
  /** A block with more rows is skipped and counted. */
  blockCap?: number;
  /** Review candidates to return, best first. */
  limit?: number;
}

export interface Found {
  /** `alike`: it was added before under this very name and code, or equally without one. */
  same?: { id: number; basis: Basis; alike: boolean };
  /** The parent, where the party is a unit of it. */
  branchOf?: number;
  /** Units of the party that were added before it. */
  branches: number[];
  review: Candidate[];
}

interface Candidate {
  id: number;
  basis: Basis;
  comparison: Comparison;
}

/** `alike` as in Found. */
interface Certain extends Candidate {
  alike: boolean;
}

export interface ResolverStats {
  parties: number;
  keys: number;
  /** Blocks above the cap at this moment. */
  oversizedBlocks: number;
  /** How often a lookup skipped one of them. */
  skippedBlocks: number;
  comparisons: number;
  bytes: number;
}

/** Estimated bits below which a candidate of a block is not unpacked. */
const FLOOR = -1;
const CANDIDATES = 4096;
/** Most candidates that one lookup compares in full. */
const COMPARE_MAX = 12;
/** Below this many parties the share of a brand is not known well enough to weigh with. */
const SHARE_FROM = 5_000;

/**
 * One import's index. `find` before `add`, row by row; entities that exist already are added first.
 * Memory is about 200 bytes a party; ids are the caller's own and may repeat (aliases of one entity).
 */
export class Resolver {
  readonly #store = new PartyStore();
  readonly #blocks: BlockIndex;
  readonly #limit: number;
  readonly #rows: Int32Array;
  readonly #candidates = new Int32Array(CANDIDATES);
  readonly #estimates = new Float64Array(CANDIDATES);
  #skipped = 0;
  #comparisons = 0;
  #sharedBrand = '';
  #brandCount = 0;
  readonly #options = { brandShare: (brand: string) => this.#shareOf(brand) };

  constructor(options: ResolverOptions = {}) {
    const cap = options.blockCap ?? 256;
    this.#blocks = new BlockIndex(cap);
    this.#rows = new Int32Array(cap + 1);
    this.#limit = options.limit ?? 5;
  }

  get stats(): ResolverStats {
    return {
      parties: this.#store.size,
      keys: this.#blocks.keys,
      oversizedBlocks: this.#blocks.oversized,
      skippedBlocks: this.#skipped,
      comparisons: this.#comparisons,
      bytes: this.#store.bytes + this.#blocks.bytes,
    };
  }

  add(id: number, party: Party): void {
    const row = this.#store.add(id, party);
    for (const key of identityKeys(party)) this.#blocks.add(hashText(key), row);
    for (const key of blockKeys(party.name)) this.#blocks.add(hashText(key), row);
    if (party.name.branch) this.#blocks.add(hashText(`o:${party.name.branch.of}`), row);
  }

  find(party: Party): Found {
    const found: Found = { branches: [], review: [] };
    this.#sharedBrand = '';
    const reviews = new Map<number, Candidate>();
    const same: Certain[] = [];
    const judge = (row: number): void => {
      const id = this.#store.idOf(row);
      this.#comparisons += 1;
      const other = this.#store.get(row);
      const { decision, basis, comparison } = decide(party, other, this.#options);
      if (decision === 'same') {
        const alike = other.name.full === party.name.full && other.code === party.code;
        same.push({ id, basis, comparison, alike });
      }
      if (decision === 'review') {
        const held = reviews.get(id);
        if (!held || held.comparison.weight < comparison.weight)
          reviews.set(id, { id, basis, comparison });
      }
    };
    const exact = this.#gatherExact(party);
    const count = this.#gather(party, exact);
    for (let i = 0; i < count; i += 1) judge(this.#candidates[i] as number);
    settle(found, same, reviews);
    this.#findRelations(party, found);
    found.review = [...reviews.values()]
      .sort((x, y) => y.comparison.weight - x.comparison.weight || x.id - y.id)
      .slice(0, this.#limit);
    return found;
  }

  /** Rows of the party's code and names, at the front of the candidates. */
  #gatherExact(party: Party): number {
    let size = 0;
    for (const key of identityKeys(party)) {
      const count = this.#read(key);
      for (let i = 0; i < count; i += 1) {
        const row = this.#rows[i] as number;
        if (size < CANDIDATES && !this.#isCandidate(row, size)) this.#candidates[size++] = row;
      }
    }
    return size;
  }

  /** Adds the best rows of the blocks behind the `exact` ones, at most COMPARE_MAX; returns the total. */
  #gather(party: Party, exact: number): number {
    const probe = makeProbe(party);
    let size = exact;
    for (const key of blockKeys(party.name)) {
      const near = !key.startsWith(SLIP);
      // One shared character of a brand is never enough without an address or a date.
      if (!near && probe.address === 0 && probe.founded === 0) continue;
      const count = this.#read(key);
      for (let i = 0; i < count && size < CANDIDATES; i += 1) {
        const row = this.#rows[i] as number;
        const bits = this.#store.estimate(row, probe, near);
        if (bits < FLOOR || this.#store.hasOtherCode(row, probe)) continue;
        if (this.#isCandidate(row, size)) continue;
        this.#candidates[size] = row;
        this.#estimates[size] = bits;
        size += 1;
      }
    }
    const keep = exact + COMPARE_MAX;
    if (size <= keep) return size;
    for (let i = exact; i < keep; i += 1) this.#bringBest(i, size);
    return keep;
  }

  #bringBest(to: number, size: number): void {
    const rows = this.#candidates;
    const bits = this.#estimates;
    let best = to;
    for (let i = to + 1; i < size; i += 1) {
      if ((bits[i] as number) > (bits[best] as number)) best = i;
    }
    [rows[to], rows[best]] = [rows[best] as number, rows[to] as number];
    [bits[to], bits[best]] = [bits[best] as number, bits[to] as number];
  }

  #isCandidate(row: number, size: number): boolean {
    for (let i = 0; i < size; i += 1) if (this.#candidates[i] === row) return true;
    return false;
  }

  #findRelations(party: Party, found: Found): void {
    const { branch, full } = party.name;
    if (branch) {
      const count = this.#read(`f:${branch.of}`);
      for (let i = 0; i < count && found.branchOf === undefined; i += 1) {
        const row = this.#rows[i] as number;
        if (isBranchOf(party, this.#store.get(row))) found.branchOf = this.#store.idOf(row);
      }
    }
    const count = this.#read(`o:${full}`);
    for (let i = 0; i < count; i += 1) {
      const row = this.#rows[i] as number;
      if (isBranchOf(this.#store.get(row), party)) found.branches.push(this.#store.idOf(row));
    }
  }

  /** Rows of a key into `#rows`; none, and counted, for a block above the cap. */
  #read(key: string): number {
    const count = this.#blocks.rows(hashText(key), this.#rows);
    if (count >= 0) return count;
    this.#skipped += 1;
    return 0;
  }

  #shareOf(brand: string): number | undefined {
    if (this.#store.size < SHARE_FROM) return undefined;
    if (brand !== this.#sharedBrand) {
      this.#sharedBrand = brand;
      this.#brandCount = this.#blocks.count(hashText(`b:${brand}`));
    }
    return this.#brandCount / this.#store.size;
  }
}

/**
 * One certain entity is the same. Several at once, or an equal name beside a clash of names and codes,
 * are a question for a person, unless just one of them was told of in these very words before: the
 * same list sent again must find the same enterprises, whatever else it brought under their name.
 */
function settle(found: Found, same: readonly Certain[], reviews: Map<number, Candidate>): void {
  const byCode = same.filter(({ basis }) => basis === 'code');
  const certain = byCode.length > 0 ? byCode : same;
  if (certain.length === 0) return;
  const clash =
    byCode.length === 0 && [...reviews.values()].some(({ basis }) => basis.endsWith('-clash'));
  const one =
    theOnly(certain.filter(({ alike }) => alike)) ?? (clash ? undefined : theOnly(certain));
  if (!one) {
    for (const candidate of certain) reviews.set(candidate.id, candidate);
    return;
  }
  const { id, basis } = one;
  found.same = { id, basis, alike: certain.some((other) => other.id === id && other.alike) };
  reviews.delete(id);
}

/** The first, when all are of one entity. */
function theOnly(certain: readonly Certain[]): Certain | undefined {
  const [first] = certain;
  return certain.every(({ id }) => id === first?.id) ? first : undefined;
}

/** Keys under which a party is found exactly: code, full name, former and short names. */
function identityKeys(party: Party): string[] {
  const keys = [fullKey(party.name)];
  if (party.code !== undefined && isValidCode(party.code)) keys.push(`k:${party.code}`);
  for (const former of party.name.former) keys.push(`f:${former}`);
  for (const name of party.formerNames ?? []) keys.push(fullKey(name));
  for (const name of party.shortNames ?? []) keys.push(fullKey(name));
  return keys;
}
