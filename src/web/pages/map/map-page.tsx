import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useCallback, useMemo } from 'react';
import type { Atlas } from '../../../schema/atlas.ts';
import { getAtlas } from '../../api.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { WaitingPage } from '../../shell/waiting-page.tsx';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { sayStake } from '../gaps/gap-words.ts';
import { useGaps } from '../gaps/use-gaps.ts';
import { palettes } from './colours.ts';
import { formatBriefMoney } from './describe.ts';
import { ExportMenu } from './export-menu.tsx';
import { findFailing } from './failing.ts';
import { sayScope } from './legend-entries.ts';
import type { MapSearch as MapAddress } from './map-address.ts';
import { MapSearch } from './map-search.tsx';
import { MapTable } from './map-table.tsx';
import { MapView } from './map-view.tsx';
import './map.css';
import { buildScene } from './scene.ts';
import { SegmentPanel } from './segment-panel.tsx';
import { useLayout } from './use-layout.ts';
import { useMedia } from './use-media.ts';
import { measures, measureWords } from './words.ts';
import type { Measure } from './words.ts';

export function MapPage() {
  const { cluster, asOf } = useView();
  const atlas = useQuery({
    queryKey: ['atlas', cluster, asOf],
    queryFn: () => getAtlas(cluster, asOf),
    placeholderData: (previous) => previous,
  });
  if (atlas.error) return <Problem error={atlas.error} retry={() => void atlas.refetch()} />;
  if (!atlas.data) return <WaitingPage />;
  return <LoadedMap atlas={atlas.data} />;
}

function LoadedMap({ atlas }: { atlas: Atlas }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { view, by = 'state', segment: selected } = useSearch({ from: '/$cluster/map' });
  const navigate = useNavigate();
  const tall = useMedia('(max-width: 719px) and (orientation: portrait)');
  const { laidOut, error } = useLayout(atlas, tall ? 'down' : 'right');
  const scene = useMemo(
    () =>
      laidOut &&
      buildScene(laidOut.atlas, laidOut.layout, {
        flow: laidOut.flow,
        language,
        measure: by,
        money: (yuan) => formatBriefMoney(yuan, language),
      }),
    [laidOut, language, by],
  );
  const answer = useGaps().data;
  const gaps = useMemo(() => new Map(answer?.gaps.map((gap) => [gap.segment, gap])), [answer]);
  const go = useCallback(
    (change: MapAddress, replace = false) =>
      void navigate({
        to: '/$cluster/map',
        params: { cluster },
        search: (previous) => ({ ...previous, ...change }),
        replace,
        resetScroll: false,
      }),
    [navigate, cluster],
  );
  const select = useCallback((id: string | undefined) => go({ segment: id }), [go]);
  const segment = atlas.segments.find((one) => one.id === selected);
  const gap = segment && gaps.get(segment.id);
  /** What the exported drawing shows of the open segment. */
  const failing = useMemo(() => {
    const paths = scene?.measure === 'state' && gap ? findFailing(scene, gap) : undefined;
    const index = scene?.segments.find(({ id }) => id === gap?.segment)?.index;
    if (!gap || !paths || index === undefined) return undefined;
    const words =
      language === 'zh'
        ? `红线：没有“${gap.zh}”时断掉的路径，粗线必停，虚线另有配方；${sayStake(gap.stake, 'zh')}`
        : `Red: what fails without “${gap.en}”; thick stops for certain, dashed has another recipe; ${sayStake(gap.stake, 'en')}`;
    return { index, paths, words };
  }, [scene, gap, language]);
  if (atlas.segments.length === 0) {
    return (
      <div className="page">
        <PageHead title={t({ zh: '产业图谱', en: 'Chain map' })} />
        <EmptyNote
          title={t({
            zh: '还没有产业链，请先导入产业链文件。',
            en: 'No chain yet. Import one first.',
          })}
        />
      </div>
    );
  }
  return (
    <div className={view === 'table' ? 'map-page map-page-table' : 'map-page'}>
      <PageHead
        title={t({ zh: '产业图谱', en: 'Chain map' })}
        note={`${atlas.name} · ${sayScope(atlas, language)}`}
      >
        <MapSearch atlas={atlas} onFind={select} />
        {view !== 'table' && (
          <Segmented
            aria-label={t({ zh: '着色', en: 'Colour by' })}
            value={by}
            options={measures.map((value) => ({ value, label: t(measureWords[value]) }))}
            onChange={(value: Measure) => go({ by: value === 'state' ? undefined : value }, true)}
          />
        )}
        <Segmented
          aria-label={t({ zh: '显示为', en: 'Show as' })}
          value={view ?? 'map'}
          options={[
            { value: 'map', label: t({ zh: '图', en: 'Map' }) },
            { value: 'table', label: t({ zh: '表', en: 'Table' }) },
          ]}
          onChange={(value) => go({ view: value === 'table' ? 'table' : undefined })}
        />
        {scene && laidOut && (
          <ExportMenu
            sheet={{ atlas: laidOut.atlas, scene, palette: palettes.light, language, failing }}
          />
        )}
      </PageHead>
      <div className="map-body">
        {view === 'table' ? (
          <MapTable atlas={atlas} />
        ) : error ? (
          <div className="map-fail">
            <Problem error={error} />
            <Button onClick={() => go({ view: 'table' })}>
              {t({ zh: '改看表格', en: 'Show the table instead' })}
            </Button>
          </div>
        ) : scene && laidOut ? (
          <MapView
            atlas={laidOut.atlas}
            scene={scene}
            gaps={gaps}
            selected={segment?.id}
            onSelect={select}
          />
        ) : (
          <WaitingPage />
        )}
        {segment && (
          <SegmentPanel
            atlas={atlas}
            segment={segment}
            gap={gap}
            onClose={() => select(undefined)}
          />
        )}
      </div>
    </div>
  );
}
