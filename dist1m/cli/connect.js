// A verb's way to the data: the running server when one owns the folder, else an app of its own.
import { findOwner } from "../db/data-folder.js";
import { createApp } from "../server/app.js";
import { createClient } from "../server/client.js";
import { openRuntime } from "../server/runtime.js";
import { BusyError } from "../util/errors.js";
import { Refusal } from "./errors.js";
export async function connect(config) {
    const owner = findOwner(config.data);
    if (owner) {
        if (!owner.url) {
            throw new BusyError('folder-owned', {
                zh: `数据文件夹 ${config.data} 正由进程 ${owner.pid} 使用，稍后再试。`,
                en: `The data folder ${config.data} is in use by process ${owner.pid}; try again later.`,
            });
        }
        return {
            client: createClient(owner.url),
            fetch,
            base: owner.url,
            close: async () => undefined,
        };
    }
    const runtime = await openRuntime(config);
    const app = createApp(runtime);
    const base = 'http://localhost';
    const inProcess = (async (input, init) => app.request(input instanceof URL ? input.href : input, init));
    return {
        client: createClient(base, inProcess),
        fetch: inProcess,
        base,
        close: () => runtime.close(),
    };
}
/** The answer's JSON; a problem becomes a Refusal with its sentence. */
export async function read(response) {
    const answer = await response;
    const body = await answer.json();
    if (answer.ok)
        return body;
    const { zh, title } = body;
    throw new Refusal(zh ?? title ?? '请求失败。', title ?? 'The request failed.');
}
//# sourceMappingURL=connect.js.map