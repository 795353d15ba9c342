// Small tables for tests: names that say 示例, codes of nobody.
import { makeCode } from '../../examples/hengyang-uhv/make/code.ts';

/** `codeOf(1)`: a valid code that no registry issued. */
export function codeOf(serial: number): string {
  return makeCode('430407', serial);
}

/** Rows to CSV (RFC 4180); cells that need it are quoted. */
export function csv(...rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map((cell) => quote(String(cell))).join(',')).join('\n');
}

function quote(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
