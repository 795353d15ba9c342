// Follows what a person selects in a text, by mouse, keyboard or finger.
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { readSelection } from './read-selection.ts';
import type { Selected } from './read-selection.ts';

/** `held`: the selection is being used and stays, though the browser may take it away (it does for a dialog). */
export function useSelection(
  body: RefObject<HTMLElement | null>,
  paragraphs: readonly string[],
  held: boolean,
): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  const latest = useRef({ paragraphs, held });
  useEffect(() => {
    latest.current = { paragraphs, held };
  }, [paragraphs, held]);
  useEffect(() => {
    // While a mouse draws a selection nothing may appear under it.
    let drawing = false;
    const read = () => {
      if (drawing || latest.current.held || !body.current) return;
      setSelected(readSelection(body.current, latest.current.paragraphs));
    };
    const press = ({ target }: PointerEvent) => {
      const isText = target instanceof Element && body.current?.contains(target) === true;
      drawing = isText && !target.closest('.cite-bar');
      // What stands under the last selection would be in the way of the next.
      if (drawing && !latest.current.held) setSelected(undefined);
    };
    const release = () => {
      drawing = false;
      // A click takes the selection away only after this event.
      setTimeout(read);
    };
    const listeners = {
      selectionchange: read,
      pointerdown: press,
      pointerup: release,
      pointercancel: release,
    } as const;
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name as 'pointerdown', listener);
    addEventListener('resize', read);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name as 'pointerdown', listener);
      removeEventListener('resize', read);
    };
  }, [body]);
  return selected;
}
