// SpreadsheetML (ECMA-376 part 1, 18.3) of one sheet, row by row. Own writer: the sheet streams, SheetJS would hold it whole.
import { columnLetter } from '../../util/column-letter.ts';
import { xmlSafe } from './neutral.ts';
import { asNumber, type ExportCell } from './table.ts';

const MAX_TEXT = 32_767;

function escape(text: string): string {
  return (
    xmlSafe(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // _x0041_ would be read back as an escape (ECMA-376 22.4.2.4).
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  );
}

/**
 * Style 1 is the header; style 2 marks text that begins like a formula (quotePrefix): an inline string
 * is never run, and the mark keeps it text when a person edits the cell.
 */
function cellXml(cell: ExportCell, reference: string, numeric: boolean, header = false): string {
  if (cell === null || cell === undefined || cell === '') return '';
  const plain = numeric ? asNumber(cell) : undefined;
  if (plain !== undefined) return `<c r="${reference}"><v>${plain}</v></c>`;
  const text = String(cell);
  const style = header ? ' s="1"' : /^[=+\-@\t\r\n]/.test(text) ? ' s="2"' : '';
  return `<c r="${reference}" t="inlineStr"${style}><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
}

export function rowXml(
  cells: readonly ExportCell[],
  row: number,
  numeric: readonly boolean[],
  header = false,
): string {
  let xml = `<row r="${row}">`;
  for (let index = 0; index < cells.length; index += 1) {
    xml += cellXml(cells[index], columnLetter(index) + row, numeric[index] ?? false, header);
  }
  return `${xml}</row>`;
}

/** `frozen` rows stay in view above the scrolled ones. */
export function sheetStart(frozen: number, widths: readonly number[]): string {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`;
}

export const sheetEnd = '</sheetData></worksheet>';

/** The parts of a workbook beside its sheets. Sheet names are cut and cleaned as Excel demands. */
export function workbookParts(names: readonly string[]): Record<string, string> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${escape(name).replaceAll('"', '&quot;')}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`,
  };
}

/** Excel allows 31 characters and none of []:*?/\ in a sheet's name, and no name twice. */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const clean =
      xmlSafe(name)
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || '工作表';
    let unique = clean;
    for (let n = 2; used.has(unique.toLowerCase()); n += 1) unique = `${clean.slice(0, 27)} ${n}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
