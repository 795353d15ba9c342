// Whose word a verdict is. Asked once, remembered by the browser; accounts will take its place.
import { useState } from 'react';
import { recall, remember } from '../../components/memory.ts';

/** Id of the field in which the name is written. */
export const reviewerField = 'reviewer-name';

export interface Reviewer {
  name: string;
  /** As it stands in the field. */
  written: string;
  /** Shown as missing, and the field gets the focus. */
  asked: boolean;
  setName: (name: string) => void;
  ask: () => void;
}

export function useReviewer(): Reviewer {
  const [name, setName] = useState(() => recall('by') ?? '');
  const [asked, setAsked] = useState(false);
  return {
    name: name.trim(),
    written: name,
    asked: asked && name.trim() === '',
    setName: (next) => {
      setName(next);
      remember('by', next.trim());
    },
    ask: () => {
      setAsked(true);
      document.getElementById(reviewerField)?.focus();
    },
  };
}
