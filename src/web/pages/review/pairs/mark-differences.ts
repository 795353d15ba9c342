// Which characters of two short texts differ, so that 衡阳 and 衡南 are seen at a glance.

export interface Span {
  /** Place of its first character. */
  from: number;
  text: string;
  differs: boolean;
}

/** Longest common subsequence is quadratic; longer texts are shown unmarked. */
const longest = 200;

export function markDifferences(left: string, right: string): { left: Span[]; right: Span[] } {
  const a = [...left];
  const b = [...right];
  if (a.length > longest || b.length > longest)
    return {
      left: [{ from: 0, text: left, differs: false }],
      right: [{ from: 0, text: right, differs: false }],
    };
  const table = commonLengths(a, b);
  const inA = a.map(() => true);
  const inB = b.map(() => true);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      inA[i++] = false;
      inB[j++] = false;
    } else if (at(table, i + 1, j) >= at(table, i, j + 1)) i++;
    else j++;
  }
  return { left: spansOf(a, inA), right: spansOf(b, inB) };
}

/** table[i][j]: length of the longest common subsequence of a from i and b from j. */
function commonLengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i];
    if (!row) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        a[i] === b[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function spansOf(characters: string[], differs: boolean[]): Span[] {
  const spans: Span[] = [];
  for (const [index, character] of characters.entries()) {
    const last = spans.at(-1);
    if (last && last.differs === differs[index]) last.text += character;
    else spans.push({ from: index, text: character, differs: differs[index] ?? false });
  }
  return spans;
}
