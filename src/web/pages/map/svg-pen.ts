// The pen of an SVG file. Text from workbooks is hostile: everything is escaped, nothing is a script.
import { signCorners } from './colours.ts';
import type { Pen } from './pen.ts';

/** XML 1.0 text; characters that XML forbids (C0 controls, lone surrogates, FFFE, FFFF) become �. */
export function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}

/** Tenths of a unit are finer than any printer; shorter files. */
const number = (value: number): string => String(Math.round(value * 10) / 10);

export function attributes(pairs: Record<string, string | number | undefined>): string {
  return Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      return ` ${name}="${typeof value === 'number' ? number(value) : escapeXml(value ?? '')}"`;
    })
    .join('');
}

/** Writes elements into `out`. */
export function createSvgPen(out: string[]): Pen {
  return {
    box(box, style) {
      out.push(
        `<rect${attributes({
          x: box.x,
          y: box.y,
          width: box.width,
          height: box.height,
          rx: style.radius,
          fill: style.fill ?? 'none',
          'fill-opacity': style.opacity === undefined ? undefined : String(style.opacity),
          stroke: style.stroke,
          'stroke-width': style.stroke && (style.lineWidth ?? 1),
          'stroke-dasharray': style.stroke && style.dash?.join(' '),
        })}/>`,
      );
    },
    text(text, x, y, style) {
      out.push(
        `<text${attributes({
          x,
          y,
          'font-size': style.size,
          'font-weight': style.bold ? 600 : undefined,
          'text-anchor': style.align === 'start' ? undefined : style.align,
          fill: style.fill,
        })}>${escapeXml(text)}</text>`,
      );
    },
    curves(curves, style) {
      const path: string[] = [];
      for (const curve of curves) {
        if (curve.length < 8) continue;
        const [x, y, ...rest] = Array.from(curve, number);
        path.push(`M${x} ${y}C${rest.join(' ')}`);
      }
      if (path.length === 0) return;
      out.push(
        `<path${attributes({
          d: path.join(''),
          fill: 'none',
          stroke: style.stroke,
          'stroke-width': style.lineWidth,
          'stroke-dasharray': style.dash?.join(' '),
          'stroke-opacity': style.opacity === undefined ? undefined : String(style.opacity),
        })}/>`,
      );
    },
    polygon(corners, fill) {
      out.push(`<polygon${attributes({ points: corners.map(number).join(' '), fill })}/>`);
    },
    sign(sign, x, y, radius, colour) {
      if (sign === 'ring') {
        out.push(
          `<circle${attributes({
            cx: x,
            cy: y,
            r: radius * 0.9,
            fill: 'none',
            stroke: colour,
            'stroke-width': radius * 0.32,
          })}/>`,
        );
      } else if (sign === 'disc') {
        out.push(`<circle${attributes({ cx: x, cy: y, r: radius * 0.9, fill: colour })}/>`);
      } else {
        const corners = signCorners(sign).flatMap((corner) => [
          x + corner.x * radius,
          y + corner.y * radius,
        ]);
        out.push(
          `<polygon${attributes({ points: corners.map(number).join(' '), fill: colour })}/>`,
        );
      }
    },
  };
}
