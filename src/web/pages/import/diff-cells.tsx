import { Button } from 'antd';
import { useState } from 'react';
import { findField, splitKey } from '../../../schema/field.ts';
import type { DiffRow } from '../../../schema/import.ts';
import type { Sheet } from '../../../schema/source.ts';
import { formatExact, formatValue } from '../../format/value.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { findAddress } from './cell-address.ts';

type Cell = DiffRow['cells'][number];

/** A new row fills many cells; the first few tell whether it was read well. */
const few = 6;

export function DiffCells({ row, sheet }: { row: DiffRow; sheet: Sheet | undefined }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const cells = all ? row.cells : row.cells.slice(0, few);
  const more = row.cells.length - cells.length;
  return (
    <>
      <dl className="diff-cells">
        {cells.map((cell) => (
          <DiffCell key={cell.key} cell={cell} address={findAddress(sheet, row.row, cell.key)} />
        ))}
      </dl>
      {more > 0 && (
        <Button type="link" size="small" className="diff-more" onClick={() => setAll(true)}>
          {t({ zh: `其余 ${more} 项`, en: `${more} more` })}
        </Button>
      )}
    </>
  );
}

function DiffCell({ cell, address }: { cell: Cell; address: string | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const field = findField(cell.key);
  const { period } = splitKey(cell.key);
  const after = (
    <span title={formatExact(cell.key, cell.after, language)}>
      {formatValue(cell.key, cell.after, language)}
    </span>
  );
  return (
    <div className={`diff-cell is-${cell.kind}`}>
      <dt>
        {field ? t(field) : cell.key}
        {period && ` ${period}`}
        {address && <small className="muted"> {address}</small>}
      </dt>
      <dd>
        {cell.before !== null && (
          <>
            <span
              className={cell.kind === 'conflict' ? 'value-beside' : 'value-before'}
              title={formatExact(cell.key, cell.before, language)}
            >
              {cell.kind === 'conflict' && <small>{t({ zh: '已有', en: 'On record' })} </small>}
              {formatValue(cell.key, cell.before, language)}
            </span>
            <span aria-hidden className="value-arrow">
              {cell.kind === 'conflict' ? '≠' : '→'}
            </span>
            <span className="sr-only">{t({ zh: '，本表：', en: ', this file: ' })}</span>
          </>
        )}
        <span className="value-after">
          {cell.kind === 'conflict' && <small>{t({ zh: '本表', en: 'This file' })} </small>}
          {after}
        </span>
      </dd>
    </div>
  );
}
