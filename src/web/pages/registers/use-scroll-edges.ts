import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { findEdges } from './scroll-edges.ts';

/** Whether a frame, whose content is its one child, has more beside what it shows. */
export function useScrollEdges(frame: RefObject<HTMLElement | null>) {
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
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  return edges;
}
