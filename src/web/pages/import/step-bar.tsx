import type { ReactNode } from 'react';

/** The actions of a step, always in reach at the foot of the window. */
export function StepBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="step-bar">
      {note && <p className="step-note">{note}</p>}
      <div className="step-actions">{children}</div>
    </div>
  );
}
