import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The width that an element has, pixels; 0 until it is on the screen. */
export function useRoom(box: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setRoom(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);
  return room;
}
