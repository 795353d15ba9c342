// 本地龙头: who holds a third or more of a segment's revenue here. What they make is not to be courted twice.
import { sql } from 'kysely';
import type { Scope } from '../scope.ts';
import { standing } from './read-facts.ts';

export interface Leader {
  entityId: number;
  name: string;
  segment: string;
}

/** Of the segment's known revenue, apportioned. */
const LEADING = 1 / 3;

/** By segment; a segment without known revenue has none. */
export async function readLeaders(scope: Scope): Promise<Map<string, Leader>> {
  const { rows } = await sql<Leader>`
    with part as (
      select p.segment_id, e.entity_id, e.name,
        e.revenue::float8 / count(*) over (partition by e.entity_id) as revenue
      from entity e join placement p
        on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
      where ${standing(scope, undefined)} and e.register = 'existing' and e.revenue > 0
    ), ranked as (
      select segment_id, entity_id, name, revenue, sum(revenue) over (partition by segment_id) as total,
        row_number() over (partition by segment_id order by revenue desc, entity_id) as place
      from part
    )
    select segment_id as segment, entity_id::int as entity_id, name from ranked
    where place = 1 and revenue >= total * ${LEADING}`.execute(scope.db);
  return new Map(rows.map((leader) => [leader.segment, leader]));
}
