export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
export function countReport(report: Report, ok: boolean): Counts;
export function sum(...all: Counts[]): Counts;
export function toLine(counts: Counts): string;
