import { chooseCluster } from "../choose-cluster.js";
import { connect, read } from "../connect.js";
import { readOptions } from "../options.js";
export async function sources(argv) {
    const options = readOptions(argv, {});
    const connection = await connect(options.config);
    try {
        const cluster = await chooseCluster(connection, options.cluster);
        const found = await read(connection.client.clusters[':cluster'].sources.$get({ param: { cluster } }));
        if (options.json)
            console.log(JSON.stringify(found, null, 2));
        else {
            for (const { sourceId, title, dated, records, state } of found.sources) {
                const undone = state === 'undone' ? '（已撤销）' : '';
                console.log(`${sourceId}\t${dated}\t${records} 条\t${title}${undone}`);
            }
        }
    }
    finally {
        await connection.close();
    }
}
//# sourceMappingURL=sources.js.map