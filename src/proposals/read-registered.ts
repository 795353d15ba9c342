// Looks up in the registers whom facts may speak of: enterprises by whole name, projects by name and owner.
import { projectKey } from '../registers/import/project-key.ts';
import { findClusterEntity } from '../registers/indicators.ts';
import { fullKey } from '../registers/resolve/keys.ts';
import { parseName } from '../registers/resolve/name.ts';
import type { Scope } from '../registers/scope.ts';
import { registerSchema } from '../schema/stage.ts';
import type { Fact } from '../schema/fact.ts';
import { companyOf } from './subject.ts';
import type { Registered } from './subject.ts';

interface ProjectRow {
  entityId: number;
  name: string;
  owner: string | null;
  investment: string | null;
}

export async function readRegistered(scope: Scope, facts: readonly Fact[]): Promise<Registered> {
  const names = new Set(
    facts
      .flatMap((fact) => [companyOf(fact)?.words ?? '', fact.subject?.words ?? ''])
      .filter(Boolean),
  );
  const enterprises = await findEnterprises(scope, [...names]);
  const projects = new ProjectNames(facts.some(mayBeProject) ? await listProjects(scope) : []);
  const cluster = await findClusterEntity(scope);
  return {
    enterprise: (name) => enterprises.get(keyOf(name)),
    project: (wanted) => projects.find(wanted),
    cluster: cluster?.entityId,
  };
}

/**
 * Open facts of the cluster itself find its entity once there is one: with the first figure that a workbook or an
 * accepted fact gives it.
 */
export async function adoptCluster(scope: Scope, name: string): Promise<void> {
  const { db, clusterId } = scope;
  const itself = await findClusterEntity(scope);
  if (!itself) return;
  await db
    .updateTable('fact')
    .set({ subjectId: itself.entityId })
    .where('clusterId', '=', clusterId)
    .where('state', '=', 'proposed')
    .where('subjectKind', '=', 'cluster')
    .where('subjectName', '=', name)
    .where('subjectId', 'is', null)
    .execute();
}

function mayBeProject(fact: Fact): boolean {
  return fact.project !== null || companyOf(fact) !== undefined;
}

/** As resolve/ compares whole names: width, brackets and blanks do not matter. */
function keyOf(name: string): string {
  return fullKey(parseName(name));
}

/** By key; a name that two enterprises go by is left out. */
async function findEnterprises(
  { db, clusterId }: Scope,
  names: readonly string[],
): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const spellings = names.flatMap((name) => [
    name,
    name.replace(/[（]/g, '(').replace(/[）]/g, ')'),
    name.replace(/[(]/g, '（').replace(/[)]/g, '）'),
  ]);
  const rows = await db
    .selectFrom('entity')
    .select(['entityId', 'name'])
    .where('clusterId', '=', clusterId)
    .where('validTo', 'is', null)
    .where('kind', '=', 'enterprise')
    // The index of names stands by register.
    .where('register', 'in', registerSchema.options)
    .where('name', 'in', [...new Set(spellings)])
    .execute();
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const { entityId, name } of rows) {
    const key = keyOf(name);
    if (found.has(key)) twice.add(key);
    found.set(key, entityId);
  }
  for (const key of twice) found.delete(key);
  return found;
}

function listProjects({ db, clusterId }: Scope): Promise<ProjectRow[]> {
  return db
    .selectFrom('entity')
    .select(['entityId', 'name', 'owner', 'investment'])
    .where('clusterId', '=', clusterId)
    .where('validTo', 'is', null)
    .where('kind', '=', 'project')
    .where('register', 'in', registerSchema.options)
    .orderBy('entityId')
    .execute();
}

class ProjectNames {
  readonly #byName = new Map<string, ProjectRow[]>();
  readonly #byOwner = new Map<string, ProjectRow[]>();

  constructor(rows: readonly ProjectRow[]) {
    for (const row of rows) {
      const owner = row.owner ? projectKey(row.owner) : '';
      const name = projectKey(row.name);
      add(this.#byName, name, row);
      // 示例公司套管项目 is told as 套管项目 of 示例公司.
      if (owner !== '' && name.startsWith(owner)) add(this.#byName, name.slice(owner.length), row);
      if (owner !== '') add(this.#byOwner, owner, row);
    }
  }

  find({ name, owner, total }: Parameters<Registered['project']>[0]): number | undefined {
    const own = owner === null ? '' : projectKey(owner);
    if (name !== null) {
      const key = projectKey(name);
      const called = [key, ...(own !== '' && key.startsWith(own) ? [key.slice(own.length)] : [])];
      const same = called
        .flatMap((one) => (one.length < 4 ? [] : (this.#byName.get(one) ?? [])))
        .filter((row) => own === '' || row.owner === null || projectKey(row.owner) === own);
      return only(same);
    }
    if (own === '' || total === null) return undefined;
    const rows = this.#byOwner.get(own) ?? [];
    return rows.length === 1
      ? only(rows.filter(({ investment }) => isEqual(investment, total)))
      : undefined;
  }
}

function add(map: Map<string, ProjectRow[]>, key: string, row: ProjectRow): void {
  if (key === '') return;
  const held = map.get(key);
  if (held) held.push(row);
  else map.set(key, [row]);
}

function only(rows: readonly ProjectRow[]): number | undefined {
  const ids = new Set(rows.map(({ entityId }) => entityId));
  return ids.size === 1 ? rows[0]?.entityId : undefined;
}

function isEqual(one: string | null, two: string): boolean {
  return one !== null && Number(one) === Number(two);
}
