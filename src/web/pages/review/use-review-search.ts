// The view that the address of 待审 asks for, and a way to change part of it.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readReviewSearch } from './review-search.ts';
import type { ReviewSearch } from './review-search.ts';

export type ChangeReview = (part: ReviewSearch) => void;

export function useReviewSearch(): [ReviewSearch, ChangeReview] {
  const search = readReviewSearch({ ...useSearch({ from: '/$cluster/review' }) });
  const navigate = useNavigate();
  const change = useCallback<ChangeReview>(
    (part) =>
      void navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => ({ ...previous, ...part }),
        resetScroll: false,
      }),
    [navigate],
  );
  return [search, change];
}
