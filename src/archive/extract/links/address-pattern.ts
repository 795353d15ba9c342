// Patterns of article addresses: https://www.example.com/news/*/content_*.html. `*` stands for anything within one part of
// a path or one value of a query, `**` for anything at all.

/** Digits, and whole parts that are made of hexadecimal letters and digits, become `*`. */
export function generaliseAddress(address: string): string {
  const { protocol, host, pathname, searchParams } = new URL(address);
  const path = pathname
    .split('/')
    .map((part) => (/^(?=.*\d)[\da-f-]{12,}$/i.test(part) ? '*' : generalisePart(part)))
    .join('/');
  const query = [...searchParams.keys()].slice(0, 6).map((key) => `${encodeURIComponent(key)}=*`);
  return `${protocol}//${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

function generalisePart(part: string): string {
  const [name, extension] = splitExtension(part);
  return (
    name
      .split(/([-_.~])/)
      .map(generaliseWord)
      .join('') + extension
  );
}

const prefixes =
  /^(?:content|article|detail|details|news|newsdetail|show|info|view|item|post|page|read|index|list|art|[a-z]{1,3})(?=\d+$)/i;

/** 1234 → *, t20250120 → t*, content12 → content*; another long mix of letters and digits is an identifier as a whole. */
function generaliseWord(word: string): string {
  if (!/\d/.test(word)) return word;
  const prefix = prefixes.exec(word)?.[0];
  if (prefix !== undefined) return `${prefix}*`;
  return word.length >= 10 ? '*' : word.replace(/\d+/g, '*');
}

function splitExtension(part: string): [string, string] {
  const dot = part.lastIndexOf('.');
  return dot > 0 && part.length - dot <= 7 ? [part.slice(0, dot), part.slice(dot)] : [part, ''];
}

/** The same with its last part open: /news/some-words.html → /news/*.html. */
export function openLastPart(pattern: string): string {
  const [path = '', query] = pattern.split('?');
  const slash = path.lastIndexOf('/');
  if (slash < 8) return pattern;
  const [name, extension] = splitExtension(path.slice(slash + 1));
  if (name === '') {
    const before = path.slice(0, -1).lastIndexOf('/');
    return before < 8 ? pattern : `${path.slice(0, before)}/*/`;
  }
  return `${path.slice(0, slash)}/*${extension}${query === undefined ? '' : `?${query}`}`;
}

/** The same with every folder open: sections of one site keep their articles in the same shape. */
export function openFolders(pattern: string): string {
  return pattern.replace(/(?<=[^/:]\/)[^/?*]+(?=\/)/g, '*');
}

const maxPattern = 500;

/** Whether a person's pattern can be used: an http(s) address with a fixed host. */
export function isPattern(pattern: string): boolean {
  return (
    pattern.length <= maxPattern &&
    /^https?:\/\/[\w.*:-]*[\w-]\.[\w.-]+(?::\d+)?(?:[/?]|$)/i.test(pattern)
  );
}

/**
 * Matches without backtracking: pieces between wildcards are looked for from left to right, which is enough as a
 * wildcard's own bound (`/?&#` for `*`) is checked on what it took.
 */
export function matchesPattern(pattern: string, address: string): boolean {
  const pieces = pattern.slice(0, maxPattern).split(/(\*{1,2})/);
  return matchFrom(pieces, 0, address, 0, { steps: 2000 });
}

function matchFrom(
  pieces: readonly string[],
  piece: number,
  address: string,
  at: number,
  budget: { steps: number },
): boolean {
  const fixed = pieces[piece] ?? '';
  if (!address.startsWith(fixed, at)) return false;
  const from = at + fixed.length;
  const wildcard = pieces[piece + 1];
  if (wildcard === undefined) return from === address.length;
  const next = pieces[piece + 2] ?? '';
  for (let to = from; to <= address.length; to += 1) {
    budget.steps -= 1;
    if (budget.steps < 0) return false;
    if (
      (to > from || wildcard === '**') &&
      address.startsWith(next, to) &&
      matchFrom(pieces, piece + 2, address, to, budget)
    )
      return true;
    if (wildcard === '*' && /[/?&#]/.test(address[to] ?? '')) return false;
  }
  return false;
}
