import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { Rule } from '../../../../../schema/proposal.ts';
import { ApiError } from '../../../../api.ts';
import { applyFactRule, stopFactRule } from '../../../../api-facts.ts';
import { Badge } from '../../../../components/badge.tsx';
import { useNotice } from '../../../../components/use-notice.tsx';
import { formatCount } from '../../../../format/count.ts';
import { formatInstant } from '../../../../format/date.ts';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { useView } from '../../../../use-view.ts';
import type { Reviewer } from '../../use-reviewer.ts';
import { actionNames, sayRule } from './rule-words.ts';

/** One rule: what it says, who wrote it, what it decided, and how to run or stop it. */
export function RuleItem({
  rule,
  reviewer,
  onDecided,
}: {
  rule: Rule;
  reviewer: Reviewer;
  onDecided: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const after = {
    onSuccess: () => client.invalidateQueries(),
    onError: (error: Error) => failed(error instanceof ApiError ? t(error) : error.message),
  };
  const apply = useMutation({
    ...after,
    mutationFn: async () => {
      const { decided } = await applyFactRule(cluster, rule.ruleId, reviewer.name);
      if (decided > 0) onDecided();
      done(
        t({
          zh: `处理了 ${formatCount(decided)} 条`,
          en: `${formatCount(decided)} decided`,
        }),
      );
    },
  });
  const stop = useMutation({ ...after, mutationFn: () => stopFactRule(cluster, rule.ruleId) });
  const action = actionNames[rule.action];
  return (
    <li className="rule-item" data-stopped={rule.stopped || undefined}>
      <p>
        <strong>{rule.name}</strong>{' '}
        {rule.stopped ? (
          <Badge>{t({ zh: '已停用', en: 'Stopped' })}</Badge>
        ) : rule.standing ? (
          <Badge tone="primary">{t({ zh: '持续', en: 'Standing' })}</Badge>
        ) : (
          <Badge>{t({ zh: '手动', en: 'By hand' })}</Badge>
        )}
      </p>
      <p>{sayRule(rule, language)}</p>
      <p className="muted">
        {t({
          zh: `${rule.by} 写于 ${formatInstant(rule.at, language)} · 已处理 ${formatCount(rule.decided)} 条`,
          en: `Written by ${rule.by}, ${formatInstant(rule.at, language)} · ${formatCount(rule.decided)} decided`,
        })}
      </p>
      {!rule.stopped && (
        <div className="rule-line">
          <Button
            disabled={rule.matches === 0 || reviewer.name === ''}
            loading={apply.isPending}
            {...(reviewer.name === '' && {
              title: t({ zh: '先填判定人', en: 'Say who you are first' }),
            })}
            onClick={() => apply.mutate()}
          >
            {t({
              zh: `执行，${action.zh} ${formatCount(rule.matches)} 条`,
              en: `Run it: ${action.en} ${formatCount(rule.matches)}`,
            })}
          </Button>
          <Popconfirm
            title={t({ zh: '停用这条规则？', en: 'Stop this rule?' })}
            description={t({
              zh: '已经处理的不变，新来的不再照它办理。',
              en: 'What it decided stays; what comes is no longer decided by it.',
            })}
            okText={t({ zh: '停用', en: 'Stop' })}
            onConfirm={() => stop.mutateAsync().catch(() => undefined)}
          >
            <Button type="text" loading={stop.isPending}>
              {t({ zh: '停用', en: 'Stop' })}
            </Button>
          </Popconfirm>
        </div>
      )}
    </li>
  );
}
