// Titles of feeds are HTML more often than they say: entities twice escaped, bold words, line breaks.
import { Parser } from 'htmlparser2';

/** `A &amp;amp; <b>B</b>` as a reader sees it: `A & B`. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  let text = '';
  const parser = new Parser({ ontext: (piece) => (text += piece) }, { decodeEntities: true });
  parser.end(html);
  return text;
}
