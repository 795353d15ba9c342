import { Button } from 'antd';
import { useState } from 'react';
import type { Measures } from '../../../../schema/measures.ts';
import { SortHead } from '../../../components/sort-head.tsx';
import { formatCount } from '../../../format/count.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatMeasure } from '../gap-words.ts';
import { SegmentName } from '../segment-name.tsx';
import { MeasureHead } from './measure-head.tsx';
import type { Meanings } from './measure-head.tsx';
import { sortRows } from './sort-rows.ts';
import { useSorting } from './use-sorting.ts';

type Row = Measures['segments'][number];
type Key = Exclude<keyof Row, 'segment' | 'zh' | 'en' | 'near'> | 'name';

const FIRST = 20;
/** Neighbours named in a row. */
const NEAR = 2;

export function SegmentsTable({
  measures,
  meanings,
  keys,
}: {
  measures: Measures;
  meanings: Meanings;
  keys: readonly string[];
}) {
  const t = useText();
  const { language } = useLanguage();
  const sorting = useSorting<Key>('makers');
  const [open, setOpen] = useState(false);
  const { sort, order } = sorting;
  const proximity = meanings.get('proximity');
  const columns = keys as Exclude<Key, 'name' | 'makers'>[];
  const all = sort
    ? sortRows(
        measures.segments,
        (row) => (sort === 'name' ? row[language] : row[sort]),
        order,
        language,
      )
    : measures.segments;
  const shown = open ? all : all.slice(0, FIRST);
  return (
    <>
      <div className="table-frame table-scroll">
        <table className="ruled-table small-table measure-table">
          <thead>
            <tr>
              <SortHead by="name" first="asc" sorting={sorting}>
                {t({ zh: '环节', en: 'Segment' })}
              </SortHead>
              <SortHead by="makers" number sorting={sorting}>
                {t({ zh: '企业', en: 'Makers' })}
              </SortHead>
              {columns.map((key) => (
                <MeasureHead<Key> key={key} by={key} meanings={meanings} sorting={sorting} />
              ))}
              <th scope="col" title={proximity && t(proximity.says)}>
                {t({ zh: '最相近的环节（邻近度）', en: 'Nearest to it (proximity)' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.segment}>
                <th scope="row">
                  <SegmentName segment={row.segment} sign />
                </th>
                <td className="number">{formatCount(row.makers)}</td>
                {columns.map((key) => (
                  <td key={key} className="number">
                    {formatMeasure(row[key])}
                  </td>
                ))}
                <td className="measure-near">
                  {row.near.slice(0, NEAR).map((near) => (
                    <span key={near.segment}>
                      {t(near)} <span className="muted">{near.proximity.toFixed(2)}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > shown.length && (
        <Button onClick={() => setOpen(true)}>
          {t({
            zh: `显示全部 ${formatCount(all.length)} 个环节`,
            en: `Show all ${formatCount(all.length)} segments`,
          })}
        </Button>
      )}
    </>
  );
}
