// What the painter asks of its medium; a canvas and an SVG file are the two that exist.
import type { Sign } from './colours.ts';
import type { Box } from './viewport.ts';

export interface BoxStyle {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
  radius?: number;
  dash?: number[];
  /** Of the fill, 0..1. */
  opacity?: number;
}
export interface TextStyle {
  size: number;
  fill: string;
  bold?: boolean;
  align?: 'start' | 'middle' | 'end';
}
export interface CurveStyle {
  stroke: string;
  lineWidth: number;
  dash?: number[];
  /** 0..1 */
  opacity?: number;
}
/** x0 y0, then per piece: first control point, second control point, end. */
export type Curve = Float32Array | readonly number[];

export interface Pen {
  box(box: Box, style: BoxStyle): void;
  /** `y` is the base line. */
  text(text: string, x: number, y: number, style: TextStyle): void;
  /** Many curves of one style in one stroke. */
  curves(curves: Iterable<Curve>, style: CurveStyle): void;
  /** A filled corner list, x and y in turn. */
  polygon(corners: readonly number[], fill: string): void;
  sign(sign: Sign, x: number, y: number, radius: number, colour: string): void;
}
