// The chain with what stands on each segment.
import { buildGraph, listEssentialUsers, listPairs } from "../chain/graph.js";
import { segmentState } from "../chain/state.js";
import { addUp } from "./amounts.js";
import { standingOn } from "./register-query.js";
/** The atlas as of a day. Placements are today's; which entities stand, and with what figures, is that day's. */
export async function getAtlas(scope, chain, asOf) {
    const { stats, revenues } = await countPlaced(scope, chain, asOf);
    const graph = buildGraph(chain);
    const hasMakers = (index) => (stats.get(graph.ids[index] ?? '')?.enterprises ?? 0) > 0;
    return {
        name: chain.name,
        asOf: asOf ?? new Date().toISOString().slice(0, 10),
        groups: chain.groups,
        segments: chain.segments.map((segment, index) => {
            const counted = stats.get(segment.id) ?? emptyStats();
            const neededBy = listEssentialUsers(graph, index)
                .filter(hasMakers)
                .flatMap((user) => chain.segments[user] ?? []);
            const { state, reasons } = segmentState({
                makers: counted.enterprises,
                revenues: revenues.get(segment.id) ?? [],
                neededBy,
            });
            return { ...segment, stats: counted, state, reasons };
        }),
        edges: listPairs(graph).map(({ from, to, essential }) => ({
            from: graph.ids[from] ?? '',
            to: graph.ids[to] ?? '',
            essential,
        })),
    };
}
function placed(scope, asOf) {
    return standingOn(scope.db.selectFrom('entity'), asOf)
        .innerJoin('placement', (join) => join
        .onRef('placement.clusterId', '=', 'entity.clusterId')
        .onRef('placement.entityId', '=', 'entity.entityId')
        .on('placement.displayed', '=', true))
        .where('entity.clusterId', '=', scope.clusterId);
}
async function countPlaced(scope, chain, asOf) {
    const rows = await placed(scope, asOf)
        .where('entity.register', 'in', ['existing', 'target', 'building', 'planned'])
        .select((eb) => [
        'placement.segmentId',
        'entity.register',
        'entity.city',
        eb.fn.countAll().as('count'),
    ])
        .groupBy(['placement.segmentId', 'entity.register', 'entity.city'])
        .execute();
    const stats = new Map(chain.segments.map((segment) => [segment.id, emptyStats()]));
    for (const { segmentId, register, city, count } of rows) {
        const segment = stats.get(segmentId);
        if (!segment)
            continue;
        if (register === 'existing') {
            segment.enterprises += count;
            if (city)
                segment.cities.push({ city, count });
        }
        else if (register === 'target')
            segment.targets += count;
        else if (register === 'building')
            segment.building += count;
        else
            segment.planned += count;
    }
    const amounts = await placed(scope, asOf)
        .where('entity.register', '=', 'existing')
        .where('entity.revenue', 'is not', null)
        .select(['placement.segmentId', 'entity.revenue'])
        .execute();
    const known = new Map();
    for (const { segmentId, revenue } of amounts) {
        const list = known.get(segmentId);
        if (list)
            list.push(revenue ?? '0');
        else
            known.set(segmentId, [revenue ?? '0']);
    }
    for (const [id, segment] of stats) {
        segment.cities.sort((a, b) => b.count - a.count);
        segment.withRevenue = known.get(id)?.length ?? 0;
        segment.revenue = addUp(known.get(id) ?? []);
    }
    return { stats, revenues: new Map([...known].map(([id, list]) => [id, list.map(Number)])) };
}
function emptyStats() {
    return {
        enterprises: 0,
        withRevenue: 0,
        revenue: '0',
        targets: 0,
        building: 0,
        planned: 0,
        cities: [],
    };
}
//# sourceMappingURL=atlas.js.map