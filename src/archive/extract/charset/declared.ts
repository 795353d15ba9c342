// What the server and the page say about the charset. Either may lie: detect-charset.ts looks at the bytes first.

export type Charset =
  | 'utf-8'
  | 'gbk'
  | 'gb18030'
  | 'big5'
  | 'utf-16le'
  | 'utf-16be'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'windows-1252';

/** Labels as the WHATWG Encoding Standard groups them; gb2312 is read with gbk's table. */
const labels: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  gbk: 'gbk',
  gb2312: 'gbk',
  gb_2312: 'gbk',
  'gb_2312-80': 'gbk',
  'x-gbk': 'gbk',
  cp936: 'gbk',
  ms936: 'gbk',
  'euc-cn': 'gbk',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'cn-big5': 'big5',
  'x-x-big5': 'big5',
  cp950: 'big5',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  shift_jis: 'shift_jis',
  'shift-jis': 'shift_jis',
  sjis: 'shift_jis',
  'euc-jp': 'euc-jp',
  'euc-kr': 'euc-kr',
  'ks_c_5601-1987': 'euc-kr',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'windows-1252': 'windows-1252',
};

/** How far into a page a meta element is looked for: old pages have it late, behind scripts. */
const headBytes = 1 << 20;

function findCharset(label: string | undefined): Charset | undefined {
  return label === undefined ? undefined : labels[label.trim().toLowerCase()];
}

/** `text/html; charset="GB2312"` → gbk. */
export function readContentType(contentType: string | undefined): Charset | undefined {
  return findCharset(
    /charset\s*=\s*["']?\s*([\w-]{3,20})/i.exec((contentType ?? '').slice(0, 500))?.[1],
  );
}

/** The first charset that a meta element or an XML declaration names, whatever stands before it. */
export function readMeta(bytes: Uint8Array): Charset | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes));
  const text = head.toString('latin1');
  for (const match of text.matchAll(/<(?:meta|\?xml)\b([^<>]{0,300})/gi)) {
    const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i.exec(match[1] ?? '')?.[1];
    const found = findCharset(label);
    // A meta that could be read as ASCII is not UTF-16 (HTML standard, prescan).
    if (found) return found.startsWith('utf-16') ? 'utf-8' : found;
  }
  return undefined;
}
