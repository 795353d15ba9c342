import type { Rung } from '../../../../schema/gaps.ts';
import { useLanguage } from '../../../text/language.tsx';
import { sayLadder, sayNearest } from '../gap-words.ts';

/** 缺口阶梯 in one line: a dot for every rung, full where somebody supplies, and the nearest in words. */
export function LadderDots({ ladder }: { ladder: readonly Rung[] }) {
  const { language } = useLanguage();
  const said = sayLadder(ladder, language);
  return (
    <span className="ladder" title={said}>
      <span className="ladder-dots" role="img" aria-label={said}>
        {ladder.map((rung) => (
          <i key={rung.rung} data-filled={rung.count > 0} />
        ))}
      </span>
      <span>{sayNearest(ladder, language)}</span>
    </span>
  );
}
