// 分页: further pages of one article, told by numbered links whose addresses extend this page's own.
import type { HtmlElement } from '../html/tree.ts';

const maxPages = 50;

/** Links named 2, 3, 下一页 to addresses such as this page's with _2, -2, /2 or page=2. */
export function findNextPages(
  elements: readonly HtmlElement[],
  url: string,
  resolve: (address: string) => string | undefined,
): string[] {
  const own = stem(url);
  const found = new Set<string>();
  for (const element of elements) {
    if (element.tag !== 'a' || found.size >= maxPages) continue;
    const href = element.attributes.get('href');
    if (!href || href.length > 1000) continue;
    const [first] = element.children;
    if (typeof first !== 'string' || first.length > 20) continue;
    const name = first.trim();
    if (
      !/^(?:[[(（【第]?\s?\d{1,2}\s?[页\])）】]?|下一页.{0,2}|下页.{0,2}|余下全文|next.{0,3})$/i.test(
        name,
      )
    )
      continue;
    const address = resolve(href)?.replace(/#.*$/, '');
    if (address && address !== url && own !== '' && stem(address) === own) found.add(address);
  }
  return [...found];
}

/** The address without its page number: …/123_2.shtml, …/123-2.html, …/123/2, …?page=2 → …/123. */
function stem(address: string): string {
  if (!URL.canParse(address)) return '';
  const { host, pathname, searchParams } = new URL(address);
  const path = pathname
    .replace(/\.\w{2,6}$/, '')
    .replace(/\/$/, '')
    .replace(/(?<=\d{3,}|[a-z]{3,})[_-]\d{1,2}$/i, '')
    .replace(/(?<=\/\d{4,})\/\d{1,2}$/, '');
  searchParams.delete('page');
  searchParams.delete('p');
  return path.length < 2 ? '' : `${host}${path}?${searchParams.toString()}`;
}
