import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ArticleChangeLine } from '../../../schema/comparison.ts';
import type { CaptureMark } from '../../../schema/snapshot.ts';
import { compareCaptures } from '../../api-press.ts';
import { Problem } from '../../components/problem.tsx';
import { formatChinaInstant } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { foldLines } from './fold-lines.ts';

/** What changed between two captures: by sign, by colour, and for those who hear it by word. */
export function ComparisonView({ older, newer }: { older: CaptureMark; newer: CaptureMark }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const query = useQuery({
    queryKey: ['comparison', cluster, older.snapshotId, newer.snapshotId],
    queryFn: () => compareCaptures(cluster, older.snapshotId, newer.snapshotId),
    staleTime: Infinity,
  });
  const { data } = query;
  const name = t({ zh: '前后对照', en: 'Comparison' });
  return (
    <section className="comparison" aria-label={name}>
      <h3>
        {formatChinaInstant(older.capturedAt, language)} →{' '}
        {formatChinaInstant(newer.capturedAt, language)}
      </h3>
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {data && (
        <>
          <p className="muted">
            {data.added + data.removed + data.changed === 0 && !data.title
              ? t({ zh: '标题和正文都没有变化。', en: 'Title and text are the same.' })
              : t({
                  zh: `新增 ${data.added} 段，删去 ${data.removed} 段，改动 ${data.changed} 段${data.title ? '；标题有改动' : ''}。`,
                  en: `${data.added} paragraphs added, ${data.removed} removed, ${data.changed} changed${data.title ? '; the title changed' : ''}.`,
                })}
          </p>
          <div className="change-lines">
            {data.title && <ChangeLine line={data.title} title />}
            {foldLines(data.lines).map((one) =>
              'same' in one ? (
                <p key={one.at} className="change-fold muted">
                  {t({
                    zh: `… ${one.same} 段没有变化 …`,
                    en: `… ${one.same} paragraphs unchanged …`,
                  })}
                </p>
              ) : (
                <ChangeLine key={one.at} line={one.line} />
              ),
            )}
          </div>
        </>
      )}
    </section>
  );
}

const signs = { same: '', added: '+', removed: '−', changed: '±' } as const;

function ChangeLine({ line, title = false }: { line: ArticleChangeLine; title?: boolean }) {
  const t = useText();
  const words = {
    same: '',
    added: t({ zh: '新增：', en: 'added: ' }),
    removed: t({ zh: '删去：', en: 'removed: ' }),
    changed: t({ zh: '改动：', en: 'changed: ' }),
  }[line.kind];
  return (
    <div className="change-line" data-kind={line.kind} data-title={title || undefined}>
      <span className="change-sign" aria-hidden>
        {signs[line.kind]}
      </span>
      <p lang="zh-CN">
        {words && (
          <span className="sr-only" lang={t({ zh: 'zh-CN', en: 'en' })}>
            {words}
          </span>
        )}
        {line.parts.map((part, index) => {
          // The parts of a line never change places.
          const key = `${index} ${part.kind}`;
          if (part.kind === 'added') return <ins key={key}>{part.text}</ins>;
          if (part.kind === 'removed') return <del key={key}>{part.text}</del>;
          return <span key={key}>{part.text}</span>;
        })}
      </p>
    </div>
  );
}
