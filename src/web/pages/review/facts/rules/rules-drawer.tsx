import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import { getFactRules } from '../../../../api-facts.ts';
import { Problem } from '../../../../components/problem.tsx';
import { useReturnFocus } from '../../../../evidence/use-return-focus.ts';
import { useText } from '../../../../text/language.tsx';
import { useView } from '../../../../use-view.ts';
import type { Reviewer } from '../../use-reviewer.ts';
import { ModelNote } from '../model-note.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleItem } from './rule-item.tsx';

/** 批量与规则: rules that people wrote, what each decided, and the place to write one. */
export function RulesDrawer({
  open,
  sources,
  reviewer,
  onDecided,
  onClose,
}: {
  open: boolean;
  /** Publishers that are offered: those of the facts at hand. */
  sources: readonly string[];
  reviewer: Reviewer;
  /** A rule decided something: what lies on the desk has changed. */
  onDecided: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const rules = useQuery({
    queryKey: ['fact-rules', cluster],
    queryFn: () => getFactRules(cluster),
    enabled: open,
  });
  useReturnFocus(open);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t({ zh: '批量与规则', en: 'Rules' })}
      closable={{ 'aria-label': t({ zh: '关闭', en: 'Close' }) }}
      size="min(720px, 100vw)"
      destroyOnHidden
      rootClassName="rules-drawer"
    >
      <RuleForm sources={sources} reviewer={reviewer} onDecided={onDecided} />
      <section aria-labelledby="rules-written">
        <h3 id="rules-written">
          {t({ zh: '已写的规则', en: 'Rules written so far' })}
          {rules.data && <span className="muted"> {rules.data.length}</span>}
        </h3>
        {rules.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
        {rules.isError && <Problem error={rules.error} retry={() => void rules.refetch()} />}
        {rules.data?.length === 0 && (
          <p className="muted">
            {t({
              zh: '还没有规则。没有规则时，每一条事实都由人判定。',
              en: 'None yet. Without rules every fact is decided by a person.',
            })}
          </p>
        )}
        <ul className="rule-list">
          {rules.data?.map((rule) => (
            <RuleItem key={rule.ruleId} rule={rule} reviewer={reviewer} onDecided={onDecided} />
          ))}
        </ul>
      </section>
      <ModelNote />
    </Drawer>
  );
}
