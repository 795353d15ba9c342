import type { PipelineProject, Proven } from '../../../../schema/pipeline.ts';
import { splitKey } from '../../../../schema/field.ts';
import { formatShare } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { ProvenFigure } from '../proven-figure.tsx';

/** Money promised, put in place and spent; increases come on top of what was promised. */
export function ProjectMoney({ project }: { project: PipelineProject }) {
  const t = useText();
  const { language } = useLanguage();
  const { entityId, investment } = project;
  const { promised, increases, inPlace, done } = investment;
  const line = (name: Pair, proven: Proven | null, ofPromise: boolean) => (
    <div>
      <dt>{t(name)}</dt>
      <dd>
        {proven ? (
          <ProvenFigure entityId={entityId} proven={proven} />
        ) : (
          <span className="muted">{t({ zh: '没有记录', en: 'no record' })}</span>
        )}
        {ofPromise && proven && promised && increases.length === 0 && (
          <small className="muted">
            {t({
              zh: `占协议 ${formatShare(Number(proven.value), Number(promised.value))}`,
              en: `${formatShare(Number(proven.value), Number(promised.value))} of the promise`,
            })}
          </small>
        )}
      </dd>
    </div>
  );
  return (
    <section>
      <h3>{t({ zh: '资金', en: 'Money' })}</h3>
      <dl className="project-money">
        {line({ zh: '协议总投资', en: 'Promised' }, promised, false)}
        {increases.length > 0 && (
          <div>
            <dt>{t({ zh: '增资', en: 'Increases' })}</dt>
            <dd>
              {increases.map((increase) => {
                const { period } = splitKey(increase.key);
                return (
                  <span key={increase.key}>
                    + <ProvenFigure entityId={entityId} proven={increase} />{' '}
                    {period && <small className="muted">{formatDate(period, language)}</small>}
                  </span>
                );
              })}
            </dd>
          </div>
        )}
        {line({ zh: '到位资金', en: 'In place' }, inPlace, true)}
        {line({ zh: '完成投资', en: 'Spent' }, done, true)}
      </dl>
    </section>
  );
}
