// The sample cluster that ships with the product: its chain, and the files of its registers in order.
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'yaml';
import { z } from 'zod';
import { sampleFolder } from "../config.js";
import { importOptionsSchema } from "../schema/import.js";
import { read } from "./connect.js";
import { uploadFile, waitForImport } from "./upload.js";
const manifestSchema = z.object({
    cluster: z.object({ slug: z.string(), name: z.string(), cities: z.array(z.string()) }),
    chain: z.string(),
    imports: z.array(importOptionsSchema.omit({ filename: true }).extend({ file: z.string(), dated: z.string() })),
});
export function readManifest() {
    return manifestSchema.parse(parse(readFileSync(join(sampleFolder, 'sample.yaml'), 'utf8')));
}
/** Creates the sample's cluster with its chain, without any register. */
export async function createSampleCluster(connection) {
    const { cluster, chain } = readManifest();
    await read(connection.client.clusters.$post({ json: cluster }));
    const text = readFileSync(join(sampleFolder, chain), 'utf8');
    const url = `${connection.base}/api/v1/clusters/${cluster.slug}/chain.yaml`;
    const headers = { 'content-type': 'text/yaml' };
    await read(connection.fetch(url, { method: 'PUT', body: text, headers }));
    return cluster.slug;
}
/** Imports the sample's files in order, as a person would. */
export async function loadSample(connection, slug, onFile) {
    for (const { file, ...options } of readManifest().imports) {
        const stream = Readable.toWeb(createReadStream(join(sampleFolder, file)));
        const started = await uploadFile(connection, slug, { ...options, filename: file, accept: 'true' }, stream);
        onFile(file, await waitForImport(connection, slug, started.source.sourceId));
    }
}
//# sourceMappingURL=sample.js.map