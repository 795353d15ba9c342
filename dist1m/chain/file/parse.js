import { checkChain } from "./check.js";
import { ProblemLog } from "./problem.js";
import { readChain } from "./read.js";
import { readTree } from "./tree.js";
/**
 * Never throws. The chain holds what could be read; load it only when no problem is an error.
 * Problems stand in the order of the text.
 */
export function parseChain(text) {
    const log = new ProblemLog();
    const tree = readTree(text, log);
    const chain = tree
        ? checkChain(readChain(tree, log), log)
        : { name: '', groups: [], segments: [] };
    return { chain, problems: log.list() };
}
//# sourceMappingURL=parse.js.map