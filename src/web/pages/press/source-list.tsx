import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import type { PressSearch } from './press-search.ts';
import type { ChangePress } from './use-press.ts';
import { usePressFacets } from './use-press.ts';

const shown = 8;

/** Who reports most on what was asked; a click looks at one of them. */
export function SourceList({ search, onChange }: { search: PressSearch; onChange: ChangePress }) {
  const t = useText();
  const { data } = usePressFacets(search, ['source']);
  const sources = (data?.source ?? []).filter(({ value }) => value !== '').slice(0, shown);
  const most = Math.max(1, ...sources.map(({ count }) => count));
  const name = t({ zh: '主要来源', en: 'Main sources' });
  return (
    <section className="panel source-list" aria-label={name}>
      <h2>{name}</h2>
      {data && sources.length === 0 && (
        <p className="muted">
          {t({ zh: '没有注明来源的资讯。', en: 'No article names its source.' })}
        </p>
      )}
      <ul>
        {sources.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              className="source-choice"
              aria-pressed={search.source === value}
              onClick={() => onChange({ source: search.source === value ? undefined : value })}
            >
              <span>{value}</span>
              <span className="number">{formatCount(count)}</span>
              <i style={{ width: `${(count / most) * 100}%` }} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
