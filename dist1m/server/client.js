// The typed client of the API, for the screens and the command line alike.
import { hc } from 'hono/client';
/** `fetcher` answers in-process or over the network; the caller sees no difference. */
export function createClient(base, fetcher) {
    return hc(base, fetcher ? { fetch: fetcher } : {}).api.v1;
}
//# sourceMappingURL=client.js.map