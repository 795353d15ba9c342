import type { Atlas } from '../../../schema/atlas.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useTheme } from '../../theme/theme.tsx';
import { palettes, signCharacters } from './colours.ts';
import { listLegend, sayCaveat, sayScale, sayScope } from './legend-entries.ts';
import { isDashed } from './paint.ts';
import type { Scene } from './scene.ts';
import './state-sign.css';
import { useMedia } from './use-media.ts';

/** A line under the map; on a telephone a fold over it. */
export function Legend({ atlas, scene }: { atlas: Atlas; scene: Scene }) {
  const t = useText();
  const { language } = useLanguage();
  const narrow = useMedia('(max-width: 719px)');
  if (!narrow) {
    return (
      <div className="map-legend-line">
        <strong>{sayScale(scene.measure, language)}</strong>
        <LegendLists scene={scene} />
        <span className="muted">{sayCaveat(atlas, scene.measure, language)}</span>
      </div>
    );
  }
  return (
    <details className="map-legend">
      <summary>{t({ zh: '图例', en: 'Legend' })}</summary>
      <strong>{sayScale(scene.measure, language)}</strong>
      <LegendLists scene={scene} />
      <p className="muted">
        {sayScope(atlas, language)}
        {t({ zh: '。', en: '. ' })}
        {sayCaveat(atlas, scene.measure, language)}
      </p>
    </details>
  );
}

function LegendLists({ scene }: { scene: Scene }) {
  const t = useText();
  const { language } = useLanguage();
  const { mode } = useTheme();
  const palette = palettes[mode];
  return (
    <>
      <ul>
        {listLegend(scene, palette, language).map((entry) => (
          <li key={entry.label}>
            {entry.sign ? (
              <i className="map-sign" style={{ color: entry.edge }} aria-hidden>
                {signCharacters[entry.sign]}
              </i>
            ) : (
              <i
                className="map-swatch"
                style={{ background: entry.fill, borderColor: palette.cardEdge }}
                aria-hidden
              />
            )}
            <span>{entry.label}</span>
            <span className="muted">{entry.count}</span>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <i className="map-line" style={{ borderTopColor: palette.essential }} aria-hidden />
          <span>{t({ zh: '必需投入', en: 'Essential input' })}</span>
        </li>
        <li>
          <i
            className="map-line"
            style={{
              borderTopColor: palette.edge,
              borderTopStyle: isDashed(scene) ? 'dashed' : 'solid',
            }}
            aria-hidden
          />
          <span>{t({ zh: '可替代投入', en: 'Alternative input' })}</span>
        </li>
      </ul>
    </>
  );
}
