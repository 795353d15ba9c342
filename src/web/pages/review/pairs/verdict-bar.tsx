import { Button } from 'antd';
import type { Judgement, ReviewPair } from '../../../../schema/review.ts';
import type { EntityKind } from '../../../../schema/stage.ts';
import { formatInstant } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';

const choices: readonly { judgement: Judgement; letter: string }[] = [
  { judgement: 'same', letter: 'S' },
  { judgement: 'different', letter: 'D' },
  { judgement: 'unsure', letter: 'U' },
];

function nameOf(judgement: Judgement, kind: EntityKind): Pair {
  const project = kind === 'project';
  if (judgement === 'same') return { zh: project ? '同一项目' : '同一企业', en: 'Same' };
  if (judgement === 'different') return { zh: project ? '不同项目' : '不同企业', en: 'Different' };
  return { zh: '存疑', en: 'Unsure' };
}

/** The three answers and the way through the pairs, each with its key. */
export function VerdictBar({
  kind,
  judgement,
  verdict,
  canGoBack,
  onJudge,
  onMove,
  onWithdraw,
}: {
  kind: EntityKind;
  judgement: Judgement | undefined;
  verdict: ReviewPair['verdict'];
  canGoBack: boolean;
  onJudge: (judgement: Judgement) => void;
  onMove: (by: number) => void;
  onWithdraw: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className="verdict-bar">
      {verdict && (
        <p className="verdict-past">
          {t({ zh: `${verdict.by} 于 `, en: `${verdict.by}, ` })}
          {formatInstant(verdict.at, language)}
          {t({ zh: ' 判为', en: ': ' })}
          <strong>{t(nameOf(verdict.judgement, kind))}</strong>
          {verdict.note && `（${verdict.note}）`}
          <Button type="link" size="small" onClick={onWithdraw}>
            {t({ zh: '收回判定', en: 'Take back' })}
          </Button>
        </p>
      )}
      <div className="verdict-choices" role="group" aria-label={t({ zh: '判定', en: 'Verdict' })}>
        {choices.map((choice) => (
          <Button
            key={choice.judgement}
            size="large"
            type={judgement === choice.judgement ? 'primary' : 'default'}
            aria-pressed={judgement === choice.judgement}
            aria-keyshortcuts={choice.letter}
            onClick={() => onJudge(choice.judgement)}
          >
            {t(nameOf(choice.judgement, kind))} <kbd>{choice.letter}</kbd>
          </Button>
        ))}
      </div>
      <div className="verdict-walk">
        <Button disabled={!canGoBack} aria-keyshortcuts="K" onClick={() => onMove(-1)}>
          {t({ zh: '上一对', en: 'Previous' })} <kbd>K</kbd>
        </Button>
        <Button aria-keyshortcuts="J" onClick={() => onMove(1)}>
          {t({ zh: '跳过', en: 'Skip' })} <kbd>J</kbd>
        </Button>
      </div>
    </div>
  );
}
