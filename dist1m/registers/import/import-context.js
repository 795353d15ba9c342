export const noCounts = {
    rows: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    conflicting: 0,
    refused: 0,
    review: 0,
    warnings: 0,
};
//# sourceMappingURL=import-context.js.map