// 测度: places and segments in numbers, over the registers and the loaded directory.
import { sql } from 'kysely';
import { chainUpstreamness } from '../../chain/measures/chain-upstreamness.ts';
import { complexity } from '../../chain/measures/complexity.ts';
import { fitness } from '../../chain/measures/fitness.ts';
import { collectHoldings } from '../../chain/measures/holdings.ts';
import type { Holding, Holdings } from '../../chain/measures/holdings.ts';
import { advantages, locationQuotients } from '../../chain/measures/location-quotient.ts';
import { meanings } from '../../chain/measures/meanings.ts';
import { opportunityGains } from '../../chain/measures/opportunity.ts';
import { densities, proximities } from '../../chain/measures/relatedness.ts';
import { hachman, krugman } from '../../chain/measures/specialisation.ts';
import type { Sparse } from '../../chain/measures/sparse.ts';
import type { Measures } from '../../schema/measures.ts';
import type { Scope } from '../scope.ts';
import { nameSegment } from './gap-model.ts';
import type { GapModel } from './gap-model.ts';
import { standing } from './read-facts.ts';

/** A place with fewer enterprises on the chain is no place to rank: one factory has the highest quotient of all. */
const FLOOR = 10;
/** Placements under which a province is left out of what is compared. */
const PROVINCE_FLOOR = 5;
const NEAR = 5;

interface Counted {
  city: string;
  province: string | null;
  segment: number;
  count: number;
}

export async function measureCluster(
  scope: Scope,
  model: GapModel,
  asOf: string,
  day: string | undefined,
): Promise<Measures> {
  const counted = await countByCity(scope, model, day);
  const largest = await readLargest(scope, day);
  return {
    asOf,
    meanings: Object.entries(meanings).map(([key, meaning]) => ({ key, ...meaning })),
    scope: {
      zh: '按企业数计：现有企业与已导入名录中的企业，按市州、环节统计；一家企业在几个环节就计几次；环节各项以集群为一地，与外省比较',
      en: 'By number of enterprises, existing ones and those of the loaded directory, by city and segment; one on several segments counts on each. For segments the cluster is one place among the provinces',
    },
    floor: FLOOR,
    places: measurePlaces(model, counted.cells, counted.enterprises),
    segments: measureSegments(model, counted.cells, largest),
  };
}

function measurePlaces(
  model: GapModel,
  cells: readonly Counted[],
  enterprises: ReadonlyMap<string, number>,
): Measures['places'] {
  const cities = [...enterprises.keys()];
  const ranked = cities.filter((city) => enterprises.get(city)! >= FLOOR);
  const at = new Map(ranked.map((city, r) => [city, r]));
  const holdings = holdingsOn(model, cells, ranked.length, ({ city }) => at.get(city));
  const has = advantages(locationQuotients(holdings));
  const [own, specialised, diverse] = [complexity(has), krugman(holdings), hachman(holdings)];
  const fit = fitness(has);
  const homes = new Set(model.cities);
  const rows = cities.map((city) => {
    const r = at.get(city);
    const of = (values: ArrayLike<number>): number | null =>
      r === undefined ? null : finite(values[r]);
    return {
      city,
      home: homes.has(city),
      enterprises: enterprises.get(city)!,
      segments: new Set(cells.filter((cell) => cell.city === city).map((cell) => cell.segment))
        .size,
      ranked: r !== undefined,
      krugman: of(specialised),
      hachman: of(diverse),
      eci: of(own.places),
      fitness: of(fit.places),
    };
  });
  return rows.toSorted((a, b) => Number(b.home) - Number(a.home) || b.enterprises - a.enterprises);
}

