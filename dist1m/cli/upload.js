import { read } from "./connect.js";
import { Refusal } from "./errors.js";
/** Streams the bytes; the file is never held in memory. */
export async function uploadFile(connection, cluster, options, body) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(options)) {
        if (value !== undefined)
            query.set(name, String(value));
    }
    const url = `${connection.base}/api/v1/clusters/${cluster}/imports?${query}`;
    const init = {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { 'content-type': 'application/octet-stream' },
    };
    return read(connection.fetch(url, init));
}
/** Resolves when the import has come to rest: planned, accepted or failed. A failure is thrown as its sentence. */
export async function waitForImport(connection, cluster, sourceId, onProgress = () => undefined) {
    const param = { cluster, sourceId: String(sourceId) };
    for (let pause = 20;; pause = Math.min(pause * 1.5, 500)) {
        const state = await read(connection.client.clusters[':cluster'].imports[':sourceId'].$get({ param }));
        if (state.error)
            throw new Refusal(state.error.zh, state.error.en);
        if (state.source.state !== 'planning' && state.source.state !== 'loading')
            return state;
        onProgress(state.progress);
        await new Promise((resolve) => setTimeout(resolve, pause));
    }
}
//# sourceMappingURL=upload.js.map