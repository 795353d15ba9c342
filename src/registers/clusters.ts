// Clusters: the tenants. Every other row belongs to one.
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { keepFoldVersion } from './refold-all.ts';
import { ConflictError, NotFoundError, RefusedError } from '../util/errors.ts';

export interface Cluster {
  clusterId: number;
  slug: string;
  name: string;
  cities: string[];
}

export async function listClusters(db: Db): Promise<Cluster[]> {
  return db
    .selectFrom('cluster')
    .select(['clusterId', 'slug', 'name', 'cities'])
    .orderBy('clusterId')
    .execute();
}

export async function getCluster(db: Db, slug: string): Promise<Cluster> {
  const cluster = await db
    .selectFrom('cluster')
    .select(['clusterId', 'slug', 'name', 'cities'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (cluster) return cluster;
  throw new NotFoundError('cluster', {
    zh: `没有名为 ${slug} 的集群。`,
    en: `There is no cluster ${slug}.`,
  });
}

/** Creates a cluster. Slugs are lower-case words with hyphens, as they stand in addresses. */
export async function createCluster(
  db: Db,
  cluster: { slug: string; name: string; cities: string[] },
): Promise<Cluster> {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/.test(cluster.slug)) {
    throw new RefusedError('slug', {
      zh: `集群标识 ${cluster.slug} 只能用小写字母、数字和连字符。`,
      en: `A cluster's slug has lower-case letters, digits and hyphens only: ${cluster.slug}.`,
    });
  }
  return db.transaction().execute(async (transaction) => {
    // Slugs are unique over all clusters, which no index that Citus can shard by cluster would say.
    const taken = await transaction
      .selectFrom('cluster')
      .select('slug')
      .where('slug', '=', cluster.slug)
      .executeTakeFirst();
    if (taken) {
      throw new ConflictError('slug', {
        zh: `集群 ${cluster.slug} 已存在。`,
        en: `The cluster ${cluster.slug} exists already.`,
      });
    }
    const last = await sql<{
      id: number;
    }>`select coalesce(max(cluster_id), 0) as id from cluster`.execute(transaction);
    const clusterId = (last.rows[0]?.id ?? 0) + 1;
    await transaction
      .insertInto('cluster')
      .values({
        clusterId,
        slug: cluster.slug,
        name: cluster.name,
        cities: JSON.stringify(cluster.cities),
        chain: '',
      })
      .execute();
    await keepFoldVersion({ db: transaction, clusterId });
    return { clusterId, ...cluster };
  });
}

export async function readChainText(db: Db, clusterId: number): Promise<string> {
  const row = await db
    .selectFrom('cluster')
    .select('chain')
    .where('clusterId', '=', clusterId)
    .executeTakeFirst();
  return row?.chain ?? '';
}
