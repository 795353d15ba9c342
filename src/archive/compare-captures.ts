// What changed between two captures of a page, as a reader sees it: paragraph by paragraph, then word by word.
import { diffArrays, diffChars } from 'diff';
import type { ArticleChangeLine, CaptureComparison } from '../schema/comparison.ts';

/** The text of one capture. */
export interface ComparedText {
  title: string;
  paragraphs: readonly string[];
}

/** Beyond this a pair of paragraphs is shown as removed and added, not letter by letter. */
const longest = 5_000;
/** Two paragraphs with less in common are two paragraphs, not one that was changed. */
const likeEnough = 0.5;

/** Lines in reading order. Pure; the time grows with length × changes and is bounded by `longest`. */
export function compareTexts(before: ComparedText, after: ComparedText): CaptureComparison {
  const lines = compareParagraphs(before.paragraphs, after.paragraphs);
  const title =
    before.title === after.title
      ? null
      : (changedLine(before.title, after.title) ?? replacedLine(before.title, after.title));
  const count = (kind: ArticleChangeLine['kind']): number =>
    lines.filter((line) => line.kind === kind).length;
  return {
    title,
    lines,
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
  };
}

function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
): ArticleChangeLine[] {
  const lines: ArticleChangeLine[] = [];
  let removed: string[] = [];
  const flush = (added: readonly string[]): void => {
    lines.push(...pairUp(removed, added));
    removed = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      for (const text of part.value) lines.push({ kind: 'same', parts: [{ kind: 'same', text }] });
    }
  }
  flush([]);
  return lines;
}

/** Paragraphs that stand against each other: alike ones are one that was changed. */
function pairUp(removed: readonly string[], added: readonly string[]): ArticleChangeLine[] {
  const lines: ArticleChangeLine[] = [];
  const length = Math.max(removed.length, added.length);
  const late: ArticleChangeLine[] = [];
  for (let i = 0; i < length; i += 1) {
    const from = removed[i];
    const to = added[i];
    const changed = from !== undefined && to !== undefined ? changedLine(from, to) : undefined;
    if (changed) {
      lines.push(...late.splice(0), changed);
      continue;
    }
    if (from !== undefined)
      lines.push({ kind: 'removed', parts: [{ kind: 'removed', text: from }] });
    if (to !== undefined) late.push({ kind: 'added', parts: [{ kind: 'added', text: to }] });
  }
  return [...lines, ...late];
}

/** Undefined when the two have too little in common to be one paragraph. */
function changedLine(from: string, to: string): ArticleChangeLine | undefined {
  if (from.length > longest || to.length > longest) return undefined;
  const parts = diffChars(from, to).map(({ added, removed, value }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value,
  }));
  const same = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if ((2 * same) / (from.length + to.length || 1) < likeEnough) return undefined;
  return { kind: 'changed', parts };
}

function replacedLine(from: string, to: string): ArticleChangeLine {
  const parts = [
    { kind: 'removed' as const, text: from },
    { kind: 'added' as const, text: to },
  ];
  return { kind: 'changed', parts };
}
