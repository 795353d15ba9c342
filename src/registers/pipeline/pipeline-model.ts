// All projects of a cluster as of a day: what lists, rates, funnel and forecast are made of.
import { NotFoundError } from '../../util/errors.ts';
import type { LightRules, PipelineProject, ProjectHistory } from '../../schema/pipeline.ts';
import { batches } from '../../util/batches.ts';
import { canonicalIds, loadClaims } from '../claims.ts';
import type { Cluster } from '../clusters.ts';
import type { Scope } from '../scope.ts';
import { countingOf, Home } from './counting.ts';
import { readLife } from './life.ts';
import type { Life } from './life.ts';
import { lightOf } from './light.ts';
import { readLightRules } from './light-rules.ts';
import { findOwners, readOwnerAnswers } from './owners.ts';
import type { Owner, OwnerAnswer } from './owners.ts';
import type { Followed } from './rates.ts';

export interface PipelineModel {
  asOf: string;
  lights: LightRules;
  /** In the order in which they came. */
  projects: readonly Followed[];
}

/** So many projects are read at a time. */
const atOnce = 2_000;

export async function readPipelineModel(
  scope: Scope,
  cluster: Pick<Cluster, 'cities'>,
  asOf: string,
): Promise<PipelineModel> {
  const lights = await readLightRules(scope);
  const lives: Life[] = [];
  for (const ids of batches(await listProjects(scope), atOnce)) {
    const claims = await loadClaims(scope, ids);
    for (const entityId of ids) {
      const known = (claims.get(entityId) ?? []).filter(({ dated }) => dated <= asOf);
      const life = readLife(entityId, known, asOf);
      if (life) lives.push(life);
    }
  }
  const ownerOf = await findOwners(
    scope,
    lives.flatMap(({ owner }) => owner ?? []),
  );
  const answers = await readOwnerAnswers(scope);
  const home = new Home(cluster.cities);
  const projects = lives.map((life): Followed => {
    const owner = life.owner === null ? undefined : ownerOf(life.owner);
    return { life, project: describe(life, lights, home, owner, answers.get(life.entityId)) };
  });
  return { asOf, lights, projects };
}

async function listProjects({ db, clusterId }: Scope): Promise<number[]> {
  const rows = await db
    .selectFrom('entity')
    .select('entityId')
    .where('clusterId', '=', clusterId)
    .where('kind', '=', 'project')
    .where('validTo', 'is', null)
    .orderBy('entityId')
    .execute();
  return rows.map(({ entityId }) => entityId);
}

function describe(
  life: Life,
  lights: LightRules,
  home: Home,
  owner: Owner | undefined,
  answer: OwnerAnswer | undefined,
): PipelineProject {
  const {
    province: _province,
    changes: _changes,
    actual: _actual,
    signed: _signed,
    ...told
  } = life;
  const produces = life.stage === 'producing' || life.stage === 'at-capacity';
  return {
    ...told,
    ownerId: owner?.entityId ?? null,
    light: lightOf(life.stage, life.idle, lights),
    counting: countingOf(life, home),
    asksMove: produces && life.owner !== null && owner?.register !== 'existing' && !answer,
    ownerAnswer: answer ?? null,
  };
}

/** One project with its changes of stage. Throws NotFoundError for what is no project of that day. */
export async function findProject(
  scope: Scope,
  { projects }: PipelineModel,
  id: number,
): Promise<Followed> {
  const today = (await canonicalIds(scope, [id])).get(id) ?? id;
  const found = projects.find(({ life }) => life.entityId === today);
  if (found) return found;
  throw new NotFoundError('project', {
    zh: `没有编号为 ${id} 的项目。`,
    en: `There is no project ${id}.`,
  });
}

export function historyOf({ life, project }: Followed): ProjectHistory {
  return { project, changes: life.changes };
}
