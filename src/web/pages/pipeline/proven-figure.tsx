import type { ReactNode } from 'react';
import type { Proven } from '../../../schema/pipeline.ts';
import { Figure } from '../../evidence/figure.tsx';

/** A date or a sum of a project; opens the record that says so. */
export function ProvenFigure({
  entityId,
  proven,
  children,
}: {
  entityId: number;
  proven: Proven;
  children?: ReactNode;
}) {
  return (
    <Figure entityId={entityId} valueKey={proven.key} value={proven.value}>
      {children}
    </Figure>
  );
}
