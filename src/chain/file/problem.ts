// Collects what is wrong in a chain file.
import type { ChainProblem } from '../../schema/chain.ts';

const MAX_PROBLEMS = 500;
const MAX_SENTENCE = 300;

/** Collects problems by their offset in the text; past 500 of a severity it only counts. */
export class ProblemLog {
  locate: (at: number) => { line: number; col: number } = () => ({ line: 1, col: 1 });
  readonly #found: (ChainProblem & { at: number })[] = [];
  readonly #listed = { error: 0, warning: 0 };
  readonly #unlisted = { error: 0, warning: 0 };

  error(at: number, code: string, zh: string, en: string): void {
    this.#add('error', at, code, zh, en);
  }

  warn(at: number, code: string, zh: string, en: string): void {
    this.#add('warning', at, code, zh, en);
  }

  get size(): number {
    return this.#found.length;
  }

  /** In the order of the text. */
  list(): ChainProblem[] {
    const problems: ChainProblem[] = this.#found
      .sort((a, b) => a.at - b.at)
      .map(({ severity, line, column, code, zh, en }) => ({
        severity,
        line,
        column,
        code,
        zh,
        en,
      }));
    for (const severity of ['error', 'warning'] as const) {
      const more = this.#unlisted[severity];
      if (more === 0) continue;
      const zh = `另有 ${more} 个${severity === 'error' ? '错误' : '提醒'}未列出`;
      const en = `${more} more ${severity}s are not listed`;
      problems.push({ severity, line: 1, column: 1, code: 'too-many-problems', zh, en });
    }
    return problems;
  }

  #add(severity: ChainProblem['severity'], at: number, code: string, zh: string, en: string): void {
    if (this.#listed[severity] >= MAX_PROBLEMS) {
      this.#unlisted[severity]++;
      return;
    }
    this.#listed[severity]++;
    const { line, col } = this.locate(at);
    this.#found.push({
      severity,
      line: Math.max(1, line),
      column: Math.max(1, col),
      code,
      zh: cut(zh),
      en: cut(en),
      at,
    });
  }
}

/** Sentences quote the file, and a hostile file may hold a key of a million characters. */
function cut(sentence: string): string {
  return sentence.length > MAX_SENTENCE ? `${sentence.slice(0, MAX_SENTENCE)}…` : sentence;
}
