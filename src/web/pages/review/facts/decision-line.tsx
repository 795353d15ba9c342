import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Proposal } from '../../../../schema/proposal.ts';
import { writeFigureAddress } from '../../../address.ts';
import { getFactRules } from '../../../api-facts.ts';
import { formatInstant } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { stateNames } from './fact-words.ts';

/** Who decided it, when and why, or which rule; where it stands now, and the way back. */
export function DecisionLine({
  proposal: { decision, state, values },
  onReopen,
}: {
  proposal: Proposal;
  onReopen: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  if (!decision) return null;
  const { by, at, note, ruleId, recordId, entityId } = decision;
  const [first] = values;
  return (
    <p className="verdict-past">
      {t({ zh: `${by} 于 ${formatInstant(at, language)} `, en: `${by}, ` })}
      {language === 'en' && `${formatInstant(at, language)}: `}
      {ruleId !== null && <RuleName ruleId={ruleId} />}
      <strong>{t(stateNames[state])}</strong>
      {note && t({ zh: `（${note}）`, en: ` (${note})` })}
      {t({ zh: '。', en: '. ' })}
      {recordId !== null && entityId !== null && first && (
        <Link
          to="/$cluster/entities/$entityId"
          params={{ cluster, entityId }}
          search={{ figure: writeFigureAddress({ entityId, key: first.key }) }}
        >
          {t({ zh: '到档案里看', en: 'See it in the profile' })}
        </Link>
      )}
      {state === 'accepted' && recordId === null && (
        <span className="muted">
          {t({ zh: '没有对应的库，只留在事实里。', en: 'No register keeps it; it stays a fact.' })}
        </span>
      )}{' '}
      <Button type="link" size="small" onClick={onReopen}>
        {t({ zh: '收回，重新待审', en: 'Take back and open again' })}
      </Button>
    </p>
  );
}

/** The rule that decided it, by the name that its writer gave it. */
function RuleName({ ruleId }: { ruleId: number }) {
  const t = useText();
  const { cluster } = useView();
  const rules = useQuery({
    queryKey: ['fact-rules', cluster],
    queryFn: () => getFactRules(cluster),
  });
  const name = rules.data?.find((rule) => rule.ruleId === ruleId)?.name ?? String(ruleId);
  return (
    <>
      {t({ zh: '按规则', en: 'by the rule ' })}
      <Link
        to="/$cluster/review"
        params={{ cluster }}
        search={(previous: Record<string, unknown>) => ({ ...previous, rules: '1' as const })}
      >
        {t({ zh: `“${name}”`, en: `“${name}”` })}
      </Link>{' '}
    </>
  );
}
