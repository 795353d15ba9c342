import { factKindNames } from '../../../../../schema/fact.ts';
import type { Proposal } from '../../../../../schema/proposal.ts';
import { formatCount } from '../../../../format/count.ts';
import { formatValue } from '../../../../format/value.ts';
import { titleOf } from '../fact-words.ts';
import { useLanguage, useText } from '../../../../text/language.tsx';

/** How many open facts a rule holds for, and some of them with their sentences. */
export function RulePreview({ matches, sample }: { matches: number; sample: readonly Proposal[] }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <section className="rule-preview" aria-label={t({ zh: '预览', en: 'Preview' })}>
      <p role="status">
        <strong>
          {matches === 0
            ? t({ zh: '现在没有符合的。', en: 'It holds for none now.' })
            : t({
                zh: `现在符合的有 ${formatCount(matches)} 条`,
                en: `It holds for ${formatCount(matches)} now`,
              })}
        </strong>
        {sample.length > 0 &&
          sample.length < matches &&
          t({ zh: `，其中 ${sample.length} 条：`, en: `, ${sample.length} of them:` })}
      </p>
      <ul>
        {sample.map((proposal) => {
          const { factId, kind, values, fact } = proposal;
          return (
            <li key={factId}>
              <p>
                {t(factKindNames[kind])} · <strong>{titleOf(proposal, t)}</strong>{' '}
                {values.map(({ key, value }) => formatValue(key, value, language)).join(' · ')}
              </p>
              <p className="muted" lang="zh-CN">
                {fact.selector.exact}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
