import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Gap, SegmentVerdictRequest } from '../../../../schema/gaps.ts';
import { judgeSegment } from '../../../api-gaps.ts';
import { SignedModal } from '../../../components/signed-modal.tsx';
import { useNotice } from '../../../components/use-notice.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';

/** 人工判定为断点, or its withdrawal: a person's signed word. Only of today. */
export function VerdictButton({ gap }: { gap: Gap }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const client = useQueryClient();
  const notice = useNotice();
  const [asking, setAsking] = useState(false);
  const judged = gap.reasons.some((reason) => reason.code === 'verdict');
  const judge = useMutation({
    mutationFn: (request: SegmentVerdictRequest) => judgeSegment(cluster, gap.segment, request),
    onSuccess: async () => {
      setAsking(false);
      notice.done(
        judged
          ? t({ zh: '判定已撤回', en: 'The verdict was taken back' })
          : t({ zh: '已判定为断点', en: 'Called missing' }),
      );
      // States show on the list, the map, the overview, and decide whom to invite.
      await client.invalidateQueries();
    },
  });
  if (asOf) return null;
  const word = judged
    ? t({ zh: '撤回判定', en: 'Take the verdict back' })
    : t({ zh: '人工判定为断点', en: 'Call it missing' });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{word}</Button>
      <SignedModal
        open={asking}
        title={word}
        okText={judged ? t({ zh: '撤回', en: 'Take back' }) : t({ zh: '判定', en: 'Decide' })}
        pending={judge.isPending}
        error={judge.error}
        onClose={() => setAsking(false)}
        onSign={(signed) => judge.mutate({ verdict: judged ? 'clear' : 'missing', ...signed })}
      >
        <p className="modal-lead">
          {judged
            ? t({
                zh: `“${gap.zh}”将重新按记录与名录判断。`,
                en: `“${gap.en}” will be judged by records and directory again.`,
              })
            : t({
                zh: `判定“${gap.zh}”本地确无企业生产。判定连同姓名和依据一起显示，随时可以撤回，不改动任何记录。`,
                en: `You say that nobody here makes “${gap.en}”. The verdict shows with your name and grounds, can be taken back, and changes no record.`,
              })}
        </p>
      </SignedModal>
    </>
  );
}
