// Keys of a grid (WAI-ARIA authoring practices): arrows, Page Up and Down, Home and End.

export interface Place {
  row: number;
  column: number;
}

/** The cell that a key moves to; undefined for keys that mean something else. */
export function findMove(
  key: string,
  control: boolean,
  at: Place,
  size: { rows: number; columns: number; page: number },
): Place | undefined {
  const row = (wanted: number) => ({
    row: Math.max(0, Math.min(size.rows - 1, wanted)),
    column: at.column,
  });
  const column = (wanted: number) => ({
    row: at.row,
    column: Math.max(0, Math.min(size.columns - 1, wanted)),
  });
  switch (key) {
    case 'ArrowDown':
      return row(at.row + 1);
    case 'ArrowUp':
      return row(at.row - 1);
    case 'PageDown':
      return row(at.row + size.page);
    case 'PageUp':
      return row(at.row - size.page);
    case 'ArrowRight':
      return column(at.column + 1);
    case 'ArrowLeft':
      return column(at.column - 1);
    case 'Home':
      return control ? { row: 0, column: 0 } : column(0);
    case 'End':
      return control ? row(size.rows - 1) : column(size.columns - 1);
    default:
      return undefined;
  }
}
