import type { Gaps } from '../../../../schema/gaps.ts';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useTheme } from '../../../theme/theme.tsx';
import { palettes, signCharacters, stateSigns } from '../../map/colours.ts';
import '../../map/state-sign.css';
import { gapStateNames } from '../../../../schema/chain.ts';
import type { Shown } from '../gaps-search.ts';
import { chooseGaps } from '../order-gaps.ts';

/** Counts by state; each is a filter. */
export function StateFilter({
  gaps,
  show,
  onShow,
}: {
  gaps: Gaps;
  show: Shown | undefined;
  onShow: (show: Shown | undefined) => void;
}) {
  const t = useText();
  const { mode } = useTheme();
  const chip = (value: Shown | undefined, name: Pair, count: number) => {
    const state = value === undefined || value === 'all' ? undefined : value;
    return (
      <button
        key={value ?? 'open'}
        type="button"
        className="state-chip"
        aria-pressed={show === value}
        onClick={() => onShow(value)}
      >
        {state && (
          <i className="map-sign" style={{ color: palettes[mode].state[state] }} aria-hidden>
            {signCharacters[stateSigns[state]]}
          </i>
        )}
        {t(name)}
        <span className="state-count">{formatCount(count)}</span>
      </button>
    );
  };
  const state = (value: Exclude<Shown, 'all'>) =>
    chip(value, gapStateNames[value], gaps.counts[value]);
  return (
    <div className="state-filter" role="group" aria-label={t({ zh: '按状态', en: 'By state' })}>
      {chip(undefined, { zh: '缺口', en: 'Open gaps' }, chooseGaps(gaps.gaps, undefined).length)}
      {state('missing')}
      {state('choke')}
      {state('unknown')}
      <span className="state-divider" aria-hidden />
      {state('weak')}
      {state('present')}
      {chip('all', { zh: '全部', en: 'All' }, gaps.gaps.length)}
    </div>
  );
}
