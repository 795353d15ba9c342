import { CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import type { Atlas, AtlasSegment } from '../../../schema/atlas.ts';
import type { Gap } from '../../../schema/gaps.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { SegmentGap } from './segment-gap.tsx';
import { SegmentEnterprises } from './segment-enterprises.tsx';
import { SegmentFigures } from './segment-figures.tsx';
import { SegmentLink } from './segment-link.tsx';
import { SegmentRecipes } from './segment-recipes.tsx';
import { StateSign } from './state-sign.tsx';
import { useMedia } from './use-media.ts';

/** Share of a telephone's screen; above it the segment stays in sight. */
export const DRAWER = 0.6;

interface SegmentPanelProps {
  atlas: Atlas;
  segment: AtlasSegment;
  /** Undefined until it is known. */
  gap: Gap | undefined;
  onClose: () => void;
}

/** All that the map knows of one segment: beside the map, on a telephone from below. */
export function SegmentPanel(props: SegmentPanelProps) {
  const t = useText();
  const narrow = useMedia('(max-width: 719px)');
  const { segment, onClose } = props;
  if (narrow) {
    return (
      <Drawer
        open
        placement="bottom"
        mask={false}
        size={`${DRAWER * 100}%`}
        title={t(segment)}
        onClose={onClose}
        styles={{ body: { padding: 16 } }}
      >
        <PanelBody {...props} />
      </Drawer>
    );
  }
  return (
    <aside className="map-panel" aria-label={t(segment)}>
      <header>
        <h2>{t(segment)}</h2>
        <Button
          type="text"
          icon={<Icon of={CloseOutlined} />}
          aria-label={t({ zh: '关闭', en: 'Close' })}
          onClick={onClose}
        />
      </header>
      <PanelBody {...props} />
    </aside>
  );
}

function PanelBody({ atlas, segment, gap }: SegmentPanelProps) {
  const t = useText();
  const { cluster } = useView();
  const group = atlas.groups.find((one) => one.id === segment.group);
  const other = t({ zh: segment.en, en: segment.zh });
  const inputs = atlas.edges.filter((edge) => edge.to === segment.id);
  const outputs = atlas.edges.filter((edge) => edge.from === segment.id);
  const total = segment.stats.enterprises;
  return (
    <div className="map-panel-body">
      <p className="muted">
        {other}
        {group && ` · ${t(group)}`}
      </p>
      <SegmentGap segment={segment} gap={gap} />
      <SegmentFigures segment={segment} />
      {total > 0 && (
        <Link
          className="map-go"
          to="/$cluster/registers/$register"
          params={{ cluster, register: 'existing' }}
          search={{ segment: segment.id }}
        >
          {t({
            zh: `查看企业（${formatCount(total)}）`,
            en: `See the enterprises (${formatCount(total)})`,
          })}
        </Link>
      )}
      {total > 0 && <SegmentEnterprises segment={segment} />}
      <SegmentRecipes atlas={atlas} segment={segment} />
      <Neighbours
        atlas={atlas}
        title={t({ zh: '上游投入', en: 'Inputs' })}
        edges={inputs}
        end="from"
      />
      <Neighbours
        atlas={atlas}
        title={t({ zh: '下游去向', en: 'Outputs' })}
        edges={outputs}
        end="to"
      />
      {segment.aliases.length > 0 && (
        <section>
          <h3>{t({ zh: '也称', en: 'Also called' })}</h3>
          <p>{segment.aliases.join(t({ zh: '、', en: ', ' }))}</p>
        </section>
      )}
      {segment.gbt4754.length > 0 && (
        <p className="muted">GB/T 4754-2017：{segment.gbt4754.join('、')}</p>
      )}
    </div>
  );
}

function Neighbours(props: {
  atlas: Atlas;
  title: string;
  edges: Atlas['edges'];
  end: 'from' | 'to';
}) {
  const t = useText();
  const { atlas, title, edges, end } = props;
  if (edges.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span className="muted">{edges.length}</span>
      </h3>
      <ul className="map-neighbours">
        {edges.map((edge) => {
          const segment = atlas.segments.find((one) => one.id === edge[end]);
          return (
            segment && (
              <li key={segment.id}>
                <StateSign state={segment.state} bare />
                <SegmentLink segment={segment} />
                {edge.essential && (
                  <small className="muted">{t({ zh: '必需', en: 'essential' })}</small>
                )}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
