// The key of an address: equal for spellings that lead to the same page, and sorting hosts by their domain.

/** Parameters that name a visitor or a campaign, not a page. */
const session =
  /^(?:jsessionid|phpsessid|aspsessionid[a-z]*|asp\.net_sessionid|cfid|cftoken)=|^(?:sid|sessionid|session_id)=[\w-]{16,}$/i;
const campaign =
  /^(?:utm_[a-z_]+|spm|scm|share_token|share_source|gclid|fbclid|msclkid|yclid|bd_vid)(?:=|$)/i;
const pathSession = /;(?:jsessionid|phpsessid|sid|cfid|cftoken)=[^/?;]*/gi;

/**
 * Sort-friendly URI Reordering Transform (as of Heritrix and pywb, CDX keys):
 * `https://www.News.example.cn:443/A/../b.html?b=2&a=1&utm_source=x#top` → `cn,example,news)/b.html?a=1&b=2`.
 *
 * Scheme, `www.`/`www2.`, the scheme's port, user info, fragment, session ids, campaign parameters, empty
 * query and the root's dot are dropped; the host is lower-cased, in punycode, reversed by commas (IP
 * addresses are not reversed); the query is sorted; escapes of plain characters are undone, others in upper
 * case; doubled slashes and the last one are dropped. Unlike the keys of CDX, path and query keep their
 * case: servers of the press tell /s/aB from /s/ab. What is no http(s) address is returned trimmed.
 */
export function surtOf(address: string): string {
  const text = address.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return text;
  const host = url.hostname.replace(/\.+$/, '').replace(/^www\d{0,3}\.(?=.*[^.\d])/, '');
  const isAddress = /^[\d.]+$|^\[/.test(host);
  const reversed = isAddress ? host : host.split('.').toReversed().join(',');
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = plain(url.pathname.replace(pathSession, '')).replace(/\/{2,}/g, '/');
  return `${reversed}${port})${path.length > 1 ? path.replace(/\/$/, '') : '/'}${sortQuery(url.search)}`;
}

/** Escapes of letters, digits, '-', '.', '_' and '~' undone (RFC 3986 2.3). */
function plain(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}

function sortQuery(search: string): string {
  const pairs = search
    .slice(1)
    .split('&')
    .map(plain)
    .filter((pair) => pair !== '' && !session.test(pair) && !campaign.test(pair))
    .sort();
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
