import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { clampOffset, layoutSpace, offsetFor, windowAt } from './row-window.ts';
import type { RowWindow } from './row-window.ts';

export interface RowWindowOptions {
  frame: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** Height of what stays above the rows inside the frame, px. */
  header: number;
  /** Offset to start from, px of content: where the reader left off. */
  initial: number;
  onOffset: (offset: number) => void;
}

export interface RowWindowState extends RowWindow {
  /** Height to give the scrolled element, header included. */
  height: number;
  viewport: number;
  reveal: (row: number) => void;
}

/** Virtual rows of one height in a scrolling frame; a wheel notch moves the same way in ten rows or ten million. */
export function useRowWindow(options: RowWindowOptions): RowWindowState {
  const { frame, count, rowHeight, header, onOffset } = options;
  const [viewport, setViewport] = useState(600);
  const [wanted, setWanted] = useState(options.initial);
  const { content, space, scale } = layoutSpace(count, rowHeight, viewport);
  const offset = count === 0 ? 0 : clampOffset(wanted, content, viewport);
  // The scroll position that we set ourselves; its event carries a rounded offset and is ignored.
  const own = useRef(-1);

  const move = useCallback(
    (next: number) => {
      const element = frame.current;
      const clamped = clampOffset(next, content, viewport);
      setWanted(clamped);
      onOffset(clamped);
      if (!element) return;
      element.scrollTop = clamped / scale;
      own.current = element.scrollTop;
    },
    [frame, content, viewport, scale, onOffset],
  );

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => setViewport(Math.max(rowHeight, element.clientHeight - header));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [frame, header, rowHeight]);

  useLayoutEffect(() => {
    // After the space changed (rows arrived, the window was resized) the browser's position follows ours.
    const element = frame.current;
    if (!element || count === 0) return;
    element.scrollTop = offset / scale;
    own.current = element.scrollTop;
    // eslint-disable-next-line react/exhaustive-deps
  }, [frame, count, scale]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const onScroll = () => {
      if (Math.abs(element.scrollTop - own.current) < 1) return;
      own.current = -1;
      const next = element.scrollTop * scale;
      setWanted(next);
      onOffset(next);
    };
    const onWheel = (event: WheelEvent) => {
      if (scale === 1 || event.ctrlKey || event.shiftKey) return;
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      const pixels = event.deltaMode === 1 ? event.deltaY * rowHeight : event.deltaY;
      move(offset + pixels);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('wheel', onWheel);
    };
  }, [frame, scale, rowHeight, offset, move, onOffset]);

  const reveal = useCallback(
    (row: number) => {
      const next = offsetFor(row, offset, viewport, rowHeight);
      if (next !== offset) move(next);
    },
    [offset, viewport, rowHeight, move],
  );

  return {
    ...windowAt(offset, viewport, rowHeight, count, 4),
    height: space + header,
    viewport,
    reveal,
  };
}
