/** `（二期）` and `(二期)` are one; 一期 and 二期 are two. */
export function projectKey(name) {
    return String(name ?? '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{P}\p{S}]/gu, '');
}
//# sourceMappingURL=project-key.js.map