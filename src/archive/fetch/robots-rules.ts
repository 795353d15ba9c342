// robots.txt by RFC 9309, over bytes: which paths of its host our product token may fetch, and how often.

export interface RobotsRules {
  /** `target` is path and query as requested: '/a?b=1'. */
  allows(target: string): boolean;
  /** Seconds between two fetches, as the file asks; no part of RFC 9309, yet widely written. */
  crawlDelay: number | undefined;
  /** Addresses as written. */
  sitemaps: string[];
}

/** RFC 9309 2.5: at least 500 KiB must be parsed; what is behind is not. */
const MAX_BYTES = 500 * 1024;
const MAX_PATTERN = 2_048;
const MAX_SITEMAPS = 1_000;
/** A day; "Crawl-delay: 1000000" shuts the host as well as any. */
const MAX_DELAY = 86_400;

interface Rule {
  allow: boolean;
  /** Length in octets of the pattern as normalised: the longest match wins. */
  length: number;
  /** What stands between the asterisks. */
  pieces: string[];
  /** Ends in '$'. */
  anchored: boolean;
}

interface Group {
  agents: string[];
  rules: Rule[];
  crawlDelay: number | undefined;
}

/**
 * Octets beyond ASCII become %XX (a file in GBK names the paths of a site in GBK), escapes get upper case,
 * escapes of letters, digits, '-', '.', '_' and '~' are undone: RFC 9309 2.2.2.
 */
function normalise(latin1: string): string {
  return latin1
    .replace(/[^\x21-\x7e]/g, (octet) => `%${octet.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
    });
}

function parseRule(allow: boolean, value: string): Rule | undefined {
  if (value === '') return undefined;
  const pattern = normalise(value.slice(0, MAX_PATTERN));
  const anchored = pattern.endsWith('$');
  const body = anchored ? pattern.slice(0, -1) : pattern;
  return { allow, length: pattern.length, pieces: body.split(/\*+/), anchored };
}

/** Each piece at its first place behind the one before: one pass, no backtracking. */
function matches({ pieces, anchored }: Rule, target: string): boolean {
  const [first = '', ...rest] = pieces;
  if (!target.startsWith(first)) return false;
  let at = first.length;
  const last = anchored ? rest.pop() : undefined;
  for (const piece of rest) {
    const found = target.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  return last === undefined
    ? at === target.length
    : target.length - last.length >= at && target.endsWith(last);
}

function parseGroups(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let naming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const parts = /^[ \t]*([A-Za-z-]+)[ \t]*:([^#]*)/.exec(line);
    if (parts === null) continue;
    const value = (parts[2] ?? '').trim();
    const group = groups.at(-1);
    switch ((parts[1] ?? '').toLowerCase()) {
      case 'user-agent': {
        // "TukuBot/1.0 (x)" means TukuBot.
        const agent = value === '*' ? '*' : (/^[A-Za-z_-]*/.exec(value)?.[0] ?? '').toLowerCase();
        if (naming) group?.agents.push(agent);
        else groups.push({ agents: [agent], rules: [], crawlDelay: undefined });
        naming = true;
        break;
      }
      case 'allow':
      case 'disallow': {
        naming = false;
        const rule = parseRule((parts[1] ?? '').length === 5, value);
        if (rule !== undefined) group?.rules.push(rule);
        break;
      }
      case 'crawl-delay':
        naming = false;
        if (group !== undefined && /^\d{1,9}(?:\.\d{1,9})?$/.test(value))
          group.crawlDelay = Math.min(MAX_DELAY, Number(value));
        break;
      case 'sitemap':
        if (value !== '' && sitemaps.length < MAX_SITEMAPS) sitemaps.push(value);
        break;
    }
  }
  return { groups, sitemaps };
}

/** Of all groups that name the token, or of all for '*' when none does (RFC 9309 2.2.1). */
export function parseRobots(bytes: Uint8Array, token: string): RobotsRules {
  const isWhole = bytes.length <= MAX_BYTES;
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = Buffer.from(bytes.subarray(start, MAX_BYTES)).toString('latin1');
  const { groups, sitemaps } = parseGroups(
    isWhole ? text : text.slice(0, Math.max(0, text.lastIndexOf('\n'))),
  );
  const naming = (agent: string): Group[] => groups.filter(({ agents }) => agents.includes(agent));
  const named = naming(token.toLowerCase());
  const own = named.length > 0 ? named : naming('*');
  // Longest first, and of equal length what allows: the first that matches decides (RFC 9309 2.2.2).
  const rules = own
    .flatMap((group) => group.rules)
    .sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow));
  const delays = own.flatMap(({ crawlDelay }) => crawlDelay ?? []);
  return {
    allows: (target) => {
      const path = normalise(target);
      if (path === '/robots.txt') return true;
      return rules.find((rule) => matches(rule, path))?.allow ?? true;
    },
    crawlDelay: delays.length === 0 ? undefined : Math.max(...delays),
    sitemaps,
  };
}
