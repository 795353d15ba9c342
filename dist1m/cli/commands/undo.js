import { chooseCluster } from "../choose-cluster.js";
import { connect, read } from "../connect.js";
import { UsageError } from "../errors.js";
import { readOptions } from "../options.js";
export async function undo(argv) {
    const options = readOptions(argv, {});
    const [sourceId = ''] = options.positionals;
    if (!/^\d+$/.test(sourceId))
        throw new UsageError('用法：tuku undo 来源编号（见 tuku sources）');
    const connection = await connect(options.config);
    try {
        const cluster = await chooseCluster(connection, options.cluster);
        const source = await read(connection.client.clusters[':cluster'].sources[':sourceId'].$delete({
            param: { cluster, sourceId },
        }));
        console.log(options.json ? JSON.stringify(source, null, 2) : `已撤销 ${source.title} 的导入。`);
    }
    finally {
        await connection.close();
    }
}
//# sourceMappingURL=undo.js.map