// Which cluster a verb is about.
import { read } from "./connect.js";
import { UsageError } from "./errors.js";
import { createSampleCluster, readManifest } from "./sample.js";
/** The named cluster, or the only one. */
export async function chooseCluster(connection, slug) {
    const clusters = await read(connection.client.clusters.$get());
    if (slug !== undefined) {
        if (clusters.some((cluster) => cluster.slug === slug))
            return slug;
        throw new UsageError(`没有名为 ${slug} 的集群。`);
    }
    const [first, ...others] = clusters;
    if (!first)
        throw new UsageError('还没有集群：请先导入一份名录，或用 serve --sample 载入示例。');
    if (others.length > 0) {
        throw new UsageError(`有多个集群，请用 --cluster 指明：${clusters.map((each) => each.slug).join('、')}`);
    }
    return first.slug;
}
/** For a first import into an empty data folder: the cluster with the product's own chain, without the sample's rows. */
export async function chooseOrCreateCluster(connection, slug) {
    const clusters = await read(connection.client.clusters.$get());
    const own = readManifest().cluster.slug;
    if (clusters.length === 0 && (slug === undefined || slug === own)) {
        return createSampleCluster(connection);
    }
    return chooseCluster(connection, slug);
}
//# sourceMappingURL=choose-cluster.js.map