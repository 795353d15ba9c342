import { useEffect, useState } from 'react';
import { recall, remember } from '../../components/memory.ts';
import { useText } from '../../text/language.tsx';
import type { Stage } from './stage.ts';

const known = 'map-moved';

/** How a finger moves the map; gone for good once somebody has moved it. */
export function TouchHint({ stage }: { stage: Stage }) {
  const t = useText();
  const [moved, setMoved] = useState(() => recall(known) !== null);
  useEffect(() => {
    if (moved) return undefined;
    let opened: { x: number; y: number; k: number } | undefined;
    return stage.onFrame(() => {
      const view = stage.view();
      opened ??= view;
      const far = Math.hypot(view.x - opened.x, view.y - opened.y) * view.k > 24;
      if (!far && Math.abs(view.k / opened.k - 1) < 0.05) return;
      remember(known, '1');
      setMoved(true);
    });
  }, [stage, moved]);
  if (moved) return null;
  return (
    <p className="map-touch-hint">
      {t({
        zh: '拖动看其他环节，双指缩放，右下角看全图',
        en: 'Drag to look around, pinch to zoom, bottom right shows all',
      })}
    </p>
  );
}
