import type { GapState } from '../../../schema/chain.ts';
import { useText } from '../../text/language.tsx';
import { useTheme } from '../../theme/theme.tsx';
import { palettes, signCharacters, stateSigns } from './colours.ts';
import './state-sign.css';
import { gapStateNames } from '../../../schema/chain.ts';

/** Sign and colour; with its word unless `bare`, where the word is for screen readers only. */
export function StateSign({ state, bare = false }: { state: GapState; bare?: boolean }) {
  const t = useText();
  const { mode } = useTheme();
  const word = t(gapStateNames[state]);
  return (
    <span className="map-state">
      <i
        className="map-sign"
        style={{ color: palettes[mode].state[state] }}
        {...(bare ? { role: 'img', 'aria-label': word, title: word } : { 'aria-hidden': true })}
      >
        {signCharacters[stateSigns[state]]}
      </i>
      {!bare && word}
    </span>
  );
}
