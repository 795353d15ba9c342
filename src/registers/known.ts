// What stands already, loaded so that an import can recognise it; kept between imports until it changes.
import { sql } from 'kysely';
import type { Values } from '../schema/field.ts';
import { kindOfRegister } from '../schema/stage.ts';
import type { EntityKind, ImportRegister } from '../schema/stage.ts';
import { readVersion } from './counters.ts';
import {
  ClusterIdentifier,
  EnterpriseIdentifier,
  ProjectIdentifier,
  partyOf,
} from './import/identify.ts';
import type { Identifier } from './import/identify.ts';
import { Resolver } from './resolve/resolve.ts';
import type { Scope } from './scope.ts';

const pageSize = 20_000;

/** One per cluster and process. */
export class Known {
  #resolver: { version: number; resolver: Resolver } | undefined;

  /** A fresh identifier over everything that stands now, for the rows of an import. */
  async identifier(scope: Scope, register: ImportRegister): Promise<Identifier> {
    const kind = kindOfRegister(register);
    if (kind === 'enterprise') {
      const quiet = register === 'directory' ? await listDirectory(scope) : undefined;
      return new EnterpriseIdentifier(await this.#enterprises(scope), quiet);
    }
    const identifier = kind === 'project' ? new ProjectIdentifier() : new ClusterIdentifier();
    for await (const { id, values } of namesOf(scope, kind)) identifier.adopt(id, values);
    return identifier;
  }

  /** After an import was committed: what its identifier learnt need not be read again. */
  async learn(scope: Scope, identifier: Identifier, before: number): Promise<void> {
    const held = this.#resolver;
    if (!(identifier instanceof EnterpriseIdentifier) || held?.version !== before) return;
    const version = await readVersion(scope);
    // Anything else that came between may have moved records: then the next import reads anew.
    if (version !== before + 1) return;
    if (held.resolver.stats.parties === 0) this.#resolver = { version, resolver: identifier.fresh };
    else if (identifier.teach(held.resolver)) this.#resolver = { version, resolver: held.resolver };
  }

  async #enterprises(scope: Scope): Promise<Resolver> {
    const version = await readVersion(scope);
    if (this.#resolver?.version === version) return this.#resolver.resolver;
    const resolver = new Resolver();
    for await (const { id, values } of namesOf(scope, 'enterprise')) {
      resolver.add(id, partyOf(values));
    }
    this.#resolver = { version, resolver };
    return resolver;
  }
}

/** Enterprises that are merely on lists. */
async function listDirectory({ db, clusterId }: Scope): Promise<Set<number>> {
  const rows = await db
    .selectFrom('entity')
    .select('entityId')
    .where('clusterId', '=', clusterId)
    .where('register', '=', 'directory')
    .where('validTo', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.entityId));
}

/**
 * Every name that a record gives an entity of the kind: an enterprise that changed its name is found by both.
 * A person's entry counts where it brings the entity; a pinned name only corrects what is shown.
 */
async function* namesOf(
  scope: Scope,
  kind: EntityKind,
): AsyncGenerator<{ id: number; values: Values }> {
  let after = 0;
  for (;;) {
    const page = await sql<{ recordId: number; id: number } & Record<string, string | null>>`
      select r.record_id, coalesce(c.canonical_id, a.entity_id, r.subject_id) as id,
        r."values"->>'name' as name, r."values"->>'code' as code, r."values"->>'city' as city,
        r."values"->>'address' as address, r."values"->>'founded' as founded,
        r."values"->>'owner' as owner, r."values"->>'former_names' as former_names,
        r."values"->>'short_names' as short_names
      from record r
      left join assignment a on a.cluster_id = r.cluster_id and a.record_id = r.record_id
      left join canonical c on c.cluster_id = r.cluster_id and c.entity_id = coalesce(a.entity_id, r.subject_id)
      where r.cluster_id = ${scope.clusterId} and r.record_id > ${after} and r.kind = ${kind}
        and (r.basis <> 'entry' or (not r.pinned and r."values"->>'name' is not null))
      order by r.record_id limit ${pageSize}`.execute(scope.db);
    for (const row of page.rows) {
      const values: Values = {};
      for (const key of ['name', 'code', 'city', 'address', 'founded', 'owner']) {
        const value = row[key];
        if (typeof value === 'string') values[key] = value;
      }
      for (const [key, json] of [
        ['former_names', row['formerNames']],
        ['short_names', row['shortNames']],
      ] as const) {
        if (typeof json === 'string') values[key] = readList(json);
      }
      yield { id: row.id, values };
    }
    const last = page.rows.at(-1);
    if (!last || page.rows.length < pageSize) return;
    after = last.recordId;
  }
}

function readList(json: string): string[] {
  return json.startsWith('[') ? (JSON.parse(json) as string[]) : [json];
}
