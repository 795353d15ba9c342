import { chooseCluster } from "../choose-cluster.js";
import { connect, read } from "../connect.js";
import { readOptions } from "../options.js";
export async function review(argv) {
    const options = readOptions(argv, { limit: { type: 'string' }, offset: { type: 'string' } });
    const connection = await connect(options.config);
    try {
        const cluster = await chooseCluster(connection, options.cluster);
        const page = await read(connection.client.clusters[':cluster'].review.$get({
            param: { cluster },
            query: { limit: options.text('limit') ?? '20', offset: options.text('offset') ?? '0' },
        }));
        if (options.json)
            console.log(JSON.stringify(page, null, 2));
        else {
            console.log(`待审 ${page.open} 对`);
            for (const { pairId, left, right, probability } of page.pairs) {
                console.log(`${pairId}\t${(probability * 100).toFixed(0)}%\t${left.name}\t${right.name}`);
            }
        }
    }
    finally {
        await connection.close();
    }
}
//# sourceMappingURL=review.js.map