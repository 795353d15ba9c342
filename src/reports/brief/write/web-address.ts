// Which addresses become links in a document: those of the web, as a browser would write them.

/** Word opens no longer ones. */
const longest = 2000;

/** Undefined for anything that is not http or https: a document opens no other program. */
export function webAddress(url: string | null): string | undefined {
  if (url === null || url.length > longest || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && href.length <= longest
    ? href
    : undefined;
}
