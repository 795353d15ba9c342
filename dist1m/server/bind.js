// Where the server may listen. Wider than this machine needs accounts, which are not there yet.
import { RefusedError } from "../util/errors.js";
const local = new Set(['127.0.0.1', '::1', 'localhost']);
/** Throws RefusedError for an address that others could reach. */
export function checkHost(host) {
    if (local.has(host))
        return host;
    throw new RefusedError('bind', {
        zh: `未启用账户前，服务只能绑定本机地址（127.0.0.1），不能绑定 ${host}。`,
        en: `Without accounts the server binds to this machine only (127.0.0.1), not to ${host}.`,
    });
}
//# sourceMappingURL=bind.js.map