// Which entity a row is of, while an import runs: those that stood before it, and those it has brought itself.
import type { Values } from '../../schema/field.ts';
import { parseName } from '../resolve/name.ts';
import { Resolver } from '../resolve/resolve.ts';
import type { Party } from '../resolve/compare.ts';
import type { Found } from '../resolve/resolve.ts';
import { projectKey } from './project-key.ts';

/** What is known of a row's identity; ids below zero are entities that this import brings. */
export interface Identity {
  /** `alike`: in these very words, so that nothing new is to be remembered of it. */
  same: { id: number; basis: 'code' | 'name'; alike: boolean } | undefined;
  branchOf: number | undefined;
  /** Its own units that were known before it. */
  branches: number[];
  review: Found['review'];
}

const unknown: Identity = { same: undefined, branchOf: undefined, branches: [], review: [] };

/** The parts of an enterprise's values that tell it from others. */
export function partyOf(values: Values): Party {
  const text = (key: string): string | undefined => {
    const value = values[key];
    return typeof value === 'string' ? value : undefined;
  };
  const names = (key: string) => {
    const value = values[key];
    return value === undefined ? undefined : [value].flat().map((name) => parseName(name));
  };
  const party: Party = { name: parseName(text('name') ?? '') };
  const [code, city, address, founded] = [
    text('code'),
    text('city'),
    text('address'),
    text('founded'),
  ];
  if (code) party.code = code;
  if (city) party.city = city;
  if (address) party.address = address;
  if (founded) party.founded = founded;
  const [former, short] = [names('former_names'), names('short_names')];
  if (former) party.formerNames = former;
  if (short) party.shortNames = short;
  return party;
}

export interface Identifier {
  find(values: Values): Identity;
  /** From here on rows of this identity are found under `id`. */
  adopt(id: number, values: Values): void;
}

/** Beyond this many new enterprises it is cheaper to read all names again than to remember them twice. */
const rememberAtMost = 50_000;

/**
 * `base` knows the enterprises that stand already and is not touched. `quiet`: for the rows of a list of
 * enterprises, those that are merely on lists too. Whether two of them are one is asked of nobody: a
 * province's registrations would bury the questions that matter.
 */
export class EnterpriseIdentifier implements Identifier {
  readonly #base: Resolver;
  readonly fresh = new Resolver();
  readonly #adopted: [id: number, values: Values][] = [];
  #last: { values: Values; party: Party } | undefined;

  readonly #quiet: ReadonlySet<number> | undefined;

  constructor(base: Resolver, quiet?: ReadonlySet<number>) {
    this.#base = base;
    this.#quiet = quiet;
  }

  find(values: Values): Identity {
    const party = this.#party(values);
    const known = this.#base.find(party);
    if (known.same) return { ...unknown, same: sameAs(known.same) };
    const fresh = this.fresh.find(party);
    if (fresh.same) return { ...unknown, same: sameAs(fresh.same) };
    return {
      same: undefined,
      branchOf: known.branchOf ?? fresh.branchOf,
      branches: [...known.branches, ...fresh.branches],
      review: this.#quiet
        ? known.review.filter(({ id }) => !this.#quiet?.has(id))
        : [...known.review, ...fresh.review],
    };
  }

  adopt(id: number, values: Values): void {
    this.fresh.add(id, this.#party(values));
    if (this.#adopted.length <= rememberAtMost) this.#adopted.push([id, values]);
  }

  /** Adds what this import brought to another resolver; false when it was too much to remember. */
  teach(resolver: Resolver): boolean {
    if (this.#adopted.length > rememberAtMost) return false;
    for (const [id, values] of this.#adopted) resolver.add(id, partyOf(values));
    return true;
  }

  #party(values: Values): Party {
    if (this.#last?.values !== values) this.#last = { values, party: partyOf(values) };
    return this.#last.party;
  }
}

function sameAs(same: NonNullable<Found['same']>): Identity['same'] {
  return { id: same.id, basis: same.basis === 'code' ? 'code' : 'name', alike: same.alike };
}

/** Projects are one when their names are, and neither owner nor city speaks against it. */
export class ProjectIdentifier implements Identifier {
  readonly #byName = new Map<string, { id: number; values: Values }[]>();

  find(values: Values): Identity {
    const match = this.#byName
      .get(projectKey(values['name']))
      ?.find(
        (other) => agrees(other.values, values, 'owner') && agrees(other.values, values, 'city'),
      );
    return match ? { ...unknown, same: { id: match.id, basis: 'name', alike: true } } : unknown;
  }

  adopt(id: number, values: Values): void {
    const key = projectKey(values['name']);
    const list = this.#byName.get(key) ?? [];
    list.push({ id, values });
    this.#byName.set(key, list);
  }
}

function agrees(a: Values, b: Values, key: string): boolean {
  return a[key] === undefined || b[key] === undefined || projectKey(a[key]) === projectKey(b[key]);
}

/** The cluster is one entity. */
export class ClusterIdentifier implements Identifier {
  #id: number | undefined;

  find(): Identity {
    return this.#id === undefined
      ? unknown
      : { ...unknown, same: { id: this.#id, basis: 'name', alike: true } };
  }

  adopt(id: number): void {
    this.#id ??= id;
  }
}
