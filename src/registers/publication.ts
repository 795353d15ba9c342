// What a list of published figures says, row by row, of where each was first published.
import type { Publication } from '../schema/publication.ts';
import type { RowAspect } from '../schema/row-aspect.ts';
import type { Sheet } from '../schema/source.ts';
import { parseDate } from './import/parse/values/date.ts';

/**
 * Read from the cells that a record keeps beside its values (by column number), by the columns of its sheet.
 * @returns all null when the list names no publisher, report or day
 */
export function publicationOf(
  extra: Readonly<Record<string, string>>,
  sheet: Pick<Sheet, 'columns'> | undefined,
): Publication {
  const words = (aspect: RowAspect): string | null => {
    const column = sheet?.columns.find(({ field }) => field === aspect);
    return (column && extra[String(column.index)]) || null;
  };
  const published = words('row:published');
  const { value } = published === null ? {} : parseDate(published);
  return {
    publisher: words('row:publisher'),
    title: words('row:report'),
    published: typeof value === 'string' ? value : published,
  };
}
