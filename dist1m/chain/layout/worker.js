// Web Worker entry: new Worker(new URL('../../chain/layout/worker.ts', import.meta.url), { type: 'module' }).
import { layoutChain } from "./layout.js";
function answerRequest({ ticket, input, options }) {
    try {
        return { ticket, layout: layoutChain(input, options) };
    }
    catch (error) {
        return { ticket, error: error instanceof Error ? error.message : String(error) };
    }
}
const scope = globalThis;
scope.addEventListener('message', ({ data }) => {
    const answer = answerRequest(data);
    scope.postMessage(answer, 'layout' in answer ? listBuffers(answer.layout) : []);
});
function listBuffers(layout) {
    return Object.values(layout)
        .filter((part) => ArrayBuffer.isView(part))
        .map((part) => part.buffer);
}
//# sourceMappingURL=worker.js.map