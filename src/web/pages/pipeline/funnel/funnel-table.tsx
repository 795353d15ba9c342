import type { Funnel } from '../../../../schema/pipeline.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatRate } from '../../gaps/gap-words.ts';
import { milestoneNames } from '../pipeline-words.ts';
import type { ListedProjects } from '../project/project-list.tsx';
import { sumRows } from './sum-funnel.ts';
import type { FunnelRow, FunnelStep } from './sum-funnel.ts';

type OnList = (listed: ListedProjects) => void;

export function FunnelTable({ funnel, onList }: { funnel: Funnel; onList: OnList }) {
  const t = useText();
  const all = sumRows(funnel.rows);
  const steps = funnel.rows[0]?.steps ?? [];
  const nameOf = (key: string) => {
    if (key === '') return t({ zh: '未注明', en: 'Not given' });
    return funnel.by === 'year' ? t({ zh: `${key}年`, en: key }) : key;
  };
  return (
    <div className="table-frame">
      <table className="ruled-table funnel-table">
        <thead>
          <tr>
            <th scope="col">
              {funnel.by === 'year'
                ? t({ zh: '签约年份', en: 'Year signed' })
                : t({ zh: '市州', en: 'City' })}
            </th>
            {steps.map(({ milestone }) => (
              <th key={milestone} scope="col">
                {t(milestoneNames[milestone])}
              </th>
            ))}
            <th scope="col">{t(milestoneNames.dropped)}</th>
          </tr>
        </thead>
        <tbody>
          {funnel.rows.map((row) => (
            <Row key={row.key} row={row} name={nameOf(row.key)} onList={onList} />
          ))}
        </tbody>
        {all && funnel.rows.length > 1 && (
          <tfoot>
            <Row row={all} name={t({ zh: '合计', en: 'All' })} onList={onList} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Row({ row, name, onList }: { row: FunnelRow; name: string; onList: OnList }) {
  const t = useText();
  const signed = row.steps.find(({ milestone }) => milestone === 'signed')?.projects.length ?? 0;
  return (
    <tr>
      <th scope="row">{name}</th>
      {row.steps.map((step) => (
        <td key={step.milestone} data-label={t(milestoneNames[step.milestone])}>
          <Step step={step} signed={signed} name={name} onList={onList} />
        </td>
      ))}
      <td data-label={t(milestoneNames.dropped)}>
        {row.dropped.length === 0 ? (
          <span className="muted">0</span>
        ) : (
          <button
            type="button"
            className="figure"
            onClick={() =>
              onList({
                title: t({ zh: `${name} · 终止`, en: `${name} · dropped` }),
                says: t({
                  zh: '签约后终止的项目。',
                  en: 'Projects dropped after they were signed.',
                }),
                groups: [{ name: milestoneNames.dropped, projects: row.dropped }],
              })
            }
          >
            {formatCount(row.dropped.length)}
          </button>
        )}
      </td>
    </tr>
  );
}

function Step({
  step: { milestone, projects, yuan },
  signed,
  name,
  onList,
}: {
  step: FunnelStep;
  signed: number;
  name: string;
  onList: OnList;
}) {
  const t = useText();
  const { language } = useLanguage();
  const share = signed === 0 ? 0 : projects.length / signed;
  const count = formatCount(projects.length);
  const of =
    milestone === 'signed'
      ? t({ zh: `${count} 个`, en: count })
      : t({ zh: `${count}/${formatCount(signed)} 个`, en: `${count}/${formatCount(signed)}` });
  const step = milestoneNames[milestone];
  return (
    <div className="funnel-step">
      <span className="funnel-bar" aria-hidden>
        <i style={{ width: `${100 * share}%` }} />
      </span>
      <p>
        {projects.length === 0 ? (
          <span className="muted">{of}</span>
        ) : (
          <button
            type="button"
            className="figure"
            aria-label={`${name} ${t(step)} ${of}`}
            onClick={() =>
              onList({
                title: `${name} · ${t(step)}`,
                says: t({
                  zh: `${of}，协议总投资 ${formatMoney(yuan, 'zh')}。`,
                  en: `${of}, ${formatMoney(yuan, 'en')} promised.`,
                }),
                groups: [{ name: step, projects }],
              })
            }
          >
            {of}
          </button>
        )}
        {milestone !== 'signed' && <strong> {formatRate(share)}</strong>}
      </p>
      <small className="muted">{formatMoney(yuan, language)}</small>
    </div>
  );
}
