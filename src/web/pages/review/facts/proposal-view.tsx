import { Alert, Button } from 'antd';
import { FileSearchOutlined } from '@ant-design/icons';
import { factKindNames } from '../../../../schema/fact.ts';
import type { Proposal } from '../../../../schema/proposal.ts';
import type { ApiError } from '../../../api.ts';
import { Badge } from '../../../components/badge.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../text/language.tsx';
import type { Correction } from './correction.ts';
import { modalityNames, nameOf, sayExtractor } from './fact-words.ts';
import { PageBeside } from './page-beside.tsx';
import { SentenceView } from './sentence-view.tsx';
import { snapshotOf } from './snapshot-of.ts';
import { SubjectLine } from './subject-line.tsx';
import { TellingList } from './telling-list.tsx';
import { ValuesForm } from './values-form.tsx';
import { ValuesTable } from './values-table.tsx';
import { WarningList } from './warning-list.tsx';

export interface ProposalViewProps {
  proposal: Proposal;
  correction: Correction;
  /** Its values are being put right. */
  correcting: boolean;
  refusal: ApiError | undefined;
  subjectAsked: boolean;
  pageShown: boolean;
  onCorrect: (part: Correction) => void;
  onSend: () => void;
  onLeave: () => void;
  onShowPage: () => void;
}

/** One proposed fact: what it is, of whom, what it would write, and the sentence that says it. */
export function ProposalView(props: ProposalViewProps) {
  const { proposal, correction, correcting, refusal, pageShown } = props;
  const t = useText();
  const snapshotId = snapshotOf(proposal);
  const { tone, ...modality } = modalityNames[proposal.modality];
  const kind = t(factKindNames[proposal.kind]);
  return (
    <article
      className="panel fact-view"
      data-fact={proposal.factId}
      aria-label={`${kind} ${nameOf(proposal, t)}`}
    >
      <header className="fact-head">
        <h2>{kind}</h2>
        <Badge {...(tone && { tone })}>{t(modality)}</Badge>
        <span className="muted">{t(sayExtractor(proposal.extractor))}</span>
      </header>
      {refusal && !correcting && (
        <Alert
          type="error"
          showIcon
          title={t({ zh: `没有写入：${refusal.zh}`, en: `Not written: ${refusal.en}` })}
        />
      )}
      <SubjectLine
        key={proposal.factId}
        proposal={proposal}
        correction={correction}
        asked={props.subjectAsked}
        onCorrect={props.onCorrect}
      />
      <SentenceView proposal={proposal} />
      {proposal.values.length > 0 && correcting && (
        <ValuesForm
          proposal={proposal}
          written={correction.values ?? {}}
          refusal={refusal}
          onWrite={(values) => props.onCorrect({ values })}
          onSend={props.onSend}
          onLeave={props.onLeave}
        />
      )}
      {proposal.values.length > 0 && !correcting && <ValuesTable proposal={proposal} />}
      <WarningList warnings={proposal.warnings} />
      <div className="fact-sources">
        <TellingList proposal={proposal} />
        {snapshotId !== undefined && (
          <Button
            icon={<Icon of={FileSearchOutlined} />}
            aria-expanded={pageShown}
            aria-keyshortcuts="P"
            onClick={props.onShowPage}
          >
            {pageShown
              ? t({ zh: '收起快照', en: 'Hide the page' })
              : t({ zh: '在快照上看', en: 'See it on the page' })}{' '}
            <kbd>P</kbd>
          </Button>
        )}
      </div>
      {pageShown && snapshotId !== undefined && (
        <PageBeside proposal={proposal} snapshotId={snapshotId} />
      )}
    </article>
  );
}
