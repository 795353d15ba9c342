// The stage in React: made with its canvas, sized with its box, fed with scene, colours and focus.
import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { palettes } from './colours.ts';
import type { Theme } from './colours.ts';
import { indexScene } from './hit.ts';
import type { SceneIndex } from './hit.ts';
import { createPicture } from './picture.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { createStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** Beyond twice the pixels nobody sees the difference, and tiles grow fourfold. */
const MOST_RATIO = 2;

export function useStage(
  frame: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  scene: Scene,
  mode: Theme,
): { stage: Stage | undefined; index: SceneIndex; picture: Picture } {
  const [stage, setStage] = useState<Stage>();
  const palette = palettes[mode];
  const index = useMemo(() => indexScene(scene), [scene]);
  const picture = useMemo(() => createPicture(scene, index, palette), [scene, index, palette]);
  useEffect(() => {
    const box = frame.current;
    if (!canvas.current || !box) return undefined;
    const made = createStage(canvas.current);
    const fitFrame = () => {
      const { clientWidth: width, clientHeight: height } = box;
      made.resize({ width, height }, Math.min(MOST_RATIO, devicePixelRatio));
    };
    const observer = new ResizeObserver(fitFrame);
    observer.observe(box);
    // Before the first picture and the first flight, which need to know the size.
    fitFrame();
    // The stage needs the canvas that this render has just put there.
    // oxlint-disable-next-line react/set-state-in-effect
    setStage(made);
    return () => {
      observer.disconnect();
      made.close();
    };
  }, [frame, canvas]);
  useEffect(() => stage?.show({ scene, picture, palette }), [stage, scene, picture, palette]);
  return { stage, index, picture };
}
