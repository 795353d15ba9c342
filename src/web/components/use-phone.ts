import { useSyncExternalStore } from 'react';

const query = '(max-width: 719px)';

function watch(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** True at phone width, where lists become cards. */
export function usePhone(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(query).matches);
}
