import { Link } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import type { RegisterRow } from '../../../schema/register.ts';
import { registerNames, stageNames } from '../../../schema/stage.ts';
import type { Register } from '../../../schema/stage.ts';
import { Figure } from '../../evidence/figure.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { ConflictSign } from './cell-value.tsx';
import { listColumns, recordKey } from './columns.ts';
import { recallOffset, rememberOffset } from './offsets.ts';
import type { RegisterSearch } from './register-search.ts';
import { useRegisterRows } from './use-register-rows.ts';
import { useRowWindow } from './use-row-window.ts';

const cardHeight = 148;
const mainFigures = ['revenue', 'output', 'investment', 'invested', 'employees'] as const;

function CardFigures({ row }: { row: RegisterRow }) {
  const t = useText();
  const columns = listColumns(row.register);
  const known = mainFigures
    .filter((key) => row[key] !== null)
    .flatMap((key) => columns.find((column) => column.key === key) ?? [])
    .slice(0, 2);
  if (known.length === 0)
    return row.products === null ? (
      <p className="muted">{t({ zh: '暂无经营数据', en: 'No figures yet' })}</p>
    ) : (
      <div className="card-products">
        <Figure entityId={row.entityId} valueKey="products" value={row.products} />
      </div>
    );
  return (
    <dl className="card-figures">
      {known.map((column) => (
        <div key={column.key}>
          <dt className="muted">{t(column.name)}</dt>
          <dd>
            <Figure
              entityId={row.entityId}
              valueKey={recordKey(row, column.field ?? column.key)}
              value={String(row[column.key])}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Card({ row }: { row: RegisterRow | undefined }) {
  const t = useText();
  const { cluster } = useView();
  if (!row)
    return (
      <>
        <span className="grid-bone" />
        <span className="grid-bone" />
      </>
    );
  const stage = row.stage && stageNames[row.kind][row.stage];
  return (
    <>
      <Link
        to="/$cluster/entities/$entityId"
        params={{ cluster, entityId: row.entityId }}
        preload={false}
        className="card-name"
      >
        {row.name}
      </Link>
      <p className="card-place">
        {[row.city, row.district, stage && t(stage)].filter(Boolean).join(' · ')}{' '}
        <ConflictSign count={row.conflicts} />
      </p>
      <p className="card-segments muted">
        {row.segments.map(t).join('、') || t({ zh: '尚未归链', en: 'Not on the chain yet' })}
      </p>
      <CardFigures row={row} />
    </>
  );
}

/** The register at phone width: cards instead of a crushed table, as many as stand in view. */
export function RegisterCards({
  register,
  search,
  total,
  place,
}: {
  register: Register;
  search: RegisterSearch;
  total: number;
  place: string;
}) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const onOffset = useCallback((offset: number) => rememberOffset(place, offset), [place]);
  const view = useRowWindow({
    frame,
    count: total,
    rowHeight: cardHeight,
    header: 0,
    initial: recallOffset(place),
    onOffset,
  });
  const rowAt = useRegisterRows(register, search, view.first, view.end);
  const cards = [];
  for (let index = view.first; index < view.end; index++)
    cards.push(
      <div
        key={index}
        role="listitem"
        aria-posinset={index + 1}
        aria-setsize={total}
        className="card-slot"
        style={{ height: cardHeight }}
      >
        <article className="card">
          <Card row={rowAt(index)} />
        </article>
      </div>,
    );
  return (
    <div ref={frame} className="grid-frame card-frame">
      <div className="grid-space" style={{ height: view.height }}>
        <div className="grid-stick" style={{ height: view.viewport }}>
          <div
            role="list"
            aria-label={t(registerNames[register])}
            style={{ transform: `translateY(${view.shift}px)` }}
          >
            {cards}
          </div>
        </div>
      </div>
    </div>
  );
}
