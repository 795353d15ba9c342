import { formatMoney } from '../../format/money.ts';
import { useLanguage } from '../../text/language.tsx';
import { signCharacters, stateSigns } from './colours.ts';
import type { Scene } from './scene.ts';
import type { Point } from './viewport.ts';
import { sayFacts, stateWords } from './words.ts';

export interface Tip {
  index: number;
  point: Point;
}

/** Beside the pointer; the same is said in full by the panel and to screen readers by the live region. */
export function SegmentTip({ tip, scene }: { tip: Tip; scene: Scene }) {
  const { language } = useLanguage();
  const segment = scene.segments[tip.index];
  if (!segment) return null;
  return (
    <div
      className="map-tip"
      aria-hidden
      style={{ transform: `translate(${tip.point.x}px, ${tip.point.y}px)` }}
    >
      <strong>{segment.title}</strong>
      <span>
        {signCharacters[stateSigns[segment.state]]} {stateWords[segment.state][language]}
      </span>
      <span>
        {sayFacts(segment.segment.stats, language, (yuan) => formatMoney(yuan, language))}
      </span>
    </div>
  );
}
