import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { markKinds } from './geometry.ts';
import type { MarkKind } from './geometry.ts';
import { MarkShape } from './mark-shape.tsx';

export const kindNames: Record<MarkKind, Pair> = {
  planned: { zh: '计划', en: 'Planned' },
  promised: { zh: '约定', en: 'Promised' },
  actual: { zh: '实际', en: 'Actual' },
};

/** What the marks mean. */
export function TimelineKey() {
  const t = useText();
  return (
    <ul className="timeline-key">
      {markKinds.map((kind) => (
        <li key={kind}>
          <svg width="18" height="18" aria-hidden>
            <MarkShape kind={kind} x={9} y={9} />
          </svg>
          {t(kindNames[kind])}
        </li>
      ))}
      <li>
        <i className="key-late" aria-hidden />
        {t({ zh: '超过约定（没有约定按计划）的部分', en: 'Past the promise (else the plan)' })}
      </li>
      <li>
        <i className="key-today" aria-hidden />
        {t({ zh: '截至日', en: 'Day of the view' })}
      </li>
    </ul>
  );
}
