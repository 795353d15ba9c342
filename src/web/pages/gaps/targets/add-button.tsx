import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { AddTargetRequest, Candidate } from '../../../../schema/targets.ts';
import { addTarget } from '../../../api-gaps.ts';
import { SignedModal } from '../../../components/signed-modal.tsx';
import { useNotice } from '../../../components/use-notice.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';

/** Puts a candidate into 拟引进企业库, signed; who is there already leads to the profile. */
export function AddButton({ candidate }: { candidate: Candidate }) {
  const t = useText();
  const { cluster } = useView();
  const client = useQueryClient();
  const notice = useNotice();
  const [asking, setAsking] = useState(false);
  const add = useMutation({
    mutationFn: (request: AddTargetRequest) => addTarget(cluster, request),
    onSuccess: async () => {
      setAsking(false);
      notice.done(t({ zh: '已加入拟引进企业库', en: 'Now in the target register' }));
      await client.invalidateQueries();
    },
  });
  const entityId =
    add.data?.entityId ?? (candidate.register === 'target' ? candidate.entityId : undefined);
  if (entityId !== undefined)
    return (
      <Link
        to="/$cluster/entities/$entityId"
        params={{ cluster, entityId }}
        className="in-register"
      >
        {t({ zh: '已在拟引进库', en: 'In the register' })}
      </Link>
    );
  return (
    <>
      <Button
        aria-label={t({
          zh: `加入拟引进库：${candidate.name}`,
          en: `Add to targets: ${candidate.name}`,
        })}
        onClick={() => setAsking(true)}
      >
        {t({ zh: '加入拟引进库', en: 'Add to targets' })}
      </Button>
      <SignedModal
        open={asking}
        title={t({ zh: '加入拟引进企业库', en: 'Add to the target register' })}
        okText={t({ zh: '加入', en: 'Add' })}
        pending={add.isPending}
        error={add.error}
        onClose={() => setAsking(false)}
        onSign={(signed) =>
          add.mutate({ entityId: candidate.entityId, segments: candidate.segments, ...signed })
        }
      >
        <p className="modal-lead">
          {t({
            zh: `“${candidate.name}”进入拟引进企业库，阶段为“候选”；得分的理由随记录保存，可以查看，也可以撤回。`,
            en: `“${candidate.name}” enters the target register as a candidate. The reasons of its score are kept as the record, to be looked at and taken back.`,
          })}
        </p>
      </SignedModal>
    </>
  );
}
