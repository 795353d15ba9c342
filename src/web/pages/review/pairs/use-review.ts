// Pairs on the desk: their verdicts are sent, and taken back by their numbers.
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import type { Judgement, ReviewPair, ReviewQuery } from '../../../../schema/review.ts';
import { ApiError, getReviewPage, judgePair, removeVerdict } from '../../../api.ts';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { useDesk } from '../use-desk.ts';
import { pairKind } from './pair-kind.ts';

export function useReview(state: ReviewQuery['state'], by: string) {
  const t = useText();
  const { cluster } = useView();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const desk = useDesk<ReviewPair, Judgement>({
    kind: pairKind,
    belongs: (judgement) => state === 'all' || (judgement === undefined) === (state === 'open'),
    load: async (offset, limit) => {
      const { pairs, ...page } = await getReviewPage(cluster, { state, offset, limit });
      return { ...page, items: pairs };
    },
  });
  // Verdict ids by pair.
  const written = useRef(new Map<number, number>());
  const say = (failure: unknown) =>
    void message.error(failure instanceof ApiError ? t(failure) : String(failure));

  const takeBack = (pairId: number, verdictId?: number) =>
    desk.takeBack(
      pairId,
      async () => {
        const known = verdictId ?? written.current.get(pairId);
        if (known === undefined) return false;
        await removeVerdict(cluster, known);
        written.current.delete(pairId);
        return true;
      },
      say,
    );
  return {
    ...desk,
    judge: (pair: ReviewPair, judgement: Judgement) =>
      desk.decide(
        pair,
        judgement,
        async () => {
          const judged = await judgePair(cluster, pair.pairId, { judgement, by });
          if (judged.verdict) written.current.set(pair.pairId, judged.verdict.verdictId);
          void queryClient.invalidateQueries({ queryKey: ['overview', cluster] });
          return judged;
        },
        say,
      ),
    /** Takes the last decision of this sitting back. */
    undo: () => {
      const last = desk.queue.decisions.at(-1);
      if (last) takeBack(last.id);
    },
    withdraw: (pair: ReviewPair) => takeBack(pair.pairId, pair.verdict?.verdictId),
  };
}
