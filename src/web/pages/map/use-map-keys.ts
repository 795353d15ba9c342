// The map by keyboard: arrows pan, + − zoom, 0 fits, Tab walks the chain, Enter opens, Escape lets go.
import { useCallback, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { findNext } from './hit.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function useMapKeys(options: {
  stage: Stage | undefined;
  scene: Scene;
  cursor: number | undefined;
  onCursor: (index: number | undefined) => void;
  onOpen: (index: number) => void;
}): (event: KeyboardEvent) => void {
  const { stage, scene, cursor, onCursor, onOpen } = options;
  /** After Escape the next Tab leaves the map. */
  const leaving = useRef(false);
  return useCallback(
    (event) => {
      if (!stage || event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = arrows[event.key];
      const step = event.shiftKey ? 240 : 80;
      if (arrow) stage.panBy(arrow[0] * step, arrow[1] * step);
      else if (event.key === '+' || event.key === '=') stage.zoomBy(1.5);
      else if (event.key === '-') stage.zoomBy(1 / 1.5);
      else if (event.key === '0') stage.fit();
      else if (event.key === 'Enter' && cursor !== undefined) onOpen(cursor);
      else if (event.key === 'Escape') {
        leaving.current = true;
        onCursor(undefined);
      } else if (event.key === 'Tab') {
        const forward = !event.shiftKey;
        const entering = cursor === undefined && !forward;
        const next =
          leaving.current || entering ? undefined : findNext(scene, cursor, forward ? 1 : -1);
        leaving.current = false;
        onCursor(next?.index);
        if (!next) return;
        stage.reveal(next.index);
      } else return;
      event.preventDefault();
    },
    [stage, scene, cursor, onCursor, onOpen],
  );
}
