import { formatMoney } from '../../format/money.ts';
import { useLanguage } from '../../text/language.tsx';
import { signCharacters, stateSigns } from './colours.ts';
import type { Scene } from './scene.ts';
import type { Point } from './viewport.ts';
import { sayFacts } from './words.ts';
import { gapStateNames } from '../../../schema/chain.ts';

export interface Tip {
  index: number;
  point: Point;
  /** The card itself is too small to say it. */
  small: boolean;
}

/** Beside the pointer; the same is said in full by the panel and to screen readers by the live region. */
export function SegmentTip({
  tip,
  scene,
  wide,
  stake,
}: {
  tip: Tip;
  scene: Scene;
  wide: number;
  /** What fails with it. */
  stake: string | undefined;
}) {
  const { language } = useLanguage();
  const segment = scene.segments[tip.index];
  if (!segment) return null;
  const { x, y } = tip.point;
  // Left of the pointer where there is no room on its right.
  const left = x > wide - 300 ? `calc(${x - 28}px - 100%)` : `${x}px`;
  return (
    <div className="map-tip" aria-hidden style={{ transform: `translate(${left}, ${y}px)` }}>
      <strong>{segment.title}</strong>
      <span>
        {signCharacters[stateSigns[segment.state]]} {gapStateNames[segment.state][language]}
      </span>
      <span>
        {sayFacts(segment.segment.stats, language, (yuan) => formatMoney(yuan, language))}
      </span>
      {stake && <strong>{stake}</strong>}
    </div>
  );
}
