/** Rows per message. */
export const BATCH = 4_000;
//# sourceMappingURL=opened.js.map