import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { Measures } from '../../../../schema/measures.ts';
import { getMeasures } from '../../../api-gaps.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Problem } from '../../../components/problem.tsx';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { InputOutputPanel } from './input-output-panel.tsx';
import { Legend } from './measure-head.tsx';
import { PlacesTable } from './places-table.tsx';
import { SegmentsTable } from './segments-table.tsx';

/** 测度: places and segments in numbers, each with its unit, its range and what it means. */
export function MeasuresTab() {
  const { cluster, asOf } = useView();
  const measures = useQuery({
    queryKey: ['measures', cluster, asOf],
    queryFn: () => getMeasures(cluster, asOf),
  });
  return (
    <div className="gaps-stack">
      {measures.error ? (
        <Problem error={measures.error} retry={() => void measures.refetch()} />
      ) : measures.data ? (
        <MeasuresView measures={measures.data} />
      ) : (
        <Skeleton active paragraph={{ rows: 12 }} />
      )}
      <InputOutputPanel />
    </div>
  );
}

const placeKeys = ['krugman', 'hachman', 'eci', 'fitness'];
const segmentKeys = ['hhi', 'cr4', 'lq', 'density', 'pci', 'gain', 'upstreamness'];
/** CRn is told of any n; the column has the greatest four. */
const cr4 = { zh: '前 4 位集中度 CR4', en: 'Share of the greatest four, CR4' };

function MeasuresView({ measures }: { measures: Measures }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const known = new Map(measures.meanings.map((meaning) => [meaning.key, meaning]));
  const meanings = new Map(
    [...placeKeys, ...segmentKeys, 'proximity'].flatMap((key) => {
      const meaning = known.get(key === 'cr4' ? 'cr' : key);
      if (!meaning) return [];
      return [[key, key === 'cr4' ? { ...meaning, ...cr4 } : meaning] as const];
    }),
  );
  if (measures.segments.length === 0)
    return (
      <EmptyNote
        title={t({
          zh: '还没有产业链，没有环节可以测度。',
          en: 'There is no chain yet, so no segment can be measured.',
        })}
      >
        <Link to="/$cluster/chain" params={{ cluster }}>
          {t({ zh: '产业链文件', en: 'Chain file' })}
        </Link>
      </EmptyNote>
    );
  return (
    <>
      <p className="muted">
        {t({
          zh: `截至 ${formatDate(measures.asOf, 'zh')}。`,
          en: `As of ${formatDate(measures.asOf, 'en')}. `,
        })}
        {measures.scope[language]}
      </p>
      <section className="measure-section">
        <h2>{t({ zh: '城市', en: 'Places' })}</h2>
        {measures.places.length > 1 ? (
          <PlacesTable measures={measures} meanings={meanings} keys={placeKeys} />
        ) : (
          <p className="muted">
            {t({
              zh: '只有一个城市有链上企业，无从比较。载入外地的企业名录后可以比较各地。',
              en: 'One place alone has enterprises on the chain: nothing to compare it with. A directory of other places would allow it.',
            })}{' '}
            <Link to="/$cluster/import" params={{ cluster }}>
              {t({ zh: '去导入名录', en: 'Import a directory' })}
            </Link>
          </p>
        )}
        <Legend keys={placeKeys} meanings={meanings} />
      </section>
      <section className="measure-section">
        <h2>{t({ zh: '环节', en: 'Segments' })}</h2>
        <SegmentsTable measures={measures} meanings={meanings} keys={segmentKeys} />
        <Legend keys={[...segmentKeys, 'proximity']} meanings={meanings} />
      </section>
    </>
  );
}
