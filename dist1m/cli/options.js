// Flags that every verb takes, and how a verb reads its own.
import { parseArgs } from 'node:util';
import { readConfig } from "../config.js";
import { UsageError } from "./errors.js";
const shared = {
    json: { type: 'boolean' },
    data: { type: 'string' },
    cluster: { type: 'string' },
};
/** Reads a verb's arguments; throws UsageError for flags it does not have. */
export function readOptions(argv, own) {
    let parsed;
    try {
        parsed = parseArgs({ args: argv, options: { ...shared, ...own }, allowPositionals: true });
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
    const values = parsed.values;
    const text = (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
    };
    const port = text('port');
    if (port !== undefined && !/^\d{1,5}$/.test(port))
        throw new UsageError(`--port 应为端口号：${port}`);
    const data = text('data');
    const host = text('host');
    const flags = {};
    if (data !== undefined)
        flags.data = data;
    if (host !== undefined)
        flags.host = host;
    if (port !== undefined)
        flags.port = Number(port);
    return {
        config: readConfig(process.env, flags),
        json: values['json'] === true,
        cluster: text('cluster'),
        text,
        flag: (name) => values[name] === true,
        positionals: parsed.positionals,
    };
}
//# sourceMappingURL=options.js.map