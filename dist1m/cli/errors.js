// Why a verb ended: exit code 1 with one plain sentence, or 2 for wrong usage.
import { TukuError } from "../util/errors.js";
/** The command line was wrong. */
export class UsageError extends Error {
}
/** The server refused; its sentence in both languages. */
export class Refusal extends Error {
    zh;
    constructor(zh, en) {
        super(en);
        this.zh = zh;
    }
}
export function exitCodeOf(error) {
    return error instanceof UsageError ? 2 : 1;
}
export function sentenceOf(error) {
    if (error instanceof TukuError || error instanceof Refusal)
        return error.zh;
    if (error instanceof UsageError)
        return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
//# sourceMappingURL=errors.js.map