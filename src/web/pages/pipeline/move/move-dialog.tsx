import { Input, Segmented } from 'antd';
import { useState } from 'react';
import type { Proof } from '../../../../schema/pipeline.ts';
import { SignedModal } from '../../../components/signed-modal.tsx';
import { useNotice } from '../../../components/use-notice.tsx';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { localDay } from '../../../shell/as-of-presets.ts';
import { stageName } from '../pipeline-words.ts';
import type { Asked } from './asked.ts';
import { PassageProof } from './passage-proof.tsx';
import type { ChosenPassage } from './passage-proof.tsx';
import { hasOwnDate } from './record-keys.ts';
import { RecordProof } from './record-proof.tsx';
import { useSendMove } from './use-send-move.ts';
import { readWhen } from './when.ts';

type By = Proof['by'];

const missing: Record<By, Pair> = {
  quote: {
    zh: '请先选一篇资讯，再选其中一句话。没有依据不能改阶段。',
    en: 'Choose an article and one of its sentences. Without proof nothing moves.',
  },
  record: {
    zh: '请选一条记录。没有依据不能改阶段。',
    en: 'Choose a record. Without proof nothing moves.',
  },
  word: {
    zh: '请写明从哪里得知，至少 4 个字。没有依据不能改阶段。',
    en: 'Say where it is from, in 4 letters or more. Without proof nothing moves.',
  },
};

/** Asks when it happened and what proves it, before a project stands on another stage. */
export function MoveDialog({
  asked: { project, target, back },
  open,
  onClose,
  onMoved,
}: {
  asked: Asked;
  open: boolean;
  onClose: () => void;
  onMoved: () => void;
}) {
  const t = useText();
  const notice = useNotice();
  const dated = hasOwnDate(target);
  const [when, setWhen] = useState('');
  const [by, setBy] = useState<By>('quote');
  const [passage, setPassage] = useState<ChosenPassage>();
  const [recordId, setRecordId] = useState<number>();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Pair>();
  const send = useSendMove(project.entityId, () => {
    notice.done(
      t({
        zh: `“${project.name}”已移到“${stageName(target).zh}”`,
        en: `“${project.name}” now stands on “${stageName(target).en}”`,
      }),
    );
    onMoved();
  });
  const findProof = (): Proof | undefined => {
    if (by === 'quote')
      return (
        passage && { by, snapshotId: passage.snapshotId, start: passage.start, end: passage.end }
      );
    if (by === 'record') return recordId === undefined ? undefined : { by, recordId };
    return note.trim().length >= 4 ? { by, note: note.trim() } : undefined;
  };
  const sign = (name: string) => {
    const read = readWhen(when, localDay(new Date()));
    const proof = findProof();
    if ('problem' in read) setProblem(read.problem);
    else if (!proof) setProblem(missing[by]);
    else {
      setProblem(undefined);
      send.mutate({ stage: target, by: name, proof, ...(read.on && { on: read.on }) });
    }
  };
  const [from, to] = [t(stageName(project.stage)), t(stageName(target))];
  return (
    <SignedModal
      open={open}
      title={t({ zh: `${from} → ${to}：凭什么`, en: `${from} → ${to}: on what grounds` })}
      okText={t({ zh: '移动', en: 'Move' })}
      pending={send.isPending}
      error={send.error}
      bare
      width={640}
      onClose={() => {
        if (!send.isPending) onClose();
      }}
      onSign={(signed) => sign(signed.by)}
    >
      <div className="move-dialog">
        <p className="modal-lead">
          <strong>{project.name}</strong>
          {back &&
            t({
              zh: '：这是往回改。原来的记录仍然保留，按新的依据显示。',
              en: ': this goes back. The earlier records stay; the new proof is what shows.',
            })}
        </p>
        {dated ? (
          <label className="move-field">
            <span>{t({ zh: '何时发生', en: 'When it happened' })}</span>
            <Input
              value={when}
              maxLength={20}
              placeholder={t({
                zh: '2024-10-03、2024-10 或 2024；不知道可不填',
                en: '2024-10-03, 2024-10 or 2024; empty when nobody knows',
              })}
              onChange={(event) => setWhen(event.target.value)}
            />
          </label>
        ) : (
          <p className="muted">
            {t({
              zh: `“${stageName(target).zh}”没有自己的日期，从依据记载的那天算起。`,
              en: `“${stageName(target).en}” has no date of its own: it counts from the day the proof tells of it.`,
            })}
          </p>
        )}
        <div className="move-field">
          <span aria-hidden>{t({ zh: '依据', en: 'Proof' })}</span>
          <Segmented<By>
            block
            aria-label={t({ zh: '依据', en: 'Proof' })}
            value={by}
            options={[
              { value: 'quote', label: t({ zh: '资讯原文', en: 'A sentence' }) },
              { value: 'record', label: t({ zh: '已有记录', en: 'A record' }) },
              { value: 'word', label: t({ zh: '本人说明', en: 'My word' }) },
            ]}
            onChange={(next) => {
              setBy(next);
              setProblem(undefined);
            }}
          />
        </div>
        {by === 'quote' && (
          <PassageProof project={project} chosen={passage} onChoose={setPassage} />
        )}
        {by === 'record' && (
          <RecordProof entityId={project.entityId} chosen={recordId} onChoose={setRecordId} />
        )}
        {by === 'word' && (
          <label className="move-field">
            <span>{t({ zh: '从哪里得知', en: 'Where it is from' })}</span>
            <Input.TextArea
              value={note}
              maxLength={500}
              autoSize={{ minRows: 3, maxRows: 6 }}
              placeholder={t({
                zh: '如：10月8日项目调度会，建设单位书面报告',
                en: 'Such as: project meeting of 8 October, written report of the owner',
              })}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
        )}
        {problem && (
          <p className="field-problem" role="alert">
            {t(problem)}
          </p>
        )}
      </div>
    </SignedModal>
  );
}
