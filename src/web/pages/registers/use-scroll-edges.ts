import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { findEdges } from './scroll-edges.ts';

/** Whether a frame has more beside what it shows; `width` is that of its content, px. */
export function useScrollEdges(frame: RefObject<HTMLElement | null>, width: number) {
  const [edges, setEdges] = useState({ before: false, after: false });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = () => {
      const next = findEdges(element);
      setEdges((held) => (held.before === next.before && held.after === next.after ? held : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame, width]);
  return edges;
}
