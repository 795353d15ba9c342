// 投入产出表: from rows of cells to sectors, deliveries and output. Pure.
import { RefusedError } from '../../util/errors.ts';

export interface InputOutputTable {
  names: string[];
  /** `deliveries[i][j]`: what sector i sells to sector j, in the unit of `output`. */
  deliveries: number[][];
  output: number[];
  /** Columns of final use that were left out. */
  ignored: string[];
}

/** China's own tables have 42 or 153 sectors. */
const MAX_SECTORS = 200;

/**
 * The first row names the buying sectors, the first column the selling ones, in any order; the column or row
 * 总产出 (output) says what each makes in all. Throws RefusedError with the cell that is wrong.
 */
export function readInputOutput(rows: readonly (readonly string[])[]): InputOutputTable {
  const table = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const header = (table[0] ?? []).map((cell) => cell.trim());
  const body = new Map(table.slice(1).map((row) => [(row[0] ?? '').trim(), row]));
  const names = header.slice(1).filter((name) => name !== '' && body.has(name) && !isOutput(name));
  if (names.length < 2)
    throw refused(
      'shape',
      '没有找到投入产出表：首行和首列应是同样的部门名称，另有“总产出”一行或一列。',
      'No input–output table was found: the first row and the first column must name the same sectors, with a row or column 总产出.',
    );
  if (names.length > MAX_SECTORS)
    throw refused(
      'too-large',
      `表中有 ${names.length} 个部门，最多 ${MAX_SECTORS} 个。`,
      `The table has ${names.length} sectors; ${MAX_SECTORS} at most.`,
    );
  const column = new Map(header.map((name, c) => [name, c]));
  const read = (seller: string, c: number): number => {
    const words = (body.get(seller)?.[c] ?? '').trim().replace(/[,，\s]/g, '');
    const number = words === '' || words === '-' ? 0 : Number(words);
    if (Number.isFinite(number) && number >= 0) return number;
    throw refused(
      'number',
      `“${seller}”一行“${header[c] ?? ''}”一列应是不小于 0 的数，读到“${words.slice(0, 30)}”。`,
      `Row “${seller}”, column “${header[c] ?? ''}” must be a number of at least 0; it reads “${words.slice(0, 30)}”.`,
    );
  };
  const deliveries = names.map((seller) => names.map((buyer) => read(seller, column.get(buyer)!)));
  const totalColumn = header.findIndex(isOutput);
  const totalRow = [...body.keys()].find(isOutput);
  if (totalColumn < 0 && totalRow === undefined)
    throw refused(
      'output',
      '表中没有“总产出”一行或一列。',
      'The table has no row or column 总产出.',
    );
  const output = names.map((name) =>
    totalColumn >= 0 ? read(name, totalColumn) : read(totalRow!, column.get(name)!),
  );
  for (const [i, name] of names.entries()) {
    const sold = deliveries[i]!.reduce((sum, x) => sum + x, 0);
    if (output[i]! > 0 && sold <= output[i]! * (1 + 1e-9)) continue;
    throw refused(
      'output',
      `“${name}”的总产出应大于 0，且不小于它卖给各部门的合计 ${sold}。`,
      `The output of “${name}” must be above 0 and not below the ${sold} that it sells to the sectors.`,
    );
  }
  const known = new Set(names);
  const ignored = header
    .slice(1)
    .filter((name) => name !== '' && !known.has(name) && !isOutput(name));
  return { names, deliveries, output, ignored };
}

function isOutput(name: string): boolean {
  return /^(?:总产出|总产值|总投入|产出合计|output|total output)$/i.test(name);
}

function refused(code: string, zh: string, en: string): RefusedError {
  return new RefusedError(code, { zh, en });
}
