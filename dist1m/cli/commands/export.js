// `tuku export REGISTER --out FILE`: a register as a workbook or CSV, under the same filters as the screens.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { registerSchema } from "../../schema/stage.js";
import { chooseCluster } from "../choose-cluster.js";
import { connect, read } from "../connect.js";
import { UsageError } from "../errors.js";
import { readOptions } from "../options.js";
const filters = ['q', 'city', 'district', 'segment', 'stage', 'sort', 'order', 'columns', 'lang'];
export async function exportRegister(argv) {
    const options = readOptions(argv, {
        out: { type: 'string' },
        'as-of': { type: 'string' },
        ...Object.fromEntries(filters.map((name) => [name, { type: 'string' }])),
    });
    const register = registerSchema.safeParse(options.positionals[0]);
    const out = options.text('out');
    if (!register.success || !out)
        throw new UsageError('用法：tuku export 库 --out 文件.xlsx');
    const format = out.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
    const connection = await connect(options.config);
    try {
        const cluster = await chooseCluster(connection, options.cluster);
        const query = new URLSearchParams({ format });
        for (const name of filters) {
            const value = options.text(name);
            if (value !== undefined)
                query.set(name, value);
        }
        const asOf = options.text('as-of');
        if (asOf !== undefined)
            query.set('asOf', asOf);
        const url = `${connection.base}/api/v1/clusters/${cluster}/registers/${register.data}/export?${query}`;
        const response = await connection.fetch(url);
        if (!response.ok || !response.body)
            await read(Promise.resolve(response));
        await pipeline(Readable.fromWeb(response.body), createWriteStream(out));
        console.log(options.json ? JSON.stringify({ register: register.data, out }) : `已导出 ${out}`);
    }
    finally {
        await connection.close();
    }
}
//# sourceMappingURL=export.js.map