/** The cluster as one place among the provinces. */
function measureSegments(
  model: GapModel,
  cells: readonly Counted[],
  largest: ReadonlyMap<string, number>,
): Measures['segments'] {
  const { analysis, chain } = model;
  const homes = new Set(model.cities);
  const sizes = new Map<string, number>();
  for (const { city, province, count } of cells) {
    if (homes.has(city)) continue;
    sizes.set(province ?? city, (sizes.get(province ?? city) ?? 0) + count);
  }
  const others = [...sizes].filter(([, size]) => size >= PROVINCE_FLOOR);
  const at = new Map(others.map(([name], r) => [name, r + 1]));
  const holdings = holdingsOn(model, cells, at.size + 1, ({ city, province }) =>
    homes.has(city) ? 0 : at.get(province ?? city),
  );
  const quotients = locationQuotients(holdings);
  const has = advantages(quotients);
  const near = proximities(has);
  const density = densities(has, near);
  const own = complexity(has);
  const gains = opportunityGains(has, near, own);
  const here = { density: rowOf(density, 0), gain: gains(0) };
  const upstream = chainUpstreamness(analysis.local.graph);
  return chain.segments.map(({ id, zh, en }, v) => {
    const { makers, revenue } = analysis.facts.segments[v]!;
    const known = own.segments[v] !== undefined && !Number.isNaN(own.segments[v]);
    const top = largest.get(id);
    return {
      segment: id,
      zh,
      en,
      makers,
      hhi: analysis.hhiOf(v) ?? null,
      cr4: revenue > 0 && top !== undefined ? Math.min(1, top / revenue) : null,
      lq: analysis.quotientOf(v) ?? null,
      density: known ? (here.density.get(v) ?? 0) : null,
      pci: finite(own.segments[v]),
      gain: known ? finite(here.gain[v]) : null,
      upstreamness: upstream[v]!,
      near: [...rowOf(near, v)]
        .filter(([w, proximity]) => w !== v && proximity > 0)
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, NEAR)
        .map(([w, proximity]) => Object.assign(nameSegment(model, w), { proximity })),
    };
  });
}

function holdingsOn(
  model: GapModel,
  cells: readonly Counted[],
  places: number,
  placeOf: (cell: Counted) => number | undefined,
): Holdings {
  const holdings = cells.flatMap((cell): Holding[] => {
    const { segment, count } = cell;
    const place = placeOf(cell);
    return place === undefined ? [] : [{ place, segment, amount: count }];
  });
  return collectHoldings(places, model.chain.segments.length, holdings);
}

function rowOf({ start, column, value }: Sparse, r: number): Map<number, number> {
  const row = new Map<number, number>();
  for (let i = start[r]!; i < start[r + 1]!; i++) row.set(column[i]!, value[i]!);
  return row;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

async function countByCity(
  scope: Scope,
  model: GapModel,
  day: string | undefined,
): Promise<{ cells: Counted[]; enterprises: Map<string, number> }> {
  const { rows } = await sql<{
    city: string;
    province: string | null;
    segmentId: string;
    count: number;
  }>`
    select e.city, e.province, p.segment_id, count(*)::int as count
    from entity e join placement p
      on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
    where ${standing(scope, day)} and e.register in ('existing', 'directory') and e.city is not null
    group by e.city, e.province, p.segment_id order by e.city, e.province, p.segment_id`.execute(
    scope.db,
  );
  const all = await sql<{ city: string; count: number }>`
    select e.city, count(*)::int as count from entity e
    where ${standing(scope, day)} and e.register in ('existing', 'directory') and e.city is not null
      and exists (select 1 from placement p
        where p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed)
    group by e.city order by e.city`.execute(scope.db);
  const numbers = model.analysis.local.graph.indexOf;
  const cells = rows.flatMap(({ segmentId, ...row }) => {
    const segment = numbers.get(segmentId);
    return segment === undefined ? [] : [{ ...row, segment }];
  });
  return { cells, enterprises: new Map(all.rows.map(({ city, count }) => [city, count])) };
}

/** Revenue of the four largest makers of each segment, apportioned. Yuan. */
async function readLargest(scope: Scope, day: string | undefined): Promise<Map<string, number>> {
  const { rows } = await sql<{ segmentId: string; revenue: number }>`
    with part as (
      select p.segment_id, e.revenue::float8 / count(*) over (partition by e.entity_id) as revenue
      from entity e join placement p
        on p.cluster_id = e.cluster_id and p.entity_id = e.entity_id and p.displayed
      where ${standing(scope, day)} and e.register = 'existing' and e.revenue > 0
    ), ranked as (
      select segment_id, revenue, row_number() over (partition by segment_id order by revenue desc) as place
      from part
    )
    select segment_id, sum(revenue) as revenue from ranked where place <= 4 group by segment_id`.execute(
    scope.db,
  );
  return new Map(rows.map(({ segmentId, revenue }) => [segmentId, revenue]));
}
