// Addresses of an archived page: absolute, of a safe scheme, and rewritten by the caller before anything may load.

/** What a page wants an address for. `link` is followed by a person; all others load by themselves. */
export type AddressUse = 'link' | 'image' | 'style' | 'font' | 'media';

/** Local address to put in place of an absolute one, or null to leave it out. */
export type ReplaceAddress = (url: string, use: AddressUse) => string | null;

export interface AddressCleaner {
  base: string;
  replace: ReplaceAddress;
  /** How many addresses are still looked at; a page with more of them is after something else. */
  left: number;
}

const inlineImage =
  /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon|svg\+xml)[;,]/i;
const inlineFont =
  /^data:(?:font\/[\w+-]+|application\/(?:x-)?font[\w-]*|application\/vnd\.ms-fontobject)[;,]/i;
const maxInline = 3_000_000;
/** Nothing is fetched for it (CSS Images: an invalid image). */
export const noAddress = 'about:invalid';

/** Browsers drop tabs and line breaks anywhere in an address and control characters at its ends. */
function squeeze(address: string): string {
  return address.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
}

/** The address to write, or undefined when the attribute must go. */
export function cleanAddress(
  raw: string,
  use: AddressUse,
  cleaner: AddressCleaner,
): string | undefined {
  const { base, replace } = cleaner;
  const address = squeeze(raw);
  if (address === '') return undefined;
  if (address.startsWith('#')) return use === 'link' || use === 'image' ? address : undefined;
  if (/^data:/i.test(address)) {
    const allowed =
      use === 'image' ? inlineImage.test(address) : use === 'font' && inlineFont.test(address);
    return allowed && address.length <= maxInline ? address : undefined;
  }
  if (use === 'link' && /^(?:mailto|tel):/i.test(address)) return address;
  cleaner.left -= 1;
  if (cleaner.left < 0 || !URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const replaced = replace(href, use);
  return replaced !== null && isSafe(replaced) ? replaced : undefined;
}

/** A replacement is a path of this archive or a web address, never script or data. */
function isSafe(address: string): boolean {
  return (
    /^(?:https?:\/\/|\/(?![/\\])|\.{1,2}\/|#)/i.test(squeeze(address)) &&
    squeeze(address) === address
  );
}

/** `a.jpg 1x, b.jpg 2x`: each candidate by itself; those without a replacement are left out. */
export function cleanSrcset(raw: string, cleaner: AddressCleaner): string | undefined {
  const kept: string[] = [];
  // HTML standard: an address runs to white space; a comma at its end parts candidates.
  const pattern = /[\s,]*(\S{1,4000})(?:\s+([\d.]{1,10}[wxh](?:\s+[\d.]{1,10}h)?))?\s*(?:,|$)/g;
  for (const match of raw.slice(0, 20_000).matchAll(pattern)) {
    const address = cleanAddress((match[1] ?? '').replace(/,+$/, ''), 'image', cleaner);
    if (address && !/[\s,]/.test(address)) kept.push(match[2] ? `${address} ${match[2]}` : address);
    if (kept.length >= 30) break;
  }
  return kept.length > 0 ? kept.join(', ') : undefined;
}
