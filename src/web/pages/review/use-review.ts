// The queue with its server: loads ahead, sends verdicts one after the other, takes them back.
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type { Judgement, ReviewPair, ReviewQuery } from '../../../schema/review.ts';
import { ApiError, getReviewPage, judgePair, removeVerdict } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { emptyReview, nextOffset, reduceReview } from './review-queue.ts';

const pageSize = 20;
/** The next page is fetched while this many pairs are still ahead. */
const ahead = 8;

export function useReview(state: ReviewQuery['state'], by: string) {
  const t = useText();
  const { cluster } = useView();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [queue, dispatch] = useReducer(reduceReview, emptyReview);
  const [error, setError] = useState<unknown>(null);
  // Verdict ids by pair, and the one line in which requests go out.
  const written = useRef(new Map<number, number>());
  const line = useRef<Promise<void>>(Promise.resolve());

  const inLine = useCallback((work: () => Promise<void>) => {
    line.current = line.current.then(work);
  }, []);
  const say = useCallback(
    (failure: unknown) =>
      void message.error(failure instanceof ApiError ? t(failure) : String(failure)),
    [message, t],
  );

  const wanted = !queue.exhausted && error === null && queue.pairs.length - queue.at < ahead;
  const { pages } = queue;
  /** Deciding alone asks for nothing; the offset is taken when pairs run short. */
  const ask = useEffectEvent(() =>
    getReviewPage(cluster, { state, offset: nextOffset(queue, state), limit: pageSize }),
  );
  useEffect(() => {
    if (!wanted) return undefined;
    let round: number | undefined = pages;
    ask().then(
      (page) => round === pages && dispatch({ type: 'loaded', page, limit: pageSize }),
      (failure: unknown) => round === pages && setError(failure),
    );
    return () => {
      round = undefined;
    };
  }, [wanted, pages]);

  const judge = (pair: ReviewPair, judgement: Judgement) => {
    dispatch({ type: 'decided', pairId: pair.pairId, judgement });
    inLine(async () => {
      try {
        const judged = await judgePair(cluster, pair.pairId, { judgement, by });
        if (judged.verdict) written.current.set(pair.pairId, judged.verdict.verdictId);
        dispatch({ type: 'confirmed', pair: judged });
        void queryClient.invalidateQueries({ queryKey: ['overview', cluster] });
      } catch (failure) {
        const gone = failure instanceof ApiError && [404, 409, 410].includes(failure.status);
        dispatch({ type: 'refused', pairId: pair.pairId, gone });
        say(failure);
      }
    });
  };
  const takeBack = (pairId: number, verdictId?: number) => {
    inLine(async () => {
      const known = verdictId ?? written.current.get(pairId);
      if (known === undefined) return;
      try {
        await removeVerdict(cluster, known);
        written.current.delete(pairId);
        dispatch({ type: 'undone', pairId });
      } catch (failure) {
        say(failure);
      }
    });
  };
  return {
    queue,
    loading: wanted,
    error,
    judge,
    move: (by: number) => dispatch({ type: 'moved', by }),
    /** Takes the last decision of this sitting back. */
    undo: () => {
      const last = queue.decisions.at(-1);
      if (last) takeBack(last.pairId);
    },
    withdraw: (pair: ReviewPair) => takeBack(pair.pairId, pair.verdict?.verdictId),
    retry: () => setError(null),
  };
}
