import type { WarcImport } from '../../../schema/exchange.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';

/** What came of a WARC file, in counts, and where in it something is wrong. */
export function WarcResult({ name, result }: { name: string; result: WarcImport }) {
  const t = useText();
  const { kept, known, skipped, refused, problems } = result;
  const counts: [string, number][] = [
    [t({ zh: '收入', en: 'Kept' }), kept],
    [t({ zh: '已有，未重复收入', en: 'Known before' }), known],
    [t({ zh: '不是网页，跳过', en: 'No page, passed over' }), skipped],
    [t({ zh: '退回', en: 'Refused' }), refused],
  ];
  return (
    <section aria-label={t({ zh: '导入结果', en: 'What came of it' })} className="warc-import">
      <p>
        <strong className="address-text">{name}</strong>
      </p>
      <dl className="warc-counts">
        {counts.map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <>
          <h3>{t({ zh: '退回的记录', en: 'Refused records' })}</h3>
          {/* Long lists scroll: a person without a mouse has to reach them. */}
          <ul
            className="warc-problems"
            tabIndex={0}
            aria-label={t({ zh: '退回的记录', en: 'Refused records' })}
          >
            {problems.map((problem, index) => (
              <li key={`${problem.offset} ${index}`}>
                <span className="muted">
                  {t({
                    zh: `第 ${formatCount(problem.offset)} 字节处：`,
                    en: `At byte ${formatCount(problem.offset)}: `,
                  })}
                </span>
                {t(problem)}
              </li>
            ))}
          </ul>
          {refused > problems.length && (
            <p className="muted">
              {t({
                zh: `只列出前 ${problems.length} 条。`,
                en: `The first ${problems.length} are listed.`,
              })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
