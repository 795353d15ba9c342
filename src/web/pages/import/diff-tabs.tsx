import { diffClasses, type DiffClass, type ImportCounts } from '../../../schema/import.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { classNames } from './import-words.ts';

/** The five classes with their counts; they wrap on a narrow screen, so that none is hidden. */
export function DiffTabs({
  counts,
  shown,
  onShow,
}: {
  counts: ImportCounts;
  shown: DiffClass;
  onShow: (shown: DiffClass) => void;
}) {
  const t = useText();
  return (
    <div className="diff-tabs" role="group" aria-label={t({ zh: '按类查看', en: 'Rows by class' })}>
      {diffClasses.map((name) => (
        <button
          key={name}
          type="button"
          className={`diff-tab is-${name}`}
          aria-pressed={name === shown}
          disabled={counts[name] === 0}
          onClick={() => onShow(name)}
        >
          {t(classNames[name])} <b>{formatCount(counts[name])}</b>
        </button>
      ))}
    </div>
  );
}
