// Which charset a page is in, by its bytes: a byte order mark, then what the bytes can be and read like, and the label
// last. Servers and metas lie (gb2312 pages served as UTF-8, Big5 pages with a copied gb2312 meta).
import iconv from 'iconv-lite';
import { countCharacters } from './common-characters.ts';
import { readContentType, readMeta } from './declared.ts';
import type { Charset } from './declared.ts';
import { countUtf8 } from './utf8.ts';
import type { Utf8Count } from './utf8.ts';

export type CharsetBasis = 'bom' | 'content' | 'label' | 'default';

export interface DetectedCharset {
  charset: Charset;
  /** What decided: `label` only where the bytes leave a choice, `default` (UTF-8) where nothing speaks. */
  basis: CharsetBasis;
}

/** Bytes with the high bit that are read for statistics; more would not change the answer. */
const sampleBytes = 24_000;

/**
 * @param bytes the entity body, any bytes.
 * @param contentType the HTTP Content-Type header, if any.
 */
export function detectCharset(bytes: Uint8Array, contentType?: string): DetectedCharset {
  const bom = findBom(bytes) ?? findWideCharset(bytes);
  if (bom) return bom;
  const label = readContentType(contentType) ?? readMeta(bytes);
  const utf8 = countUtf8(bytes);
  if (utf8.two + utf8.more + utf8.wrong === 0) {
    return label ? { charset: label, basis: 'label' } : { charset: 'utf-8', basis: 'default' };
  }
  if (isUtf8(utf8)) return { charset: 'utf-8', basis: 'content' };
  const sample = takeSample(bytes);
  const declared = [label, readMeta(bytes)].filter((each) => each !== undefined);
  const ranked = rankLegacy(sample, declared);
  const [best, second] = ranked;
  if (
    utf8.wrong === 0 &&
    (label === 'utf-8' || !best || best.score < 0.7 || (!label && utf8.two < 3))
  ) {
    return { charset: 'utf-8', basis: 'content' };
  }
  if (utf8.more > utf8.wrong && (!best || best.score < 0.5)) {
    return { charset: 'utf-8', basis: 'content' };
  }
  if (!best || best.score <= 0) {
    return label && !label.startsWith('utf')
      ? { charset: label, basis: 'label' }
      : { charset: utf8.more > 0 ? 'utf-8' : 'windows-1252', basis: 'default' };
  }
  const labelled = ranked.find((each) => label !== undefined && sameFamily(each.charset, label));
  if (second && labelled && labelled !== best && best.score - labelled.score < 0.1) {
    return { charset: nameOf(labelled.charset, bytes), basis: 'label' };
  }
  return { charset: nameOf(best.charset, bytes), basis: 'content' };
}

export interface DecodedPage extends DetectedCharset {
  html: string;
}

/** Decodes a page by its detected charset. Wrong or cut-off bytes become U+FFFD; nothing throws. */
export function decodePage(bytes: Uint8Array, contentType?: string): DecodedPage {
  const detected = detectCharset(bytes, contentType);
  return { html: decode(bytes, detected.charset), ...detected };
}

function decode(bytes: Uint8Array, charset: Charset): string {
  if (charset === 'utf-8') return new TextDecoder('utf-8').decode(bytes);
  // GB18030 contains GBK and GB2312.
  const table = charset === 'gbk' ? 'gb18030' : charset;
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), table);
}

function findBom(bytes: Uint8Array): DetectedCharset | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', basis: 'bom' };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', basis: 'bom' };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', basis: 'bom' };
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33)
    return { charset: 'gb18030', basis: 'bom' };
  return undefined;
}

/** UTF-16 without a mark: markup is ASCII, so every other byte of it is zero. */
function findWideCharset(bytes: Uint8Array): DetectedCharset | undefined {
  const length = Math.min(bytes.length, 4000) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (even + odd < length / 8 || length < 8) return undefined;
  if (odd > even * 10) return { charset: 'utf-16le', basis: 'content' };
  return even > odd * 10 ? { charset: 'utf-16be', basis: 'content' } : undefined;
}

