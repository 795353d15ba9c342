import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input, InputNumber, Segmented, Select } from 'antd';
import { useState } from 'react';
import { factKindNames, factKinds } from '../../../../../schema/fact.ts';
import type { FactKind } from '../../../../../schema/fact.ts';
import { ruleConditionSchema } from '../../../../../schema/proposal.ts';
import type { RuleCondition } from '../../../../../schema/proposal.ts';
import { ApiError } from '../../../../api.ts';
import { addFactRule, applyFactRule, previewFactRule } from '../../../../api-facts.ts';
import type { RuleDraft } from '../../../../api-facts.ts';
import { useNotice } from '../../../../components/use-notice.tsx';
import { formatCount } from '../../../../format/count.ts';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useView } from '../../../../use-view.ts';
import type { Reviewer } from '../../use-reviewer.ts';
import { RulePreview } from './rule-preview.tsx';
import { actionNames, onlyNames, sayRule } from './rule-words.ts';
import type { RuleSaid } from './rule-words.ts';

const usual: RuleCondition = ruleConditionSchema.parse({ kinds: ['signing'] });

/** A rule written as a sentence, tried out on what is open, and kept only then. */
export function RuleForm({
  sources,
  reviewer,
  onDecided,
}: {
  sources: readonly string[];
  reviewer: Reviewer;
  onDecided: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const client = useQueryClient();
  const { done } = useNotice();
  const [kinds, setKinds] = useState<FactKind[]>([]);
  const [condition, setCondition] = useState<RuleCondition>(usual);
  const [action, setAction] = useState<RuleSaid['action']>('accept');
  const [standing, setStanding] = useState(false);
  const [name, setName] = useState('');
  const said: RuleSaid = { action, standing, condition: { ...condition, kinds } };
  const usualName = t({
    zh: `${kinds.map((kind) => factKindNames[kind].zh).join('、')}一律${actionNames[action].zh}`,
    en: `${actionNames[action].en} ${kinds.map((kind) => factKindNames[kind].en).join(', ')}`,
  }).slice(0, 100);
  const draft: RuleDraft = {
    ...said,
    name: name.trim() || usualName,
    by: reviewer.name || '—',
  };

  const preview = useMutation({ mutationFn: () => previewFactRule(cluster, draft) });
  const keep = useMutation({
    mutationFn: async (run: boolean) => {
      const rule = await addFactRule(cluster, draft);
      return run ? (await applyFactRule(cluster, rule.ruleId, reviewer.name)).decided : undefined;
    },
    onSuccess: (decided) => {
      done(
        decided === undefined
          ? t({ zh: '规则已保存', en: 'The rule is kept' })
          : t({
              zh: `规则已保存，处理了 ${formatCount(decided)} 条`,
              en: `The rule is kept and decided ${formatCount(decided)}`,
            }),
      );
      setKinds([]);
      setCondition(usual);
      setName('');
      setStanding(false);
      preview.reset();
      if (decided) onDecided();
      return client.invalidateQueries();
    },
  });
  const change = (part: Partial<RuleCondition>) => {
    setCondition({ ...condition, ...part });
    preview.reset();
  };
  const failed = preview.error ?? keep.error;
  const missing = reviewer.name === '';
  return (
    <form
      className="rule-form"
      aria-label={t({ zh: '写一条规则', en: 'Write a rule' })}
      onSubmit={(event) => {
        event.preventDefault();
        if (kinds.length > 0) preview.mutate();
      }}
    >
      <h3>{t({ zh: '写一条规则', en: 'Write a rule' })}</h3>
      <div className="rule-line">
        <label htmlFor="rule-kinds">{t({ zh: '凡', en: 'All of' })}</label>
        <Select
          id="rule-kinds"
          mode="multiple"
          className="rule-wide"
          placeholder={t({ zh: '选种类，如签约、开工', en: 'Kinds, such as Signing' })}
          value={kinds}
          options={factKinds.map((kind) => ({ value: kind, label: t(factKindNames[kind]) }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next: FactKind[]) => {
            setKinds(next);
            preview.reset();
          }}
        />
      </div>
      <div className="rule-line">
        <label htmlFor="rule-sources">{t({ zh: '发布方为', en: 'published by' })}</label>
        <Select
          id="rule-sources"
          mode="tags"
          className="rule-wide"
          placeholder={t({ zh: '不限；可填媒体或单位名', en: 'anybody; or name publishers' })}
          value={condition.sources}
          maxCount={100}
          options={sources.map((source) => ({ value: source, label: source }))}
          onChange={(next: string[]) =>
            change({ sources: next.map((one) => one.trim().slice(0, 100)).filter(Boolean) })
          }
        />
      </div>
      <div className="rule-line">
        <label htmlFor="rule-least">{t({ zh: '至少', en: 'told by at least' })}</label>
        <InputNumber
          id="rule-least"
          min={1}
          max={20}
          precision={0}
          controls={false}
          value={condition.leastSources}
          onChange={(next) => change({ leastSources: next ?? 1 })}
        />
        <span>{t({ zh: '家报道', en: 'publishers' })}</span>
      </div>
      <fieldset className="rule-only">
        <legend>{t({ zh: '并且只限', en: 'and only those' })}</legend>
        {onlyNames.map(({ key, ...words }) => (
          <Checkbox
            key={key}
            checked={condition[key]}
            onChange={(event) => change({ [key]: event.target.checked })}
          >
            {t(words)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="rule-line">
        <span>{t({ zh: '一律', en: 'are to be' })}</span>
        <Segmented<RuleSaid['action']>
          aria-label={t({ zh: '办法', en: 'What to do' })}
          value={action}
          options={[
            { value: 'accept', label: t({ zh: '采纳', en: 'accepted' }) },
            { value: 'reject', label: t({ zh: '不采纳', en: 'rejected' }) },
          ]}
          onChange={(next) => {
            setAction(next);
            preview.reset();
          }}
        />
        <Checkbox checked={standing} onChange={(event) => setStanding(event.target.checked)}>
          {t({ zh: '以后新来的也照此办理', en: 'and so is what comes later' })}
        </Checkbox>
      </div>
      {kinds.length > 0 && <p className="rule-said">{sayRule(said, language)}</p>}
      <Button
        htmlType="submit"
        type={preview.data ? 'default' : 'primary'}
        disabled={kinds.length === 0}
        loading={preview.isPending}
      >
        {t({ zh: '预览会处理哪些', en: 'Preview what it would decide' })}
      </Button>
      {failed && (
        <Alert
          type="error"
          showIcon
          title={failed instanceof ApiError ? t(failed) : failed.message}
        />
      )}
      {preview.data && (
        <>
          <RulePreview matches={preview.data.matches} sample={preview.data.sample} />
          <div className="rule-line">
            <label htmlFor="rule-name">{t({ zh: '规则名称', en: 'Name of the rule' })}</label>
            <Input
              id="rule-name"
              className="rule-wide"
              value={name}
              maxLength={100}
              placeholder={usualName}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <div className="rule-line">
            <label htmlFor="rule-by">{t({ zh: '写规则的人', en: 'Written by' })}</label>
            <Input
              id="rule-by"
              className="rule-wide"
              value={reviewer.written}
              maxLength={50}
              placeholder={t({ zh: '姓名或科室', en: 'Name or office' })}
              onChange={(event) => reviewer.setName(event.target.value)}
            />
          </div>
          {missing && (
            <p className="muted">
              {t({
                zh: '填了姓名才能保存：规则处理的事实都记在其名下。',
                en: 'A name is needed: what the rule decides is kept under it.',
              })}
            </p>
          )}
          <div className="rule-line">
            <Button
              type="primary"
              disabled={missing || preview.data.matches === 0}
              loading={keep.isPending && keep.variables}
              onClick={() => keep.mutate(true)}
            >
              {t({
                zh: `保存并执行，${actionNames[action].zh} ${formatCount(preview.data.matches)} 条`,
                en: `Keep it and ${actionNames[action].en} ${formatCount(preview.data.matches)}`,
              })}
            </Button>
            <Button
              disabled={missing}
              loading={keep.isPending && !keep.variables}
              onClick={() => keep.mutate(false)}
            >
              {t({ zh: '只保存', en: 'Only keep it' })}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
