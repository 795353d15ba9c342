// Proposed facts on the desk: decisions go out in their order, a refused one comes back with its reason.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Proposal, ProposalPage } from '../../../../schema/proposal.ts';
import { acceptFact, getFact, getFacts, rejectFact, reopenFact } from '../../../api-facts.ts';
import { getSnapshotView } from '../../../api-press.ts';
import { ApiError } from '../../../api.ts';
import { useNotice } from '../../../components/use-notice.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { factState } from '../review-search.ts';
import type { FactFilters } from '../review-search.ts';
import { isGone, useDesk } from '../use-desk.ts';
import { toAcceptRequest } from './correction.ts';
import type { Correction } from './correction.ts';
import { factKind } from './fact-kind.ts';
import type { FactChoice } from './fact-kind.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What a decision changes nothing of. */
const untouched = new Set<unknown>(['snapshot', 'clusters', 'mentions', 'beside']);

export function useFacts({
  filters,
  first,
  by,
  onPage,
}: {
  filters: FactFilters;
  /** The fact that somebody came for. */
  first: number | undefined;
  by: string;
  /** What the server says of the whole list, each time a page of it comes. */
  onPage: (page: ProposalPage) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const { failed } = useNotice();
  const queryClient = useQueryClient();
  const state = factState(filters);
  const [refusals, setRefusals] = useState<ReadonlyMap<number, ApiError>>(new Map());
  const desk = useDesk<Proposal, FactChoice>({
    kind: factKind,
    belongs: (choice) => choice === (state === 'proposed' ? undefined : state),
    load: async (offset, limit) => {
      const { kind, scope, entity, snapshot, q } = filters;
      const page = await getFacts(cluster, {
        state,
        ...(kind && { kind }),
        ...(scope && { scope }),
        ...(entity && { entity: Number(entity) }),
        ...(snapshot && { snapshot: Number(snapshot) }),
        ...(q && { q }),
        offset,
        limit,
      });
      onPage(page);
      // Under the filter: what of this list is left to do.
      return { items: page.proposals, total: page.total, open: page.total, offset: page.offset };
    },
  });
  const { queue, seek } = desk;
  const present = queue.items[queue.at];
  const presentId = present?.factId;
  const next = queue.items[queue.at + 1];

  const say = useEffectEvent((failure: unknown) =>
    failed(failure instanceof ApiError ? t(failure) : String(failure)),
  );
  useEffect(() => {
    if (first !== undefined) getFact(cluster, first).then(seek, say);
  }, [cluster, first, seek]);

  // The page of the next one is there before it is asked for.
  const nextPage = next && snapshotOf(next);
  useEffect(() => {
    if (nextPage !== undefined)
      void queryClient.prefetchQuery({
        queryKey: ['snapshot', cluster, nextPage],
        queryFn: () => getSnapshotView(cluster, nextPage),
      });
  }, [queryClient, cluster, nextPage]);

  const [times, setTimes] = useState<readonly number[]>([]);
  const shown = useRef({ factId: presentId, at: 0 });
  useEffect(() => {
    shown.current = { factId: presentId, at: performance.now() };
  }, [presentId]);

  const setRefusal = (factId: number, refusal?: ApiError) =>
    setRefusals((known) => {
      const changed = new Map(known);
      if (refusal) changed.set(factId, refusal);
      else changed.delete(factId);
      return changed;
    });
  const refresh = () =>
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => !untouched.has(queryKey[0]),
    });
  const decide = (proposal: Proposal, choice: FactChoice, send: () => Promise<Proposal>) => {
    const time = performance.now() - shown.current.at;
    setTimes((earlier) => [...earlier, time]);
    setRefusal(proposal.factId);
    desk.decide(
      proposal,
      choice,
      async () => {
        const decided = await send();
        refresh();
        return decided;
      },
      (failure) => {
        // Its reason stands beside it, unless it is no longer there.
        if (failure instanceof ApiError && !isGone(failure)) setRefusal(proposal.factId, failure);
        else say(failure);
      },
    );
  };
  const reopen = (factId: number) =>
    desk.takeBack(
      factId,
      async () => {
        await reopenFact(cluster, factId, by);
        refresh();
        return true;
      },
      say,
    );
  return {
    ...desk,
    present,
    refusals,
    /** Milliseconds that each decision of this sitting took, from seeing to deciding. */
    times,
    accept: (proposal: Proposal, correction?: Correction) =>
      decide(proposal, 'accepted', () =>
        acceptFact(cluster, proposal.factId, toAcceptRequest(proposal, by, correction)),
      ),
    reject: (proposal: Proposal, note: string) =>
      decide(proposal, 'rejected', () => rejectFact(cluster, proposal.factId, { by, note })),
    reopen,
    /** Takes the last decision of this sitting back. */
    undo: () => {
      const last = queue.decisions.at(-1);
      if (last) reopen(last.id);
    },
  };
}
