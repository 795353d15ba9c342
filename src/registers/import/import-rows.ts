// The rows of an uploaded workbook, completed with what the import was told, and identified.
import type { Values } from '../../schema/field.ts';
import type { ImportOptions } from '../../schema/import.ts';
import { defaultStage, kindOfRegister } from '../../schema/stage.ts';
import type { EntityKind } from '../../schema/stage.ts';
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

/**
 * Batches of rows in the workbook's order. A good row that is of no known entity is adopted under
 * the id that `nextId` gives, so that later rows of the same workbook find it.
 */
export async function* identifyRows(
  workbook: OpenWorkbook,
  { options, clusterName }: Pick<PendingSource, 'options' | 'clusterName'>,
  identifier: Identifier,
  nextId: () => number | Promise<number>,
): AsyncGenerator<ImportBatch> {
  const kind = kindOfRegister(options.register);
  for await (const rows of workbook.rows()) {
    const good: ImportRow[] = [];
    const refused: ParsedRow[] = [];
    for (const parsed of rows) {
      if (parsed.refused) {
        refused.push(parsed);
        continue;
      }
      const { values } = parsed;
      complete(values, options, kind);
      if (kind === 'cluster') values['name'] ??= clusterName;
      const identity = identifier.find(values);
      const brought = !identity.same;
      const next = identity.same?.id ?? nextId();
      const entityId = typeof next === 'number' ? next : await next;
      if (brought) identifier.adopt(entityId, values);
      good.push({ parsed, values, entityId, brought, identity });
    }
    yield { good, refused };
  }
}

/** What the import itself says of every row: the register's own stage, a city for rows that name none. */
function complete(values: Values, options: ImportOptions, kind: EntityKind): void {
  if (options.register !== 'cluster') values['stage'] ??= defaultStage[options.register];
  if (kind !== 'cluster' && options.city) values['city'] ??= options.city;
}
