import { secureHeaders } from 'hono/secure-headers';
import { respond } from "./problems.js";
/** Ant Design writes its styles at run time, hence style 'unsafe-inline'; scripts come from our own files only. */
export const headers = secureHeaders({
    contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    strictTransportSecurity: false,
});
const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
/**
 * Refuses requests under a foreign host name (DNS rebinding) and writes from foreign pages (CSRF).
 * In-process calls of the command line carry neither header's risk: they name localhost.
 */
export const sameSite = async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    const origin = context.req.header('origin');
    const foreign = origin !== undefined && origin !== `http://${host}`;
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
    const cross = context.req.header('sec-fetch-site') === 'cross-site';
    if (!loopback.test(host) || (writes && (foreign || cross))) {
        return respond(context, {
            type: 'urn:tuku:foreign',
            title: 'This server answers its own pages on this machine only.',
            status: 403,
            zh: '本服务只接受本机图库页面的请求。',
        });
    }
    return next();
};
//# sourceMappingURL=security.js.map