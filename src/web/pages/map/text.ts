// Widths of text without a canvas, so that screen, SVG and tests break lines alike.
/** Chinese first; each system has one of these. */
export const FONT_STACK =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';

const NARROW = new Set("iljtfrI1|.,:;'!()[] -·/");
const WIDE = new Set('mwMW@%—');

/** Width of one character in em. Generous by a few hundredths, so that text never overruns its box. */
function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (NARROW.has(character)) return 0.34;
  if (WIDE.has(character)) return 0.9;
  if (code >= 65 && code <= 90) return 0.68;
  return code < 0x250 ? 0.57 : 1;
}

export function measureText(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** Latin words and digits stay whole, an opening bracket keeps to what follows; each Chinese character may end a line. */
function splitPieces(text: string): string[] {
  return text.match(/[（《“]?(?:[\u0021-\u024f]+?(?:[/-]|(?![\u0021-\u024f]))\s*|.)/gsu) ?? [];
}

/** ） 】 》 ” 、 ， 。 ； ： ！ ？ and their half-width forms never begin a line (GB/T 15834-2011). */
const NOT_AT_START = /^[)\]\uff09\u3011\u300b\u201d\u3001\uff0c\u3002\uff1b\uff1a\uff01\uff1f%]/u;

/** At most `most` lines within `width`; the last one ends with … when words are left over. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = splitPieces(text.trim());
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const fits = measureText((line + piece).trimEnd(), size) <= width;
    if (line === '' || fits || (NOT_AT_START.test(piece) && lines.length + 1 < most)) {
      line += piece;
      continue;
    }
    if (lines.length + 1 === most) {
      lines.push(shorten(line + pieces.slice(at).join(''), width, size));
      return lines;
    }
    lines.push(cutLine(line, width, size));
    line = piece;
  }
  if (line !== '') lines.push(cutLine(line, width, size));
  return lines;
}

/** A word longer than the line is cut; a closing mark may hang over the edge. */
function cutLine(line: string, width: number, size: number): string {
  const text = line.trimEnd();
  return shorten(text, NOT_AT_START.test(text.slice(-1)) ? width + size : width, size);
}

/** Cut with … at the width. */
export function shorten(text: string, width: number, size: number): string {
  if (measureText(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (measureText(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
