import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Popconfirm, Skeleton } from 'antd';
import type { Changes, Scenario } from '../../../../schema/what-if.ts';
import { ApiError } from '../../../api.ts';
import { deleteScenario } from '../../../api-gaps.ts';
import { Problem } from '../../../components/problem.tsx';
import { useNotice } from '../../../components/use-notice.tsx';
import { formatInstant } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { sayChanges } from './what-if-words.ts';
import { useScenarios } from './use-what-if.ts';

/** Saved scenarios: opened into the address, deleted, or two of them ticked to stand side by side. */
export function ScenarioList({
  picked,
  onPick,
  onOpen,
}: {
  picked: readonly number[];
  onPick: (scenarioIds: number[]) => void;
  onOpen: (changes: Changes) => void;
}) {
  const t = useText();
  const scenarios = useScenarios();
  return (
    <section
      className="panel scenario-panel"
      aria-label={t({ zh: '已存情景', en: 'Saved scenarios' })}
    >
      <h2>
        {t({ zh: '已存情景', en: 'Saved scenarios' })}{' '}
        <small className="muted">
          {t({ zh: '勾两个并排比较', en: 'tick two to compare them' })}
        </small>
      </h2>
      {scenarios.error && (
        <Problem error={scenarios.error} retry={() => void scenarios.refetch()} />
      )}
      {scenarios.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {scenarios.data?.length === 0 && (
        <p className="muted">
          {t({ zh: '还没有保存过情景。', en: 'No scenario has been saved.' })}
        </p>
      )}
      <ul className="scenario-list">
        {scenarios.data?.map((scenario) => (
          <ScenarioItem
            key={scenario.scenarioId}
            scenario={scenario}
            picked={picked.includes(scenario.scenarioId)}
            onPick={(on) =>
              onPick(
                on
                  ? // The third takes the place of the second.
                    [...picked.slice(0, 1), scenario.scenarioId]
                  : picked.filter((id) => id !== scenario.scenarioId),
              )
            }
            onOpen={onOpen}
            onGone={() => onPick(picked.filter((id) => id !== scenario.scenarioId))}
          />
        ))}
      </ul>
    </section>
  );
}

function ScenarioItem({
  scenario,
  picked,
  onPick,
  onOpen,
  onGone,
}: {
  scenario: Scenario;
  picked: boolean;
  onPick: (on: boolean) => void;
  onOpen: (changes: Changes) => void;
  onGone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const client = useQueryClient();
  const notice = useNotice();
  const remove = useMutation({
    mutationFn: () => deleteScenario(cluster, scenario.scenarioId),
    onSuccess: async () => {
      if (picked) onGone();
      await client.invalidateQueries({ queryKey: ['scenarios', cluster] });
    },
    onError: (error) => notice.failed(error instanceof ApiError ? t(error) : error.message),
  });
  return (
    <li>
      <Checkbox
        checked={picked}
        aria-label={t({ zh: `比较：${scenario.name}`, en: `Compare: ${scenario.name}` })}
        onChange={(event) => onPick(event.target.checked)}
      />
      <div>
        <button type="button" className="row-title" onClick={() => onOpen(scenario.changes)}>
          {scenario.name}
        </button>
        <small className="muted">
          {sayChanges(scenario.changes, language)} · {scenario.by} ·{' '}
          {formatInstant(scenario.at, language)}
        </small>
      </div>
      <Popconfirm
        title={t({ zh: '删除这个情景？', en: 'Delete this scenario?' })}
        okText={t({ zh: '删除', en: 'Delete' })}
        onConfirm={() => remove.mutate()}
      >
        <Button
          size="small"
          type="text"
          aria-label={t({ zh: `删除：${scenario.name}`, en: `Delete: ${scenario.name}` })}
          loading={remove.isPending}
        >
          {t({ zh: '删除', en: 'Delete' })}
        </Button>
      </Popconfirm>
    </li>
  );
}
