import { Link } from '@tanstack/react-router';
import type { CaptureMark } from '../../../schema/snapshot.ts';
import { Badge } from '../../components/badge.tsx';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { byteWords } from '../import/byte-words.ts';
import { choosePair } from './choose-pair.ts';
import { ComparisonView } from './comparison-view.tsx';
import type { SnapshotSearch } from './snapshot-search.ts';

/** Every capture of the page, the newest first; any two of them can be held against each other. */
export function CapturesPanel({
  snapshotId,
  captures,
  search,
  onChange,
}: {
  snapshotId: number;
  captures: readonly CaptureMark[];
  search: SnapshotSearch;
  onChange: (part: SnapshotSearch) => void;
}) {
  const t = useText();
  const pair = choosePair(captures, snapshotId, search);
  const name = t({ zh: `历次快照（${captures.length}）`, en: `Captures (${captures.length})` });
  return (
    <section className="panel captures-panel" aria-label={t({ zh: '历次快照', en: 'Captures' })}>
      <h2>{name}</h2>
      {captures.length < 2 && (
        <p className="muted">
          {t({
            zh: '只有这一次。再次抓取后，可以在这里对照前后变化。',
            en: 'This is the only one. After another capture the two can be compared here.',
          })}
        </p>
      )}
      <div className="captures-columns">
        <ol className="capture-marks">
          {captures.toReversed().map((mark) => (
            <CaptureLine
              key={mark.snapshotId}
              mark={mark}
              isShown={mark.snapshotId === snapshotId}
              pair={captures.length > 1 ? pair : undefined}
              onChange={onChange}
            />
          ))}
        </ol>
        {pair && <ComparisonView older={pair.older} newer={pair.newer} />}
      </div>
    </section>
  );
}

function CaptureLine({
  mark,
  isShown,
  pair,
  onChange,
}: {
  mark: CaptureMark;
  isShown: boolean;
  pair: ReturnType<typeof choosePair>;
  onChange: (part: SnapshotSearch) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const when = formatChinaInstant(mark.capturedAt, language);
  const choice = (key: 'older' | 'newer') => {
    const name = key === 'older' ? t({ zh: '前', en: 'older' }) : t({ zh: '后', en: 'newer' });
    return (
      <label className="capture-choice">
        <input
          type="radio"
          name={`compare-${key}`}
          checked={pair?.[key].snapshotId === mark.snapshotId}
          disabled={mark.state === 'removed'}
          onChange={() => onChange({ [key]: String(mark.snapshotId) })}
        />
        <span>{name}</span>
        <span className="sr-only">{when}</span>
      </label>
    );
  };
  return (
    <li aria-current={isShown || undefined}>
      {pair && (
        <>
          {choice('older')}
          {choice('newer')}
        </>
      )}
      <span className="capture-when">
        {isShown ? (
          <strong>{when}</strong>
        ) : (
          <Link
            to="/$cluster/snapshots/$snapshotId"
            params={{ cluster, snapshotId: mark.snapshotId }}
          >
            {when}
          </Link>
        )}
        <small className="muted">
          {mark.status !== 200 && `HTTP ${mark.status} · `}
          {byteWords(mark.bytes)}
        </small>
      </span>
      <CaptureState mark={mark} />
    </li>
  );
}

function CaptureState({ mark }: { mark: CaptureMark }) {
  const t = useText();
  if (mark.state === 'removed')
    return <Badge tone="bad">{t({ zh: '已下架', en: 'Removed' })}</Badge>;
  if (mark.changed)
    return <Badge tone="primary">{t({ zh: '正文有新内容', en: 'New text' })}</Badge>;
  return <Badge>{t({ zh: '正文未变', en: 'Same text' })}</Badge>;
}
