// A copy of the text of the same length in which digits, letters and signs have one form: １２％ → 12%, 億 → 亿.

const forms: Readonly<Record<string, string>> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  億: '亿',
  萬: '万',
  圓: '圆',
  幣: '币',
  貳: '贰',
  陸: '陆',
  ';': '；',
  '!': '！',
  '?': '？',
};
const each =
  /[\uff0b\uff0d\uff0e\uff0f\uff10-\uff19\uff05\uff21-\uff3a\uff41-\uff5a\uff5e\uff08\uff09\u3000\u00a0\u2009\u202f億萬圓幣貳陸;!?]/g;
const odd = new RegExp(each.source);
/** A full-width comma is a thousands separator only between full-width digits. */
const separator = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;
/** 1,250 and 16:13 keep theirs; elsewhere , and : are written for ， and ：. */
const comma = /,(?!\d)|(?<!\d),/g;
const colon = /:(?!\d)|(?<!\d):/g;

/** Offsets into the result are offsets into the text. */
export function foldText(text: string): string {
  let folded = text;
  if (odd.test(text)) {
    if (/[０-９]，/.test(text)) folded = folded.replace(separator, ',');
    folded = folded.replace(each, (c) => forms[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  }
  if (text.includes(',')) folded = folded.replace(comma, '，');
  return text.includes(':') ? folded.replace(colon, '：') : folded;
}
