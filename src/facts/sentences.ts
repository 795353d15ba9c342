// Where sentences, their parts and their clauses begin and end. Offsets into the text as it stands.

export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  /** Number of the paragraph (line) that it stands in. */
  paragraph: number;
}

const END = 1;
const CLOSE = 2;
const BREAK = 3;
const BLANK = 4;
const SOFT = 5;
const kinds = new Uint8Array(65_536);
for (const [signs, kind] of [
  ['。！？!?', END],
  ['”’」』）)"\'', CLOSE],
  ['\n\r\u2028\u2029', BREAK],
  [' \t　\u00a0', BLANK],
  ['，；：、,;', SOFT],
] as const)
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;

/** No quote is longer; a text without full stops is cut at a comma, or hard. */
const longest = 1_000;

/** Sentences in their order: 。！？ and line ends close one, with the quotation marks behind them. */
export function splitSentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let soft = -1;
  let paragraph = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && kinds[text.charCodeAt(from)] === BLANK) from += 1;
    while (to > from && kinds[text.charCodeAt(to - 1)] === BLANK) to -= 1;
    if (to > from) found.push({ start: from, end: to, paragraph });
    start = end;
    soft = -1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === BREAK) {
      close(i);
      start = i + 1;
      paragraph += 1;
    } else if (kind === END) {
      let end = i + 1;
      while (kinds[text.charCodeAt(end)] === END) end += 1;
      while (kinds[text.charCodeAt(end)] === CLOSE) end += 1;
      close(end);
      i = end - 1;
    } else if (kind === SOFT) soft = i + 1;
    if (i - start >= longest) close(soft > start ? soft : cutAt(text, i + 1));
  }
  close(text.length);
  return found;
}

/** Never between the two halves of one character. */
function cutAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at + 1 : at;
}

const clauseMarks = new Uint8Array(65_536);
for (const sign of '，；：') clauseMarks[sign.charCodeAt(0)] = 1;

/** Clauses of [start, end) of folded text: what stands between its commas, colons and semicolons. */
export function splitClauses(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let i = start; i < end; i += 1) {
    if (clauseMarks[text.charCodeAt(i)] !== 1) continue;
    if (i > from) pieces.push({ start: from, end: i });
    from = i + 1;
  }
  if (end > from) pieces.push({ start: from, end });
  return pieces;
}
