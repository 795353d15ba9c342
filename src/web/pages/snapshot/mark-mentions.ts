// The text of an article, paragraph by paragraph, with what it mentions as pieces of their own.
import type { NamedMention } from '../../../schema/press.ts';

/** [start, end) in the article's text, UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

export interface Piece<Mention extends Span = NamedMention> {
  /** Where it starts in the article's text, UTF-16 units. */
  start: number;
  text: string;
  mention?: Mention;
}

/**
 * `text` is the paragraphs joined by line feeds, as the offsets count it. Where mentions overlap, the longest
 * stands: 衡阳示例变压器 rather than 衡阳 in it. One that crosses a paragraph or lies outside is left out.
 */
export function markMentions<Mention extends Span = NamedMention>(
  paragraphs: readonly string[],
  mentions: readonly Mention[],
): Piece<Mention>[][] {
  const apart: Mention[] = [];
  const longestFirst = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const one of longestFirst)
    if (
      one.end > one.start &&
      apart.every((kept) => one.end <= kept.start || one.start >= kept.end)
    )
      apart.push(one);
  apart.sort((a, b) => a.start - b.start);
  let from = 0;
  return paragraphs.map((paragraph) => {
    const until = from + paragraph.length;
    const pieces = cut(
      paragraph,
      from,
      apart.filter(({ start, end }) => start >= from && end <= until),
    );
    from = until + 1;
    return pieces;
  });
}

function cut<Mention extends Span>(
  paragraph: string,
  from: number,
  mentions: readonly Mention[],
): Piece<Mention>[] {
  const pieces: Piece<Mention>[] = [];
  let at = from;
  const add = (start: number, end: number, mention?: Mention) => {
    if (end > start)
      pieces.push({
        start,
        text: paragraph.slice(start - from, end - from),
        ...(mention && { mention }),
      });
  };
  for (const mention of mentions) {
    add(at, mention.start);
    add(mention.start, mention.end, mention);
    at = mention.end;
  }
  add(at, from + paragraph.length);
  return pieces;
}
