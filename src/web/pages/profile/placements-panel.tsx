import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile, ProfilePlacement } from '../../../schema/profile.ts';
import { judgePlacement } from '../../api.ts';
import { SignedModal } from '../../components/signed-modal.tsx';
import type { Signed } from '../../components/signed-modal.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { PlacementItem } from './placement-item.tsx';
import type { PlacementVerdict } from './placement-item.tsx';

const verdictWords: Record<PlacementVerdict, { title: { zh: string; en: string } }> = {
  pin: { title: { zh: '确认在这个环节', en: 'Confirm this segment' } },
  reject: { title: { zh: '排除这个环节', en: 'Reject this segment' } },
  clear: { title: { zh: '撤销人工判断', en: 'Take the decision back' } },
};

/** 归链: the segments it stands on, with the words that put it there, and a person's yes or no. */
export function PlacementsPanel({ profile }: { profile: Profile }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const client = useQueryClient();
  const [asked, setAsked] = useState<{ placement: ProfilePlacement; verdict: PlacementVerdict }>();
  const judge = useMutation({
    mutationFn: (signed: Signed) => {
      if (!asked) throw new Error('no placement was asked about');
      const { placement, verdict } = asked;
      return judgePlacement(cluster, profile.entityId, {
        segmentId: placement.segmentId,
        verdict,
        ...signed,
      });
    },
    onSuccess: () => {
      setAsked(undefined);
      return client.invalidateQueries();
    },
  });
  const placements = profile.placements.toSorted(
    (a, b) => Number(b.displayed) - Number(a.displayed) || b.score - a.score,
  );
  return (
    <section className="panel" aria-labelledby="placements">
      <h2 id="placements">{t({ zh: '归链', en: 'On the chain' })}</h2>
      {placements.length === 0 && (
        <p className="muted">
          {t({
            zh: '现有记录中没有能归到产业链环节的依据。补充主导产品后会自动归链。',
            en: 'Nothing on record puts it on a segment. Add its main products and it will be placed.',
          })}
        </p>
      )}
      <ul className="placements">
        {placements.map((placement) => (
          <PlacementItem
            key={placement.segmentId}
            placement={placement}
            profile={profile}
            {...(!asOf && {
              onJudge: (verdict: PlacementVerdict) => {
                judge.reset();
                setAsked({ placement, verdict });
              },
            })}
          />
        ))}
      </ul>
      <SignedModal
        open={asked !== undefined}
        title={asked ? t(verdictWords[asked.verdict].title) : ''}
        okText={t({ zh: '保存', en: 'Save' })}
        danger={asked?.verdict === 'reject'}
        pending={judge.isPending}
        error={judge.error}
        onClose={() => setAsked(undefined)}
        onSign={(signed) => judge.mutate(signed)}
      >
        <p className="modal-lead">
          {profile.name} · {asked && t(asked.placement)}
        </p>
      </SignedModal>
    </section>
  );
}
