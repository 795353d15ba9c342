import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Stage } from '../../../schema/stage.ts';
import { ApiError, getProfile } from '../../api.ts';
import { useNotice } from '../../components/use-notice.tsx';
import { useText } from '../../text/language.tsx';
import { useOpenFigure, useView } from '../../use-view.ts';
import { keyOfRecord } from './move/record-keys.ts';

/** Words that rest on a record: opens its evidence at the value that says so. */
export function RecordButton({
  entityId,
  recordId,
  stage,
  children,
}: {
  entityId: number;
  recordId: number;
  /** What the record is shown for: a change to this stage. Absent: some progress. */
  stage?: Stage;
  children: ReactNode;
}) {
  const t = useText();
  const { cluster, asOf } = useView();
  const client = useQueryClient();
  const openFigure = useOpenFigure();
  const notice = useNotice();
  const open = useMutation({
    mutationFn: () =>
      client.fetchQuery({
        queryKey: ['profile', cluster, entityId, asOf],
        queryFn: () => getProfile(cluster, entityId, asOf),
        staleTime: 10_000,
      }),
    onSuccess: ({ records }) => {
      const record = records.find((one) => one.recordId === recordId);
      const key = record && keyOfRecord(record.values, stage);
      if (key) openFigure(entityId, key);
      else notice.failed(t({ zh: '这条记录已经撤销。', en: 'That record has been taken back.' }));
    },
    onError: (error) => notice.failed(error instanceof ApiError ? t(error) : error.message),
  });
  return (
    <button
      type="button"
      className="figure"
      title={t({ zh: '查看依据', en: 'See the evidence' })}
      onClick={(event) => {
        event.stopPropagation();
        open.mutate();
      }}
    >
      {children}
    </button>
  );
}
