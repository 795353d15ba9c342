#!/usr/bin/env node
// `tuku VERB …`: finds the verb, loads it, and turns its end into an exit code.
import { exitCodeOf, sentenceOf } from "./errors.js";
import { usage } from "./usage.js";
/** Verbs are loaded when they are called: `tuku --help` opens no database. */
const verbs = {
    serve: async () => (await import("./commands/serve.js")).serve,
    import: async () => (await import("./commands/import.js")).importFile,
    export: async () => (await import("./commands/export.js")).exportRegister,
    chain: async () => (await import("./commands/chain.js")).chain,
    sources: async () => (await import("./commands/sources.js")).sources,
    undo: async () => (await import("./commands/undo.js")).undo,
    review: async () => (await import("./commands/review.js")).review,
};
const [verb = 'help', ...argv] = process.argv.slice(2);
const load = verbs[verb];
if (verb === 'help' || verb === '--help' || verb === '-h') {
    console.log(usage);
}
else if (!load) {
    console.error(`没有 ${verb} 这个命令。\n\n${usage}`);
    process.exitCode = 2;
}
else {
    try {
        await (await load())(argv);
    }
    catch (error) {
        console.error(sentenceOf(error));
        process.exitCode = exitCodeOf(error);
    }
}
//# sourceMappingURL=main.js.map