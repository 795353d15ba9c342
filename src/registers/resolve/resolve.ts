// Finds the organisations that a row may be, among all that one import has seen and the store has given it.
import { BlockIndex, hashText } from './block-index.ts';
import { isValidCode } from './code.ts';
import type { Comparison, Party } from './compare.ts';
import { decide, isBranchOf } from './decide.ts';
import type { Basis } from './decide.ts';
import { blockKeys, fullKey } from './keys.ts';
import { PartyStore, makeProbe } from './party-store.ts';

export interface ResolverOptions {
  /** A block with more rows is skipped and counted. */
  blockCap?: number;
  /** Review candidates to return, best first. */
  limit?: number;
}

export interface Found {
  same?: { id: number; basis: Basis };
  /** The parent, where the party is a unit of it. */
  branchOf?: number;
  /** Units of the party that were added before it. */
  branches: number[];
  review: Candidate[];
}

export interface Candidate {
  id: number;
  basis: Basis;
  comparison: Comparison;
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
  #seen = new Uint32Array(1024);
  #query = 0;
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
      bytes: this.#store.bytes + this.#blocks.bytes + this.#seen.length * 4,
    };
  }

  add(id: number, party: Party): void {
    const row = this.#store.add(id, party);
    for (const key of identityKeys(party)) this.#blocks.add(hashText(key), row);
    for (const key of blockKeys(party.name)) this.#blocks.add(hashText(key), row);
    if (party.name.branch) this.#blocks.add(hashText(`o:${party.name.branch.of}`), row);
    if (row >= this.#seen.length) {
      const wider = new Uint32Array(Math.ceil(this.#seen.length * 1.5));
      wider.set(this.#seen);
      this.#seen = wider;
    }
  }

  find(party: Party): Found {
    const found: Found = { branches: [], review: [] };
    this.#sharedBrand = '';
    this.#query = (this.#query + 1) >>> 0;
    const reviews = new Map<number, Candidate>();
    const same: Candidate[] = [];
    const judge = (row: number): void => {
      const id = this.#store.idOf(row);
      this.#comparisons += 1;
      const { decision, basis, comparison } = decide(party, this.#store.get(row), this.#options);
      if (decision === 'same') same.push({ id, basis, comparison });
      else if (decision === 'review') {
        const held = reviews.get(id);
        if (!held || held.comparison.weight < comparison.weight)
          reviews.set(id, { id, basis, comparison });
      }
    };
    for (const key of identityKeys(party)) {
      const count = this.#read(key);
      for (let i = 0; i < count; i += 1) {
        const row = this.#rows[i] as number;
        if (this.#mark(row)) judge(row);
      }
    }
    const count = this.#gather(party);
    for (let i = 0; i < count; i += 1) judge(this.#candidates[i] as number);
    settle(found, same, reviews);
    this.#findRelations(party, found);
    found.review = [...reviews.values()]
      .sort((x, y) => y.comparison.weight - x.comparison.weight || x.id - y.id)
      .slice(0, this.#limit);
    return found;
  }

  /** Candidates of the blocks above the floor, best first, at most COMPARE_MAX. */
  #gather(party: Party): number {
    const probe = makeProbe(party);
    let size = 0;
    for (const key of blockKeys(party.name)) {
      const near = !key.startsWith('t:');
      const count = this.#read(key);
      for (let i = 0; i < count && size < CANDIDATES; i += 1) {
        const row = this.#rows[i] as number;
        if (!this.#mark(row)) continue;
        const bits = this.#store.estimate(row, probe, near);
        if (bits < FLOOR) continue;
        this.#candidates[size] = row;
        this.#estimates[size] = bits;
        size += 1;
      }
    }
    return this.#keepBest(size);
  }

  #keepBest(size: number): number {
    if (size <= COMPARE_MAX) return size;
    for (let i = 0; i < COMPARE_MAX; i += 1) {
      let best = i;
      for (let j = i + 1; j < size; j += 1) {
        if ((this.#estimates[j] as number) > (this.#estimates[best] as number)) best = j;
      }
      const row = this.#candidates[i] as number;
      const bits = this.#estimates[i] as number;
      this.#candidates[i] = this.#candidates[best] as number;
      this.#estimates[i] = this.#estimates[best] as number;
      this.#candidates[best] = row;
      this.#estimates[best] = bits;
    }
    return COMPARE_MAX;
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

  /** Whether the row is met for the first time in this lookup. */
  #mark(row: number): boolean {
    if (this.#seen[row] === this.#query) return false;
    this.#seen[row] = this.#query;
    return true;
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
 * are a question for a person.
 */
function settle(found: Found, same: readonly Candidate[], reviews: Map<number, Candidate>): void {
  const byCode = same.filter(({ basis }) => basis === 'code');
  const certain = byCode.length > 0 ? byCode : same;
  const [first] = certain;
  if (!first) return;
  const clash =
    byCode.length === 0 && [...reviews.values()].some(({ basis }) => basis.endsWith('-clash'));
  if (!clash && certain.every(({ id }) => id === first.id)) {
    found.same = { id: first.id, basis: first.basis };
    reviews.delete(first.id);
    return;
  }
  for (const candidate of certain) reviews.set(candidate.id, candidate);
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
