// Why a verb ended: exit code 1 with one plain sentence, or 2 for wrong usage.
import { TukuError } from '../util/errors.ts';

/** The command line was wrong. */
export class UsageError extends Error {}

/** The server refused; its sentence in both languages. */
export class Refusal extends Error {
  readonly zh: string;
  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
  }
}

export function exitCodeOf(error: unknown): number {
  return error instanceof UsageError ? 2 : 1;
}

export function sentenceOf(error: unknown): string {
  if (error instanceof TukuError || error instanceof Refusal) return error.zh;
  if (error instanceof UsageError) return error.message;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code && syscall) return `系统拒绝了操作：${path ?? syscall}（${code}）。`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
