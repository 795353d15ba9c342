// The rows of an uploaded workbook, completed with what the import was told, and identified.
import { setImmediate } from 'node:timers/promises';
import type { Values } from '../../schema/field.ts';
import type { ImportOptions } from '../../schema/import.ts';
import { defaultStage, kindOfRegister } from '../../schema/stage.ts';
import type { EntityKind } from '../../schema/stage.ts';
import { spanOf } from '../date-span.ts';
import { checkCode } from '../resolve/code.ts';
import type { ParsedRow } from './parse/parse-row.ts';
import type { PendingSource } from './open-source.ts';
import type { OpenWorkbook } from './read/open-workbook.ts';
import type { Identifier, Identity } from './identify.ts';

export interface ImportRow {
  parsed: ParsedRow;
  values: Values;
  /** The entity it is of; `brought` when this import brings it. */
  entityId: number;
  brought: boolean;
  identity: Identity;
}

export interface ImportBatch {
  good: ImportRow[];
  refused: ParsedRow[];
}

/** So many rows are identified before others may have the thread. */
const stretch = 250;

/**
 * Batches of rows in the workbook's order. A good row that is of no known entity is adopted under
 * the id that `nextId` gives, so that later rows of the same workbook find it.
 */
export async function* identifyRows(
  workbook: OpenWorkbook,
  { options, clusterName, dated }: Pick<PendingSource, 'options' | 'clusterName' | 'dated'>,
  identifier: Identifier,
  nextId: () => number | Promise<number>,
): AsyncGenerator<ImportBatch> {
  const kind = kindOfRegister(options.register);
  for await (const rows of workbook.rows()) {
    const good: ImportRow[] = [];
    const refused: ParsedRow[] = [];
    for (const [index, parsed] of rows.entries()) {
      if (index % stretch === stretch - 1) await setImmediate();
      if (parsed.refused) {
        refused.push(parsed);
        continue;
      }
      const { values } = parsed;
      const { city: ownCity, stage: ownStage } = values;
      complete(values, options, kind, dated);
      if (typeof values['code'] === 'string') vouchCode(parsed, values['code']);
      if (kind === 'cluster') values['name'] ??= clusterName;
      const identity = identifier.find(values);
      const brought = !identity.same;
      const next = identity.same?.id ?? nextId();
      const entityId = typeof next === 'number' ? next : await next;
      // A default city is for enterprises of which nothing is known, not a word against other sources.
      if (!brought) {
        if (ownCity === undefined) delete values['city'];
        // That a project is on a list of planned ones takes nothing back of what others tell.
        if (ownStage === undefined && values['stage'] === defaultStage.planned)
          delete values['stage'];
      }
      // Told in other words than before, with a code or without it: later rows may know it by these alone.
      if (!identity.same?.alike) identifier.adopt(entityId, values);
      good.push({ parsed, values, entityId, brought, identity });
    }
    yield { good, refused };
  }
}

/**
 * A code identifies only when its check character agrees (GB 32100-2015); any other stays as the
 * cell's own words, with a warning, and the row is told apart by its name.
 */
function vouchCode(row: ParsedRow, code: string): void {
  const checked = checkCode(code);
  if (checked.ok) {
    row.values['code'] = checked.code;
    return;
  }
  row.raw['code'] ??= code;
  delete row.values['code'];
  const zh = `第 ${row.row} 行：统一社会信用代码“${code}”${checked.zh}，未采用`;
  const en = `Row ${row.row}: the credit code "${code}" was not taken: ${checked.en}`;
  row.warnings.push({ key: 'bad-code', zh, en });
}

/**
 * What the import itself says of every row: the register's own stage, a city for rows that name none. The
 * 经营状态 of a directory (存续, 开业) is how the enterprise stands to the registry and not to the cluster;
 * its words stay with the record. A planned project whose day of signing has come is signed.
 */
function complete(values: Values, options: ImportOptions, kind: EntityKind, dated: string): void {
  const { register } = options;
  if (register === 'directory') values['stage'] = defaultStage.directory;
  else if (register !== 'cluster') {
    const day = spanOf(String(values['signed'] ?? ''))?.first;
    const signed = register === 'planned' && day !== undefined && day <= dated;
    values['stage'] ??= signed ? 'signed' : defaultStage[register];
  }
  if (kind !== 'cluster' && options.city) values['city'] ??= options.city;
}
