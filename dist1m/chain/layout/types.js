// What the layout takes and gives. Plain data and typed arrays, so that a worker can pass it on.
export {};
//# sourceMappingURL=types.js.map