import type { Comparison } from '../../../../schema/what-if.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { judgeChange, totalLines } from './what-if-words.ts';

/** Today in one column, and each case beside it with its difference. */
export function TotalsTable({
  today,
  cases,
}: {
  today: Comparison['today'];
  cases: readonly { name: string; after: Comparison['changed'] }[];
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className="table-frame">
      <table className="ruled-table small-table totals-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '全集群', en: 'Whole cluster' })}</th>
            <th scope="col" className="number">
              {t({ zh: '今天', en: 'Today' })}
            </th>
            {cases.map((one) => (
              <th key={one.name} scope="col" className="number">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totalLines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{t(line.name)}</th>
              <td className="number">{line.say(today, language)}</td>
              {cases.map((one) => {
                const change = line.value(one.after) - line.value(today);
                return (
                  <td key={one.name} className="number">
                    {line.say(one.after, language)}{' '}
                    <small className="change" data-tone={judgeChange(line, today, one.after)}>
                      {change === 0
                        ? t({ zh: '不变', en: 'same' })
                        : line.sayChange(change, language)}
                    </small>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
