const atMost = 12;
/** Names that hold the words, the shortest first: they are the nearest. An 18-character code finds its enterprise. */
export async function find(scope, text, chain) {
    const words = text.normalize('NFKC').trim();
    if (words === '')
        return { entities: [], segments: [] };
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    const entities = await scope.db
        .selectFrom('entity')
        .select(['entityId', 'kind', 'name', 'city'])
        .where('clusterId', '=', scope.clusterId)
        .where('validTo', 'is', null)
        .where('kind', '!=', 'cluster')
        .where((eb) => eb.or([eb('name', 'ilike', pattern), eb('code', '=', words.toUpperCase())]))
        .orderBy((eb) => eb.fn('length', ['name']))
        .orderBy('entityId')
        .limit(atMost)
        .execute();
    const lower = words.toLowerCase();
    const segments = chain.segments
        .filter(({ zh, en, aliases }) => [zh, en, ...aliases].some((name) => name.toLowerCase().includes(lower)))
        .slice(0, atMost)
        .map(({ id, zh, en }) => ({ id, zh, en }));
    return { entities, segments };
}
//# sourceMappingURL=find.js.map