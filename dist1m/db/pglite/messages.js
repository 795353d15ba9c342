// What the PGlite worker is asked and answers.
export {};
//# sourceMappingURL=messages.js.map