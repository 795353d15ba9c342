// A file as an answer, under a name that every browser reads.
/** `name` may hold any characters; header syntax is never broken by it. */
export function attachment(body, name, type) {
    const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
    return new Response(body, {
        headers: {
            'content-type': type,
            'content-disposition': `attachment; filename="tuku${extension}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)}`,
            'x-content-type-options': 'nosniff',
        },
    });
}
//# sourceMappingURL=attachment.js.map