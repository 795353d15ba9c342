// When a record was accepted, as far as a period asks: before it, within it, after it.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Scope } from '../../../registers/scope.ts';
import type { Window } from './window.ts';

export type Phase = 'before' | 'within' | 'after';

/**
 * SQL of the phase of a record `r` of a source `s`. A file's rows and a person's entry are accepted with their
 * source, a fact on the day that it was decided. A page is one source, cited now and then: such a citation has
 * no time of its own, but numbers are given out in order, so it is placed between what is known to come before
 * and what is known to come after the period; in doubt it is told rather than passed over.
 */
export function phaseOf({ clusterId }: Scope, { start, end }: Window): RawBuilder<Phase> {
  const by = (time: RawBuilder<unknown>) => sql`
    case when ${time} < ${start}::timestamptz then 'before' when ${time} < ${end}::timestamptz then 'within' else 'after' end`;
  const decided = sql`(select min(f.decided_at) from fact f where f.cluster_id = ${clusterId}
    and f.article_id = s.snapshot_id and f.record_id = r.record_id)`;
  return sql<Phase>`
    case when s.kind <> 'snapshot' then ${by(sql`s.accepted_at`)}
      when ${decided} is not null then ${by(decided)}
      when s.accepted_at >= ${end}::timestamptz or r.record_id > edge.upper then 'after'
      when s.accepted_at >= ${start}::timestamptz or r.record_id > edge.lower then 'within'
      else 'before' end`;
}

/** Table `edge` of a query: the last number known to be before the period and the first known to be after it. */
export function edgeOf({ clusterId }: Scope, { start, end }: Window): RawBuilder<unknown> {
  const numbers = (which: RawBuilder<unknown>, when: RawBuilder<unknown>) => sql`
    select ${which} from source s cross join lateral (
      select min(r.record_id) as low, max(r.record_id) as high from record r
      where r.cluster_id = s.cluster_id and r.source_id = s.source_id
    ) n where s.cluster_id = ${clusterId} and s.kind <> 'snapshot' and s.state = 'accepted' and ${when}`;
  return sql`edge as materialized (
    select coalesce((${numbers(sql`max(n.high)`, sql`s.accepted_at < ${start}::timestamptz`)}), 0) as lower,
      coalesce((${numbers(sql`min(n.low)`, sql`s.accepted_at >= ${end}::timestamptz`)}), 9007199254740991) as upper
  )`;
}
