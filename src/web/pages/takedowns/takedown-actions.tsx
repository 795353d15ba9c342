import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Takedown, TakedownDecision } from '../../../schema/takedown.ts';
import { ApiError } from '../../api.ts';
import { decideTakedown, restoreTakedown } from '../../api-press.ts';
import { SignedModal } from '../../components/signed-modal.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** The officer's word: grant, refuse, or put back what was granted. */
export function TakedownActions({ takedown }: { takedown: Takedown }) {
  const t = useText();
  const { cluster } = useView();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [deciding, setDeciding] = useState<TakedownDecision['decision']>();
  // Pages, lists and figures that cite the page all change.
  const refresh = () => client.invalidateQueries();
  const decide = useMutation({
    mutationFn: (decision: TakedownDecision) =>
      decideTakedown(cluster, takedown.takedownId, decision),
    onSuccess: async () => {
      setDeciding(undefined);
      await refresh();
    },
  });
  const restore = useMutation({
    mutationFn: () => restoreTakedown(cluster, takedown.takedownId),
    onSuccess: refresh,
    onError: (error) => void message.error(error instanceof ApiError ? t(error) : error.message),
  });
  if (takedown.state === 'granted')
    return (
      <div className="takedown-actions">
        <Popconfirm
          title={t({ zh: '恢复这些内容？', en: 'Put the content back?' })}
          okText={t({ zh: '恢复', en: 'Restore' })}
          onConfirm={() => restore.mutate()}
        >
          <Button loading={restore.isPending}>{t({ zh: '恢复内容', en: 'Restore' })}</Button>
        </Popconfirm>
      </div>
    );
  if (takedown.state !== 'open') return null;
  const grants = deciding === 'grant';
  return (
    <div className="takedown-actions">
      <Button danger onClick={() => setDeciding('grant')}>
        {t({ zh: '同意下架', en: 'Grant' })}
      </Button>
      <Button onClick={() => setDeciding('refuse')}>{t({ zh: '驳回', en: 'Refuse' })}</Button>
      <SignedModal
        open={deciding !== undefined}
        title={
          grants
            ? t({ zh: '同意下架', en: 'Grant the takedown' })
            : t({ zh: '驳回申请', en: 'Refuse the request' })
        }
        okText={grants ? t({ zh: '下架', en: 'Remove' }) : t({ zh: '驳回', en: 'Refuse' })}
        danger={grants}
        pending={decide.isPending}
        error={decide.error}
        onClose={() => setDeciding(undefined)}
        onSign={({ by, note }) =>
          deciding && decide.mutate({ decision: deciding, by, note: note ?? '' })
        }
      >
        <p className="takedown-warning">
          {grants
            ? t({
                zh: '内容将立即从页面、检索、订阅、导出和下载中消失，引用它的记录会被标记。以后可以恢复。',
                en: 'The content leaves pages, search, subscriptions, exports and downloads at once; records that cite it are flagged. It can be restored later.',
              })
            : t({
                zh: '内容保持原样。请写明驳回的理由，便于答复申请人。',
                en: 'The content stays. Say why, for the answer to the applicant.',
              })}
        </p>
      </SignedModal>
    </div>
  );
}
