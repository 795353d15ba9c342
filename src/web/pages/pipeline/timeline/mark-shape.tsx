import type { MarkKind } from './geometry.ts';

/** Half of a mark's height, pixels. */
const R = 6;

/** 计划 an open ring, 约定 an open diamond, 实际 a full disc: told apart by shape, not by colour. */
export function MarkShape({ kind, x, y }: { kind: MarkKind; x: number; y: number }) {
  if (kind === 'actual') return <circle className="mark-actual" cx={x} cy={y} r={R} />;
  if (kind === 'planned') return <circle className="mark-open" cx={x} cy={y} r={R - 1} />;
  return (
    <path
      className="mark-open"
      d={`M${x} ${y - R - 1}L${x + R + 1} ${y}L${x} ${y + R + 1}L${x - R - 1} ${y}Z`}
    />
  );
}
