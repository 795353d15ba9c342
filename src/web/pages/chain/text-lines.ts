/** Lines of a text as an editor counts them: the empty one after a last line break is one too. */
export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Where a line (from 1) begins and ends, without its line break; past the end, the end of the text. */
export function lineSpan(text: string, line: number): { start: number; end: number } {
  let start = 0;
  for (let left = line - 1; left > 0; left--) {
    const next = text.indexOf('\n', start);
    if (next < 0) return { start: text.length, end: text.length };
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}
