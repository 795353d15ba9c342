import { Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Proposal, ProposalPage } from '../../../../schema/proposal.ts';
import { Problem } from '../../../components/problem.tsx';
import { usePhone } from '../../../components/use-phone.ts';
import { useText } from '../../../text/language.tsx';
import { useDeskKeys } from '../desk-keys.ts';
import { choiceOn } from '../desk-queue.ts';
import type { FactFilters } from '../review-search.ts';
import type { Reviewer } from '../use-reviewer.ts';
import { needsSubject, writeValues } from './correction.ts';
import type { Correction } from './correction.ts';
import { DecideBar } from './decide-bar.tsx';
import { factKind } from './fact-kind.ts';
import { factCommands } from './fact-keys.ts';
import type { FactCommand } from './fact-keys.ts';
import { FactsEmpty } from './facts-empty.tsx';
import { FactsStatus } from './facts-status.tsx';
import { ProposalView } from './proposal-view.tsx';
import { RejectModal } from './reject-modal.tsx';
import { StoryList } from './story-list.tsx';
import { subjectField } from './subject-line.tsx';
import { useFacts } from './use-facts.ts';

/** One proposal at a time beside the list of stories; the next one is already there when one is decided. */
export function FactsDesk({
  filters,
  first,
  reviewer,
  onPage,
}: {
  filters: FactFilters;
  first: number | undefined;
  reviewer: Reviewer;
  onPage: (page: ProposalPage) => void;
}) {
  const t = useText();
  const phone = usePhone();
  const facts = useFacts({ filters, first, by: reviewer.name, onPage });
  const { queue, present } = facts;
  // Corrections stay with their proposals: one that is refused comes back with what was written.
  const [corrections, setCorrections] = useState<Readonly<Record<number, Correction>>>({});
  const [correctingId, setCorrectingId] = useState<number>();
  const [askedId, setAskedId] = useState<number>();
  const [pageShown, setPageShown] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const choice = present && choiceOn(factKind, queue, present);
  const correction = (present && corrections[present.factId]) ?? {};
  const refusal = present && facts.refusals.get(present.factId);
  // What was refused as corrected is put right where it was written.
  const correcting =
    present !== undefined &&
    choice === undefined &&
    (correctingId === present.factId || (refusal !== undefined && correction.values !== undefined));

  const correct = (part: Correction) => {
    if (!present) return;
    const { factId } = present;
    setAskedId(undefined);
    setCorrections((all) => ({ ...all, [factId]: { ...all[factId], ...part } }));
  };
  /** A decision needs a name, and counts once. */
  const signed = (work: (proposal: Proposal) => void) => {
    if (!present || choice !== undefined) return;
    if (reviewer.name === '') reviewer.ask();
    else work(present);
  };
  const accept = () =>
    signed((proposal) => {
      if (needsSubject(proposal, correction)) {
        setAskedId(proposal.factId);
        setTimeout(() => document.getElementById(subjectField)?.focus());
        return;
      }
      setCorrectingId(undefined);
      facts.accept(proposal, correction);
    });
  const beginCorrecting = () => {
    if (!present || choice !== undefined || present.values.length === 0) return;
    correct({ values: correction.values ?? writeValues(present) });
    setCorrectingId(present.factId);
    setTimeout(() =>
      document.querySelector<HTMLElement>('.fact-form input, .fact-form textarea')?.focus(),
    );
  };
  const leaveCorrecting = () => {
    setCorrectingId(undefined);
    correct({ values: undefined });
  };
  const reject = (note: string) => signed((proposal) => facts.reject(proposal, note));
  const takeNew = () => {
    if (present && choice === undefined && present.subject.entityId === null)
      correct({ subject: correction.subject === 'new' ? undefined : 'new' });
  };
  const undo = () => (reviewer.name === '' ? reviewer.ask() : facts.undo());
  const reopen = (factId: number) => (reviewer.name === '' ? reviewer.ask() : facts.reopen(factId));

  useDeskKeys<FactCommand>(factCommands, (command) => {
    if ('move' in command) facts.move(command.move);
    else if ('undo' in command) undo();
    else if ('page' in command) setPageShown(!pageShown);
    else if ('subject' in command) takeNew();
    else if (command.decide === 'accept') accept();
    else if (command.decide === 'correct') beginCorrecting();
    else if (command.decide === 'reject') reject('');
    else signed(() => setExplaining(true));
  });

  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever had scrolled down to the proof sees the next one from its head.
    const box = view.current?.querySelector(`[data-fact="${present?.factId}"]`);
    if (box && box.getBoundingClientRect().top < 0) box.scrollIntoView({ block: 'start' });
  }, [present?.factId]);

  const place = Math.min(queue.at + 1, queue.items.length);
  const list = <StoryList queue={queue} onMove={facts.move} />;
  return (
    <>
      <FactsStatus
        filters={filters}
        queue={queue}
        times={facts.times}
        reviewer={reviewer}
        onUndo={undo}
      />
      {facts.error !== null && <Problem error={facts.error} retry={facts.retry} />}
      {facts.loading && !present && facts.error === null && (
        <section className="panel" aria-busy aria-label={t({ zh: '正在加载', en: 'Loading' })}>
          <Skeleton active paragraph={{ rows: 10 }} />
        </section>
      )}
      {!present && !facts.loading && facts.error === null && (
        <FactsEmpty filters={filters} queue={queue} onMove={facts.move} />
      )}
      {present && (
        <>
          <div className="facts-desk" ref={view}>
            {phone ? (
              <details className="facts-list panel">
                <summary>
                  {t({
                    zh: `列表：第 ${place} / ${queue.total} 条`,
                    en: `List: ${place} of ${queue.total}`,
                  })}
                </summary>
                {list}
              </details>
            ) : (
              <nav className="facts-list panel" aria-label={t({ zh: '列表', en: 'List' })}>
                {list}
              </nav>
            )}
            <ProposalView
              proposal={present}
              correction={correction}
              correcting={correcting}
              refusal={refusal}
              subjectAsked={askedId === present.factId}
              pageShown={pageShown}
              onCorrect={correct}
              onSend={accept}
              onLeave={leaveCorrecting}
              onShowPage={() => setPageShown(!pageShown)}
            />
          </div>
          <DecideBar
            proposal={present}
            choice={choice}
            correcting={correcting}
            canGoBack={queue.at > 0}
            onAccept={accept}
            onCorrect={beginCorrecting}
            onLeave={leaveCorrecting}
            onReject={reject}
            onExplain={() => signed(() => setExplaining(true))}
            onMove={facts.move}
            onReopen={() => reopen(present.factId)}
          />
        </>
      )}
      <RejectModal
        open={explaining}
        onReject={(note) => {
          setExplaining(false);
          reject(note);
        }}
        onClose={() => setExplaining(false)}
      />
    </>
  );
}
