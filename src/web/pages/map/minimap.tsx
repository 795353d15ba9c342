import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import { useTheme } from '../../theme/theme.tsx';
import { palettes } from './colours.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';
import { fitBox, holdsBox, toWorld, visibleBox } from './viewport.ts';

const MOST = { width: 180, height: 120 };

/** The whole chain in a corner, with the part in sight framed; click or drag to go there. */
export function Minimap(props: { stage: Stage; scene: Scene; picture: Picture }) {
  const { stage, scene, picture } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { mode } = useTheme();
  const fit = fitBox(scene.box, MOST, 0, Infinity);
  const size = {
    width: Math.max(24, Math.round(scene.box.width * fit.k)),
    height: Math.max(24, Math.round(scene.box.height * fit.k)),
  };
  const whole = fitBox(scene.box, size, 0, Infinity);
  useEffect(() => {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (!target || !context) return undefined;
    const palette = palettes[mode];
    const draw = (): void => {
      const ratio = target.width / size.width;
      const view = stage.view();
      const seen = stage.size();
      // Whoever sees everything needs no map of it.
      const all = holdsBox(visibleBox(view, seen), scene.box);
      target.style.visibility = all ? 'hidden' : 'visible';
      if (all) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, size.width, size.height);
      context.drawImage(picture.overview(), 0, 0, size.width, size.height);
      const x = (view.x - whole.x) * whole.k;
      const y = (view.y - whole.y) * whole.k;
      const width = (seen.width / view.k) * whole.k;
      const height = (seen.height / view.k) * whole.k;
      // What is out of sight is dimmed.
      context.fillStyle = palette.paper;
      context.globalAlpha = 0.6;
      context.beginPath();
      context.rect(0, 0, size.width, size.height);
      context.rect(x, y, width, height);
      context.fill('evenodd');
      context.globalAlpha = 1;
      context.strokeStyle = palette.focus;
      context.lineWidth = 1.5;
      context.strokeRect(x, y, width, height);
    };
    return stage.onFrame(draw);
  }, [stage, scene, picture, mode, size.width, size.height, whole.x, whole.y, whole.k]);
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    stage.centre(toWorld(whole, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  return (
    <canvas
      ref={canvas}
      className="map-minimap"
      aria-hidden
      width={size.width * 2}
      height={size.height * 2}
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    />
  );
}
