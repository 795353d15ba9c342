import { useState } from 'react';
import type { Measures } from '../../../../schema/measures.ts';
import { Badge } from '../../../components/badge.tsx';
import { SortHead } from '../../../components/sort-head.tsx';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import { formatMeasure } from '../gap-words.ts';
import { MeasureHead } from './measure-head.tsx';
import type { Meanings } from './measure-head.tsx';
import { sortRows } from './sort-rows.ts';
import { useSorting } from './use-sorting.ts';

type Place = Measures['places'][number];
type Key = Exclude<keyof Place, 'home' | 'ranked'>;

/** Places under the floor that are listed unasked. */
const FIRST_BELOW = 5;

/** Places in their order; those under the floor stand below, grey and without a rank. */
export function PlacesTable({
  measures,
  meanings,
  keys,
}: {
  measures: Measures;
  meanings: Meanings;
  keys: readonly string[];
}) {
  const t = useText();
  const sorting = useSorting<Key>('enterprises');
  const [open, setOpen] = useState(false);
  const { sort = 'enterprises', order } = sorting;
  const put = (places: readonly Place[]) => sortRows(places, (place) => place[sort], order, 'zh');
  const ranked = put(measures.places.filter((place) => place.ranked));
  const below = put(measures.places.filter((place) => !place.ranked));
  const columns = keys as Exclude<Key, 'city' | 'enterprises' | 'segments'>[];
  return (
    <>
      <div className="table-frame table-scroll">
        <table className="ruled-table small-table measure-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t({ zh: '序', en: 'No.' })}
              </th>
              <SortHead by="city" first="asc" sorting={sorting}>
                {t({ zh: '城市', en: 'Place' })}
              </SortHead>
              <SortHead by="enterprises" number sorting={sorting}>
                {t({ zh: '企业', en: 'Enterprises' })}
              </SortHead>
              <SortHead by="segments" number sorting={sorting}>
                {t({ zh: '环节', en: 'Segments' })}
              </SortHead>
              {columns.map((key) => (
                <MeasureHead<Key> key={key} by={key} meanings={meanings} sorting={sorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {[...ranked, ...(open ? below : below.slice(0, FIRST_BELOW))].map((place, at) => (
              <tr key={place.city} data-unranked={!place.ranked}>
                <td className="number">{place.ranked ? at + 1 : '—'}</td>
                <th scope="row">
                  {place.city}{' '}
                  {place.home && <Badge tone="primary">{t({ zh: '本集群', en: 'here' })}</Badge>}
                </th>
                <td className="number">{formatCount(place.enterprises)}</td>
                <td className="number">{formatCount(place.segments)}</td>
                {columns.map((key) => (
                  <td key={key} className="number">
                    {formatMeasure(place[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {below.length > 0 && (
        <p className="muted">
          {t({
            zh: `灰色的 ${below.length} 个城市链上企业不足 ${measures.floor} 家，只列出，不排序。`,
            en: `The ${below.length} grey places have fewer than ${measures.floor} enterprises on the chain: shown, not ranked.`,
          })}{' '}
          {!open && below.length > FIRST_BELOW && (
            <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
              {t({ zh: '全部列出', en: 'List them all' })}
            </button>
          )}
        </p>
      )}
    </>
  );
}
