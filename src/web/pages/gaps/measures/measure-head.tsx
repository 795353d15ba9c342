import type { Measures } from '../../../../schema/measures.ts';
import { SortHead } from '../../../components/sort-head.tsx';
import type { Sorting } from '../../../components/sort-head.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';

export type Meanings = ReadonlyMap<string, Measures['meanings'][number]>;

/** The head of a measure's column; pointing at it says unit, range and sense. */
export function MeasureHead<Key extends string>({
  by,
  meanings,
  sorting,
}: {
  by: Key;
  meanings: Meanings;
  sorting: Sorting<Key>;
}) {
  const t = useText();
  const { language } = useLanguage();
  const meaning = meanings.get(by);
  return (
    <SortHead
      by={by}
      number
      sorting={sorting}
      title={
        meaning &&
        [
          [meaning.unit[language], meaning.range].filter(Boolean).join(' · '),
          meaning.says[language],
        ].join('\n')
      }
    >
      {meaning ? t(meaning) : by}
    </SortHead>
  );
}

/** What each measure means, in a sentence, with its unit and its range. */
export function Legend({ keys, meanings }: { keys: readonly string[]; meanings: Meanings }) {
  const { language } = useLanguage();
  return (
    <dl className="measure-legend">
      {keys.map((key) => {
        const meaning = meanings.get(key);
        return (
          meaning && (
            <div key={key}>
              <dt>
                {meaning[language]}{' '}
                <span className="muted">
                  {[meaning.unit[language], meaning.range].filter(Boolean).join(' · ')}
                </span>
              </dt>
              <dd>{meaning.says[language]}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
