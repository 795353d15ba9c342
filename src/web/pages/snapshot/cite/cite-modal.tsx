import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import type { Span } from '../../../../schema/passage.ts';
import { citePassage, getPassage } from '../../../api-citing.ts';
import { Problem } from '../../../components/problem.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { CiteDone } from './cite-done.tsx';
import { CiteForm } from './cite-form.tsx';
import type { Draft } from './propose.ts';
import { keyOf } from './propose.ts';

/** 引为依据: the quoted words prove a value of an enterprise, a project or the cluster. */
export function CiteModal({
  snapshotId,
  span,
  quote,
  open,
  onClose,
}: {
  snapshotId: number;
  span: Span;
  quote: string;
  open: boolean;
  /** `done`: something was cited. */
  onClose: (done: boolean) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const client = useQueryClient();
  const [form] = Form.useForm<Draft>();
  const [said, setSaid] = useState<Draft>();
  const passage = useQuery({
    queryKey: ['passage', cluster, snapshotId, span.start, span.end],
    queryFn: () => getPassage(cluster, snapshotId, span),
    enabled: open,
    // Names that entered the registers since may be meant.
    staleTime: 0,
  });
  const cite = useMutation({
    mutationFn: (draft: Draft) =>
      citePassage(cluster, snapshotId, {
        ...span,
        entityId: draft.subject?.entityId ?? 0,
        key: keyOf(draft),
        value: draft.value.trim(),
      }),
    onSuccess: (_, draft) => {
      setSaid(draft);
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'passage' });
    },
  });
  const close = () => {
    if (cite.isPending) return;
    cite.reset();
    setSaid(undefined);
    onClose(said !== undefined);
  };
  return (
    <Modal
      open={open}
      title={t({ zh: '引为依据', en: 'Cite as evidence' })}
      okText={said ? t({ zh: '完成', en: 'Done' }) : t({ zh: '引为依据', en: 'Cite' })}
      onOk={() => (said ? close() : form.submit())}
      okButtonProps={{ loading: cite.isPending, disabled: !said && !passage.data }}
      cancelButtonProps={{ style: said ? { display: 'none' } : {} }}
      onCancel={close}
      destroyOnHidden
      width={600}
    >
      {said ? (
        <CiteDone said={said} onFollow={close} />
      ) : (
        <>
          <blockquote className="cite-quote" lang="zh-CN">
            {quote}
          </blockquote>
          {passage.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
          {passage.isError && (
            <Problem error={passage.error} retry={() => void passage.refetch()} />
          )}
          {passage.data && (
            <CiteForm
              form={form}
              passage={passage.data}
              isPending={cite.isPending}
              error={cite.error}
              onSend={cite.mutate}
            />
          )}
        </>
      )}
    </Modal>
  );
}
