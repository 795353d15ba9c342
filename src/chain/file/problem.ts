// What is wrong in a chain file, and where.

export interface Problem {
  /** An error keeps the file from being loaded; a warning does not. */
  severity: 'error' | 'warning';
  /** Both count from 1. */
  line: number;
  column: number;
  code: string;
  zh: string;
  en: string;
}

const MAX_PROBLEMS = 500;
const MAX_SENTENCE = 300;

/** Collects problems by their offset in the text; past 500 it only counts. */
export class ProblemLog {
  locate: (at: number) => { line: number; col: number } = () => ({ line: 1, col: 1 });
  readonly #found: (Problem & { at: number })[] = [];
  #unlisted = 0;

  error(at: number, code: string, zh: string, en: string): void {
    this.#add('error', at, code, zh, en);
  }

  warn(at: number, code: string, zh: string, en: string): void {
    this.#add('warning', at, code, zh, en);
  }

  get size(): number {
    return this.#found.length + this.#unlisted;
  }

  /** In the order of the text. */
  list(): Problem[] {
    const problems: Problem[] = this.#found
      .sort((a, b) => a.at - b.at)
      .map(({ severity, line, column, code, zh, en }) => ({
        severity,
        line,
        column,
        code,
        zh,
        en,
      }));
    if (this.#unlisted === 0) return problems;
    const zh = `另有 ${this.#unlisted} 个问题未列出`;
    const en = `${this.#unlisted} more problems are not listed`;
    return [
      ...problems,
      { severity: 'error', line: 1, column: 1, code: 'too-many-problems', zh, en },
    ];
  }

  #add(severity: Problem['severity'], at: number, code: string, zh: string, en: string): void {
    if (this.#found.length >= MAX_PROBLEMS) {
      this.#unlisted++;
      return;
    }
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
