// How a segment's name is set on its card: as large as it can be read whole, and cut only below the smallest letters.
import { wrapText } from './text.ts';

/** Screen pixels; below this Chinese characters run together. */
const smallest = { han: 8, latin: 7.5 };
/** From line to line in letters: at ease, and close for a name that would lose letters otherwise. */
const leading = { easy: 1.14, tight: 1.04 };

export interface TitleBlock {
  lines: string[];
  /** World units. */
  size: number;
  /** From line to line, world units. */
  step: number;
}

/**
 * A name in a box of world units at `k` screen pixels per unit: in the first of the sizes from the
 * preferred one down at which the whole name fits, else without what stands in brackets, else cut.
 */
export function layTitle(
  title: string,
  room: { width: number; height: number },
  k: number,
): TitleBlock {
  const han = /\p{Script=Han}/u.test(title);
  const least = han ? smallest.han : smallest.latin;
  // Ten pixels from afar, growing with the card; Latin words are longer and smaller.
  const preferred = Math.max(10, 17 * k) * (han ? 1 : 0.85);
  const short = dropBrackets(title);
  const set = (text: string, pixels: number, lead: number): TitleBlock => {
    const size = pixels / k;
    const step = size * lead;
    const most = Math.max(1, Math.floor((room.height + size * (lead - 1)) / step));
    return { lines: wrapText(text, room.width, size, most), size, step };
  };
  const whole = set(title, preferred, leading.easy);
  if (!isCut(whole)) return whole;
  for (let pixels = preferred; pixels > least; pixels -= 0.5) {
    const block = set(short, pixels, leading.easy);
    if (!isCut(block)) return block;
  }
  return set(short, least, leading.tight);
}

/** The whole name in lines of one size; where that is too long, without what stands in brackets; then cut. */
export function wrapTitle(title: string, width: number, size: number, most: number): string[] {
  const lines = wrapText(title, width, size, most);
  return isCut({ lines }) ? wrapText(dropBrackets(title), width, size, most) : lines;
}

function dropBrackets(title: string): string {
  return title.replaceAll(/[（(][^（()）]*[)）]/gu, '').trim() || title;
}

export function isCut({ lines }: Pick<TitleBlock, 'lines'>): boolean {
  return lines.some((line) => line.endsWith('…'));
}
