// `tuku import FILE --register existing`: a dry run, or the import itself.
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { importRegisterSchema } from "../../schema/stage.js";
import { chooseOrCreateCluster } from "../choose-cluster.js";
import { connect, read } from "../connect.js";
import { Refusal, UsageError } from "../errors.js";
import { readOptions } from "../options.js";
import { createProgressBar } from "../progress-bar.js";
import { uploadFile, waitForImport } from "../upload.js";
export async function importFile(argv) {
    const options = readOptions(argv, {
        register: { type: 'string' },
        dated: { type: 'string' },
        series: { type: 'string' },
        trust: { type: 'string' },
        city: { type: 'string' },
        'dry-run': { type: 'boolean' },
        refused: { type: 'string' },
    });
    const [path, ...more] = options.positionals;
    if (!path || more.length > 0)
        throw new UsageError('用法：tuku import 文件 --register 库');
    const register = importRegisterSchema.safeParse(options.text('register'));
    if (!register.success) {
        throw new UsageError(`--register 应为 ${importRegisterSchema.options.join('、')} 之一。`);
    }
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
        throw new Refusal(`找不到文件 ${path}。`, `There is no file ${path}.`);
    }
    const connection = await connect(options.config);
    const bar = createProgressBar(process.stderr);
    try {
        const cluster = await chooseOrCreateCluster(connection, options.cluster);
        const dry = options.flag('dry-run');
        const stream = Readable.toWeb(createReadStream(path, { highWaterMark: 1024 ** 2 }));
        const started = await uploadFile(connection, cluster, {
            filename: basename(path),
            register: register.data,
            dated: options.text('dated'),
            series: options.text('series'),
            trust: options.text('trust'),
            city: options.text('city'),
            accept: dry ? undefined : 'true',
        }, stream);
        const result = await waitForImport(connection, cluster, started.source.sourceId, bar.show);
        bar.end();
        const refused = options.text('refused');
        if (refused && result.counts.refused > 0)
            await saveRefused(connection, cluster, result, refused);
        console.log(options.json ? JSON.stringify(result, null, 2) : summary(result));
    }
    finally {
        bar.end();
        await connection.close();
    }
}
async function saveRefused(connection, cluster, { source }, path) {
    const url = `${connection.base}/api/v1/clusters/${cluster}/imports/${source.sourceId}/refused`;
    const response = await connection.fetch(url);
    if (!response.ok)
        await read(Promise.resolve(response));
    writeFileSync(path, Buffer.from(await response.arrayBuffer()));
}
function summary({ source, counts }) {
    const mapping = source.sheets.map((sheet) => {
        if (sheet.skipped)
            return `  ${sheet.name}：未读（${sheet.skipped}）`;
        const read = sheet.columns.filter((column) => column.field !== null);
        return `  ${sheet.name}：表头第 ${sheet.headerFirst} 行，识别 ${read.length}/${sheet.columns.length} 列`;
    });
    const state = source.state === 'accepted' ? '已导入' : '试算（未导入）';
    const kinds = [
        `新增 ${counts.new}`,
        `变更 ${counts.changed}`,
        `不变 ${counts.unchanged}`,
        `冲突 ${counts.conflicting}`,
        `退回 ${counts.refused}`,
    ];
    return [
        `${source.title}：${state}，来源编号 ${source.sourceId}，数据日期 ${source.dated}`,
        ...mapping,
        `  共 ${counts.rows} 行：${kinds.join('，')}；疑似同一企业 ${counts.review} 对，提示 ${counts.warnings} 条`,
    ].join('\n');
}
//# sourceMappingURL=import.js.map