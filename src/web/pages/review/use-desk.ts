// The desk with its server: loads ahead, sends decisions one after the other, takes them back.
import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { ApiError } from '../../api.ts';
import { emptyDesk, nextOffset, reduceDesk } from './desk-queue.ts';
import type { DeskAction, DeskKind, DeskPage, DeskQueue } from './desk-queue.ts';

const pageSize = 20;
/** The next page is fetched while this many are still ahead. */
const ahead = 8;

export interface DeskAsk<Item, Choice> {
  kind: DeskKind<Item, Choice>;
  /** Whether one that was chosen so still stands in the server's list. */
  belongs: (choice: Choice | undefined) => boolean;
  load: (offset: number, limit: number) => Promise<DeskPage<Item>>;
}

export interface Desk<Item, Choice> {
  queue: DeskQueue<Item, Choice>;
  loading: boolean;
  error: unknown;
  /** Shows at once; a refusal brings the item back, or takes it off when it is no more. */
  decide: (
    item: Item,
    choice: Choice,
    send: () => Promise<Item>,
    refused: (failure: unknown) => void,
  ) => void;
  /** Opens it again once `send` says so; `false`: there was nothing to take back. */
  takeBack: (id: number, send: () => Promise<boolean>, refused: (failure: unknown) => void) => void;
  seek: (item: Item) => void;
  move: (by: number) => void;
  retry: () => void;
}

export function useDesk<Item, Choice>({
  kind,
  belongs,
  load,
}: DeskAsk<Item, Choice>): Desk<Item, Choice> {
  const [queue, dispatch] = useReducer(
    (now: DeskQueue<Item, Choice>, action: DeskAction<Item, Choice>) =>
      reduceDesk(kind, now, action),
    emptyDesk<Item, Choice>(),
  );
  const [error, setError] = useState<unknown>(null);
  // The one line in which requests go out: what was decided first is written first.
  const line = useRef<Promise<void>>(Promise.resolve());
  const inLine = useCallback((work: () => Promise<void>) => {
    line.current = line.current.then(work);
  }, []);

  const wanted = !queue.exhausted && error === null && queue.items.length - queue.at < ahead;
  const { pages } = queue;
  /** Deciding alone asks for nothing; the offset is taken when items run short. */
  const ask = useEffectEvent(() => load(nextOffset(kind, queue, belongs), pageSize));
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

  return {
    queue,
    loading: wanted,
    error,
    decide: (item, choice, send, refused) => {
      const id = kind.idOf(item);
      dispatch({ type: 'decided', id, choice });
      inLine(async () => {
        try {
          dispatch({ type: 'confirmed', item: await send() });
        } catch (failure) {
          dispatch({ type: 'refused', id, gone: isGone(failure) });
          refused(failure);
        }
      });
    },
    takeBack: (id, send, refused) => {
      inLine(async () => {
        try {
          if (await send()) dispatch({ type: 'undone', id });
        } catch (failure) {
          refused(failure);
        }
      });
    },
    seek: useCallback((item: Item) => dispatch({ type: 'sought', item }), []),
    move: (by) => dispatch({ type: 'moved', by }),
    retry: () => setError(null),
  };
}

/** Somebody else was faster, or its source was undone. */
export function isGone(failure: unknown): boolean {
  return failure instanceof ApiError && [404, 409, 410].includes(failure.status);
}
