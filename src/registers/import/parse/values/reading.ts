// What a value parser answers: a value, nothing, or the reason why the words cannot be read.
import type { Value } from '../../../../schema/field.ts';

interface Problem {
  /** Short word for grouping: bad-money, code-lost. */
  key: string;
  zh: string;
  en: string;
}

/** `value` may come with a `problem` when something had to be assumed; neither means an empty cell. */
export interface Reading {
  value?: Value;
  problem?: Problem;
}

/** The cell's words for a message, shortened: a 10,000-character cell must not fill a report. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
