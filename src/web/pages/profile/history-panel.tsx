import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import type { Profile } from '../../../schema/profile.ts';
import { detachRecord, removeEntry } from '../../api.ts';
import { Problem } from '../../components/problem.tsx';
import { SignedModal } from '../../components/signed-modal.tsx';
import type { Signed } from '../../components/signed-modal.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { HistoryItem } from './history-item.tsx';
import { tellHistory } from './tell-history.ts';

/** Its records, newest first: who said what when, and what that changed. */
export function HistoryPanel({ profile }: { profile: Profile }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const client = useQueryClient();
  const [asked, setAsked] = useState<number>();
  const detach = useMutation({
    mutationFn: (signed: Signed) => {
      if (asked === undefined) throw new Error('no record was asked about');
      return detachRecord(cluster, asked, signed);
    },
    onSuccess: () => {
      setAsked(undefined);
      return client.invalidateQueries();
    },
  });
  const remove = useMutation({
    mutationFn: (recordId: number) => removeEntry(cluster, recordId),
    onSuccess: () => client.invalidateQueries(),
  });
  const moved = detach.data;
  const mayDetach = !asOf && profile.records.length > 1;
  return (
    <section className="panel history" aria-labelledby="history">
      <h2 id="history">
        {t({ zh: '记录沿革', en: 'History' })}{' '}
        <span className="muted">{profile.records.length}</span>
      </h2>
      {moved && (
        <Alert
          type="success"
          showIcon
          title={
            <>
              {t({ zh: '这条记录现在归于：', en: 'The record now stands under: ' })}
              <Link
                to="/$cluster/entities/$entityId"
                params={{ cluster, entityId: moved.entityId }}
              >
                {moved.name}
              </Link>
            </>
          }
        />
      )}
      {remove.error && <Problem error={remove.error} />}
      <ol className="history-list">
        {tellHistory(profile.records, profile.fields).map((entry) => (
          <HistoryItem
            key={entry.record.recordId}
            entry={entry}
            {...(mayDetach &&
              entry.record.locator.type !== 'entry' && {
                onDetach: () => {
                  detach.reset();
                  setAsked(entry.record.recordId);
                },
              })}
            {...(!asOf &&
              entry.record.locator.type === 'entry' && {
                onRemove: () => remove.mutate(entry.record.recordId),
              })}
          />
        ))}
      </ol>
      <SignedModal
        open={asked !== undefined}
        title={t({ zh: '这条记录说的不是它', en: 'This record is of someone else' })}
        okText={t({ zh: '分出这条记录', en: 'Separate it' })}
        danger
        pending={detach.isPending}
        error={detach.error}
        onClose={() => setAsked(undefined)}
        onSign={(signed) => detach.mutate(signed)}
      >
        <p className="modal-lead">
          {t({
            zh: `这条记录将从“${profile.name}”分出，单独成为一条档案，以后也不会再自动并回。`,
            en: `The record leaves “${profile.name}” for a profile of its own and will not be merged back by itself.`,
          })}
        </p>
      </SignedModal>
    </section>
  );
}