/**
 * Chinese text in UTF-8 has three-byte sequences; a few GBK characters can pass for two-byte ones by chance, so
 * those alone need more of them. A stray wrong byte (a cut title, a foreign snippet) does not change the charset.
 */
function isUtf8({ two, more, wrong }: Utf8Count): boolean {
  if (wrong === 0) return more > 0 || two > 12;
  return more * 3 + two > wrong * 12;
}

interface Ranked {
  charset: Charset;
  score: number;
}

function rankLegacy(sample: Uint8Array, declared: readonly Charset[]): Ranked[] {
  const candidates = new Set<Charset>(['gb18030', 'big5']);
  for (const each of declared) {
    if (each === 'shift_jis' || each === 'euc-jp' || each === 'euc-kr' || each === 'windows-1252') {
      candidates.add(each);
    }
  }
  return [...candidates]
    .map((charset) => ({ charset, score: scoreDecoding(decode(sample, charset), charset) }))
    .sort((a, b) => b.score - a.score);
}

/** Share of what reads like text in its language, less the share of errors: about 0.8 when right, below 0.2 if not. */
function scoreDecoding(text: string, charset: Charset): number {
  const { han, common, wrong } = countCharacters(text);
  if (charset === 'gb18030' || charset === 'big5') {
    const kana = (text.match(/[\u3040-\u30ff]/g) ?? []).length;
    return han === 0 ? -wrong : (common - kana - 3 * wrong) / (han + kana / 2);
  }
  const own =
    charset === 'euc-kr'
      ? /[\uac00-\ud7af]/g
      : charset === 'windows-1252'
        ? /[\u00a0-\u00ff\u2010-\u2122]/g
        : /[\u3040-\u30ff]/g;
  const hits = (text.match(own) ?? []).length;
  const high = (text.match(/[\u0080-\uffff]/g) ?? []).length;
  if (charset === 'windows-1252') {
    // Western text has single accented letters between plain ones, never long runs of them.
    const runs = (text.match(/[\u00a0-\u00ff]{4,}/g) ?? []).length;
    return runs > 0 ? -1 : (hits - 3 * wrong) / Math.max(1, high);
  }
  return (hits - 3 * wrong) / Math.max(1, high);
}

const families: Partial<Record<Charset, Charset>> = { gbk: 'gb18030' };
const sameFamily = (a: Charset, b: Charset): boolean => (families[a] ?? a) === (families[b] ?? b);

/** Pages of the GB family are named gb18030 when four-byte characters stand in them, else gbk. */
function nameOf(charset: Charset, bytes: Uint8Array): Charset {
  if (charset !== 'gb18030') return charset;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const next = bytes[at + 1] ?? 0;
    if (next >= 0x30 && next <= 0x39) {
      const [third = 0, fourth = 0] = [bytes[at + 2], bytes[at + 3]];
      if (third >= 0x81 && fourth >= 0x30 && fourth <= 0x39) return 'gb18030';
    }
    at += 1;
  }
  return 'gbk';
}

/** Runs of high bytes with the bytes after them, without the ASCII between: what statistics need. */
function takeSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleBytes);
  let length = 0;
  for (let at = 0; at < bytes.length && length < sampleBytes - 8;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    // A run goes on over the ASCII trail bytes of GBK and Big5 (0x30 to 0x7e) between two high bytes.
    let stop = at + 1;
    while (stop < bytes.length && stop - at < 4000) {
      const high = (bytes[stop] ?? 0) >= 0x80 || (bytes[stop + 1] ?? 0) >= 0x80;
      if (!high) break;
      stop += 1;
    }
    const trail =
      (bytes[stop] ?? 0) >= 0x30 && (bytes[stop] ?? 0) < 0x7f && bytes[stop] !== 0x3c ? 1 : 0;
    const run = bytes.subarray(at, Math.min(stop + trail, at + sampleBytes - length - 4));
    sample.set(run, length);
    length += run.length;
    sample[length] = 0x0a;
    length += 1;
    at = stop + trail;
  }
  return sample.subarray(0, length);
}
