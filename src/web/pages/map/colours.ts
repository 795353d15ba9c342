// Colour AND sign for every state, and steps for counts; safe for the colour-blind, light and dark.
// Hues follow Okabe & Ito (2008): blue, yellow, vermilion, purple stay apart in all common deficiencies.
import type { GapState } from '../../../schema/chain.ts';
import type { Point } from './viewport.ts';

export type Theme = 'light' | 'dark';

export interface Palette {
  paper: string;
  band: string;
  bandEdge: string;
  head: string;
  headInk: string;
  ink: string;
  soft: string;
  card: string;
  cardEdge: string;
  edge: string;
  essential: string;
  input: string;
  output: string;
  focus: string;
  /** What fails with the segment in focus. */
  fail: string;
  state: Record<GapState, string>;
  /** The card behind a segment in that state. */
  tint: Record<GapState, string>;
  /** Least to most. */
  steps: string[];
  nothing: string;
}

export const palettes: Record<Theme, Palette> = {
  light: {
    paper: '#ffffff',
    band: '#f4f6f9',
    bandEdge: '#dde3ea',
    head: '#dfe7f1',
    headInk: '#1b3556',
    ink: '#17202b',
    soft: '#56616e',
    card: '#ffffff',
    cardEdge: '#c3ccd6',
    edge: '#9aa6b4',
    essential: '#4a5a6c',
    input: '#0a63b0',
    output: '#a3490a',
    focus: '#1d4ed8',
    fail: '#c4182d',
    state: {
      present: '#1b76b5',
      weak: '#c08a00',
      choke: '#d4500c',
      missing: '#8e1652',
      unknown: '#8994a1',
    },
    tint: {
      present: '#e9f3fa',
      weak: '#fdf5dc',
      choke: '#fdeadf',
      missing: '#f8e3ed',
      unknown: '#ffffff',
    },
    steps: ['#d9e8f5', '#a9cce8', '#6fa9d6', '#3a82bd', '#165a94', '#0a3763'],
    nothing: '#ffffff',
  },
  dark: {
    paper: '#12161c',
    band: '#191f27',
    bandEdge: '#2b3441',
    head: '#27384d',
    headInk: '#d5e4f6',
    ink: '#e9eef4',
    soft: '#a3b0be',
    card: '#222a34',
    cardEdge: '#445060',
    edge: '#586575',
    essential: '#9fb0c2',
    input: '#6fb7f2',
    output: '#f2a86f',
    focus: '#8ab4ff',
    fail: '#ff6b78',
    state: {
      present: '#56b0e6',
      weak: '#f0c443',
      choke: '#ff8246',
      missing: '#ec6fa8',
      unknown: '#7f8b98',
    },
    tint: {
      present: '#1c3243',
      weak: '#3a3218',
      choke: '#44291b',
      missing: '#421f31',
      unknown: '#222a34',
    },
    steps: ['#1d3447', '#23506f', '#2f739d', '#4b9bcb', '#86c3ea', '#c9e6fb'],
    nothing: '#222a34',
  },
};

export type Sign = 'disc' | 'triangle' | 'diamond' | 'cross' | 'ring';

export const stateSigns: Record<GapState, Sign> = {
  present: 'disc',
  weak: 'triangle',
  choke: 'diamond',
  missing: 'cross',
  unknown: 'ring',
};

/** The same signs as characters, for text and tables. */
export const signCharacters: Record<Sign, string> = {
  disc: '●',
  triangle: '▲',
  diamond: '◆',
  cross: '✕',
  ring: '○',
};

function listCorners(corners: number, turn: number): Point[] {
  return Array.from({ length: corners }, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI + turn;
    return { x: 1.1 * Math.cos(angle), y: 1.1 * Math.sin(angle) };
  });
}

/** A diagonal cross: a quarter of its outline, turned four times. */
function listCrossCorners(): Point[] {
  const arm = 0.3;
  const quarter = [
    { x: arm, y: 0 },
    { x: 1.1, y: 1.1 - arm },
    { x: 1.1 - arm, y: 1.1 },
  ];
  return [0, 1, 2, 3].flatMap((turn) =>
    quarter.map(({ x, y }) => {
      const [cos, sin] = [Math.cos((turn * Math.PI) / 2), Math.sin((turn * Math.PI) / 2)];
      return { x: x * cos - y * sin, y: x * sin + y * cos };
    }),
  );
}

const corners: Record<Sign, Point[]> = {
  disc: [],
  ring: [],
  triangle: listCorners(3, -Math.PI / 2),
  diamond: listCorners(4, 0),
  cross: listCrossCorners(),
};

/** Corners of a sign around the unit circle; round ones have none. */
export function signCorners(sign: Sign): Point[] {
  return corners[sign];
}

/** Black or white, whichever reads better on a `#rrggbb` ground (WCAG relative luminance). */
export function inkOn(ground: string): string {
  const channel = (at: number): number => {
    const value = Number.parseInt(ground.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.22 ? '#10161d' : '#ffffff';
}
