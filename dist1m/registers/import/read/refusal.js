// A file that cannot be read at all: one sentence for the person who sent it.
import { RefusedError } from "../../../util/errors.js";
/** Thrown by openWorkbook; retrying does not help. */
export class WorkbookRefused extends RefusedError {
    constructor(code, zh, en, options) {
        super(code, { zh, en }, options);
    }
}
/**
 * A file name as it may be shown and stored: without folders, control characters and direction
 * overrides ("‮xslx.exe"), at most 120 characters.
 */
export function safeName(name) {
    const base = name
        .replace(/\p{Cc}|\p{Cf}|\p{Surrogate}/gu, '')
        .split(/[/\\]/)
        .at(-1)
        ?.trim() ?? '';
    const short = base.length > 120 ? `${base.slice(0, 100)}…${base.slice(-16)}` : base;
    return short.replace(/^\.+$/, '') || '未命名';
}
//# sourceMappingURL=refusal.js.map