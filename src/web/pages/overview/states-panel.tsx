import { Link } from '@tanstack/react-router';
import { gapStates } from '../../../schema/chain.ts';
import type { GapState } from '../../../schema/chain.ts';
import type { Overview } from '../../../schema/overview.ts';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

const states: Record<GapState, { sign: string; name: Pair; note: Pair }> = {
  present: {
    sign: '●',
    name: { zh: '已有布局', en: 'Present' },
    note: { zh: '有企业在营', en: 'made here' },
  },
  weak: {
    sign: '▲',
    name: { zh: '弱项', en: 'Weak' },
    note: { zh: '有，但少或小', en: 'few or small makers' },
  },
  choke: {
    sign: '◆',
    name: { zh: '堵点', en: 'Choke point' },
    note: { zh: '下游都离不开而供应单薄', en: 'much depends on thin supply' },
  },
  missing: {
    sign: '✕',
    name: { zh: '断点', en: 'Missing' },
    note: { zh: '经查证没有企业', en: 'verified: nobody makes it' },
  },
  unknown: {
    sign: '○',
    name: { zh: '暂无证据', en: 'No evidence' },
    note: { zh: '没有记录，不等于没有', en: 'not on record, which is not absence' },
  },
};

/** How the segments of the chain stand; the map shows which. */
export function StatesPanel({ overview }: { overview: Overview }) {
  const t = useText();
  const { cluster } = useView();
  const counts = new Map(overview.states.map((one) => [one.state, one.count]));
  const total = overview.states.reduce((sum, one) => sum + one.count, 0);
  return (
    <section className="panel states" aria-labelledby="states">
      <h2 id="states">
        {t({ zh: `产业链 ${total} 个环节`, en: `${total} segments of the chain` })}
      </h2>
      <ul className="state-list">
        {gapStates.map((state) => (
          <li key={state} data-state={state}>
            <span className="state-sign" aria-hidden>
              {states[state].sign}
            </span>
            <span>
              {t(states[state].name)} <small className="muted">{t(states[state].note)}</small>
            </span>
            <strong className="number">{counts.get(state) ?? 0}</strong>
          </li>
        ))}
      </ul>
      <Link to="/$cluster/map" params={{ cluster }}>
        {t({ zh: '在产业图谱上查看', en: 'See them on the chain map' })}
      </Link>
    </section>
  );
}
