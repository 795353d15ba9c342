import { CheckCircleFilled, UndoOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { diffClasses } from '../../../schema/import.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { UndoSource } from '../sources/undo-source.tsx';
import type { StepProps } from './step-props.ts';
import { classNames } from './import-words.ts';
import { ResultLinks } from './result-links.tsx';

/** What entered, and where to go from here. */
export function ResultStep({ item, startOver }: StepProps) {
  const t = useText();
  const queryClient = useQueryClient();
  const { counts, source } = item;
  const undone = source.state === 'undone';
  useEffect(() => {
    if (undone) return;
    // Every view over the records has changed.
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'import' && queryKey[0] !== 'import-rows',
    });
  }, [queryClient, undone]);
  return (
    <section className="panel result-step">
      <div role="status">
        <h2>
          {undone ? (
            <>
              <Icon of={UndoOutlined} /> {t({ zh: '已撤销这次导入', en: 'This import was undone' })}
            </>
          ) : (
            <>
              <Icon of={CheckCircleFilled} className="result-sign" />{' '}
              {t({
                zh: `已入库 ${formatCount(source.records)} 条记录`,
                en: `${formatCount(source.records)} records entered`,
              })}
            </>
          )}
        </h2>
      </div>
      <dl className="result-counts">
        {diffClasses.map((name) => (
          <div key={name}>
            <dt>{t(classNames[name])}</dt>
            <dd>{formatCount(counts[name])}</dd>
          </div>
        ))}
      </dl>
      <ResultLinks item={item} startOver={startOver} />
      {!undone && (
        <div className="result-undo">
          <UndoSource source={source} />
          <span className="muted">
            {t({
              zh: '导错了可以整批撤销，以后在「来源」里也能撤。',
              en: 'A mistake? All of it can be undone, here or later under Sources.',
            })}
          </span>
        </div>
      )}
    </section>
  );
}
