// The pen of a 2D canvas.
import { signCorners } from './colours.ts';
import type { Pen } from './pen.ts';
import { FONT_STACK } from './text.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export function createCanvasPen(context: Context): Pen {
  let font = '';
  const setFont = (next: string): void => {
    // Parsing a font costs more than drawing a short word.
    if (next === font) return;
    font = next;
    context.font = next;
  };
  return {
    box(box, style) {
      if (!style.radius && style.fill && !style.stroke) {
        context.fillStyle = style.fill;
        context.globalAlpha = style.opacity ?? 1;
        context.fillRect(box.x, box.y, box.width, box.height);
        context.globalAlpha = 1;
        return;
      }
      context.beginPath();
      if (style.radius) context.roundRect(box.x, box.y, box.width, box.height, style.radius);
      else context.rect(box.x, box.y, box.width, box.height);
      if (style.fill) {
        context.fillStyle = style.fill;
        context.globalAlpha = style.opacity ?? 1;
        context.fill();
        context.globalAlpha = 1;
      }
      if (style.stroke) {
        context.strokeStyle = style.stroke;
        context.lineWidth = style.lineWidth ?? 1;
        context.setLineDash(style.dash ?? []);
        context.stroke();
      }
    },
    text(text, x, y, style) {
      setFont(`${style.bold ? '600 ' : ''}${style.size}px ${FONT_STACK}`);
      context.fillStyle = style.fill;
      context.textAlign = style.align === 'middle' ? 'center' : (style.align ?? 'start');
      context.textBaseline = 'alphabetic';
      context.fillText(text, x, y);
    },
    curves(curves, style) {
      context.beginPath();
      for (const curve of curves) {
        context.moveTo(curve[0] ?? 0, curve[1] ?? 0);
        for (let at = 2; at + 5 < curve.length; at += 6) {
          context.bezierCurveTo(
            curve[at] ?? 0,
            curve[at + 1] ?? 0,
            curve[at + 2] ?? 0,
            curve[at + 3] ?? 0,
            curve[at + 4] ?? 0,
            curve[at + 5] ?? 0,
          );
        }
      }
      context.strokeStyle = style.stroke;
      context.lineWidth = style.lineWidth;
      context.setLineDash(style.dash ?? []);
      context.globalAlpha = style.opacity ?? 1;
      context.stroke();
      context.globalAlpha = 1;
    },
    polygon(corners, fill) {
      context.beginPath();
      for (let at = 0; at + 1 < corners.length; at += 2)
        context.lineTo(corners[at] ?? 0, corners[at + 1] ?? 0);
      context.closePath();
      context.fillStyle = fill;
      context.fill();
    },
    sign(sign, x, y, radius, colour) {
      context.beginPath();
      const corners = signCorners(sign);
      if (corners.length === 0) context.arc(x, y, radius * 0.9, 0, 2 * Math.PI);
      for (const corner of corners) context.lineTo(x + corner.x * radius, y + corner.y * radius);
      context.closePath();
      if (sign === 'ring') {
        context.strokeStyle = colour;
        context.lineWidth = radius * 0.32;
        context.setLineDash([]);
        context.stroke();
        return;
      }
      context.fillStyle = colour;
      context.fill();
    },
  };
}
