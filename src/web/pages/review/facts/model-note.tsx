import { useQuery } from '@tanstack/react-query';
import { getFactModel } from '../../../api-facts.ts';
import { formatCount } from '../../../format/count.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';

function useFactModel() {
  const { cluster } = useView();
  return useQuery({ queryKey: ['fact-model', cluster], queryFn: () => getFactModel(cluster) });
}

/** Which model proposes beside the grammar, and what of its word was thrown away; nothing while it is off. */
export function ModelLine() {
  const t = useText();
  const { language } = useLanguage();
  const { data } = useFactModel();
  if (!data || data.model === null) return null;
  const thrown = data.refused.reduce((sum, { count }) => sum + count, 0);
  const reasons = data.refused
    .filter(({ count }) => count > 0)
    .map((reason) => `${t(reason)} ${formatCount(reason.count)}`);
  return (
    <div className="model-line">
      <p>
        {t({
          zh: `模型 ${data.model} 也在提出事实：提出 ${formatCount(data.proposed)} 条，丢弃 ${formatCount(thrown)} 条`,
          en: `The model ${data.model} proposes too: ${formatCount(data.proposed)} proposed, ${formatCount(thrown)} thrown away`,
        })}
        {reasons.length > 0 && (
          <span className="muted">
            {language === 'zh' ? `（${reasons.join('，')}）` : ` (${reasons.join(', ')})`}
          </span>
        )}
      </p>
      {data.error && (
        <p className="fact-form-wrong" role="alert">
          {t(data.error)}
        </p>
      )}
    </div>
  );
}

/** In the drawer: the same, or one sentence on how a model is turned on. */
export function ModelNote() {
  const t = useText();
  const { data } = useFactModel();
  if (!data) return null;
  return (
    <section className="model-note" aria-label={t({ zh: '模型', en: 'Model' })}>
      <h3>{t({ zh: '模型', en: 'Model' })}</h3>
      {data.model === null ? (
        <p className="muted">
          {t({
            zh: '没有启用模型，事实都由规则识别。要接入兼容 OpenAI 接口的模型，见文档 docs/facts.md。',
            en: 'No model is on: all facts are found by rule. docs/facts.md says how to connect one with an OpenAI-compatible interface.',
          })}
        </p>
      ) : (
        <ModelLine />
      )}
    </section>
  );
}
