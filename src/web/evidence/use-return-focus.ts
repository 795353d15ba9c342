import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to where it was when a layer opened. Ant Design does so only after its closing
 * movement, and not at all when Escape comes before the opening one has ended.
 */
export function useReturnFocus(open: boolean): void {
  const from = useRef<Element>(null);
  useLayoutEffect(() => {
    if (open) from.current = document.activeElement;
  }, [open]);
  useEffect(() => {
    if (!open && from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
  }, [open]);
}
