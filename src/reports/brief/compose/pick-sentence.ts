// The sentence of a text that names the most important things of ours, verbatim.

export interface Named {
  /** [start, end) in the text. */
  start: number;
  end: number;
  /** What it names: two names of one thing count once. */
  ref: string;
  /** A project more than an enterprise, an enterprise more than a segment. */
  weight: number;
}

/** Longer sentences are cut around the name. */
const longest = 200;
const ends = new Set('。！？!?；;\n');
/** Inside of a number or an abbreviation a full stop ends nothing, so it is none here. */
const telling = /[亿万]|签约|开工|投产|达产|竣工|中标|增资|奠基|落地/;

/** Undefined when the text names nothing. The answer is a piece of the text: text.slice(start, end). */
export function pickSentence(
  text: string,
  names: readonly Named[],
): { start: number; end: number; top: Named } | undefined {
  let best: { start: number; end: number; top: Named; score: number } | undefined;
  let start = -1;
  let end = -1;
  let inside: Named[] = [];
  const weigh = (): void => {
    const [first] = inside;
    if (!first) return;
    const refs = new Map(inside.map((name) => [name.ref, name.weight]));
    const sum = [...refs.values()].reduce((all, weight) => all + weight, 0);
    const score = sum + (telling.test(text.slice(start, Math.min(end, start + 1000))) ? 2 : 0);
    if (best && score <= best.score) return;
    const top = inside.reduce((one, two) => (two.weight > one.weight ? two : one), first);
    best = { ...cut(text, start, end, top), top, score };
  };
  for (const name of names) {
    if (name.end > text.length || name.start >= name.end) continue;
    if (name.start >= end) {
      weigh();
      inside = [];
      start = sentenceStart(text, name.start, Math.max(end, 0));
      end = sentenceEnd(text, name.end);
    }
    inside.push(name);
  }
  weigh();
  return best && { start: best.start, end: best.end, top: best.top };
}

function sentenceStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && !ends.has(text[start - 1] as string)) start -= 1;
  while (start < at && /\s/.test(text[start] as string)) start += 1;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !ends.has(text[end] as string)) end += 1;
  // Its own full stop and the quotation mark behind it belong to it.
  if (end < text.length && text[end] !== '\n') end += 1;
  if (text[end] === '”' || text[end] === '」') end += 1;
  return end;
}

/** Whole when it is short enough; else as much as fits, with the name in it. */
function cut(text: string, start: number, end: number, { start: from, end: to }: Named) {
  if (end - start <= longest) return { start, end };
  const room = Math.max(0, longest - (to - from));
  const left = Math.max(start, Math.min(from - Math.floor(room / 3), end - longest));
  const right = Math.min(end, Math.max(to, left + longest));
  return { start: whole(text, left), end: whole(text, right) };
}

/** No letter is cut in two. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
