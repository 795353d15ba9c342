import { Link } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import type { Profile, ProfilePlacement } from '../../../schema/profile.ts';
import { findField } from '../../../schema/field.ts';
import { Badge } from '../../components/badge.tsx';
import { useText } from '../../text/language.tsx';
import { useOpenFigure, useView } from '../../use-view.ts';
import { excerpt, markWords } from './mark-words.ts';
import { basisNames, confidenceMeaning, roleNames, sayConfidence } from './placement-words.ts';

export type PlacementVerdict = 'pin' | 'reject' | 'clear';

/** The text that matched, with the words marked; opens its evidence. */
function MatchedText({ placement, profile }: { placement: ProfilePlacement; profile: Profile }) {
  const t = useText();
  const open = useOpenFigure();
  const found = profile.fields.find((field) => field.field === placement.field);
  const text = found ? [found.value].flat().join('、') : '';
  const pieces = markWords(excerpt(text, placement.words, 24), placement.words);
  const field = findField(placement.field);
  if (!found || !pieces.some((piece) => piece.marked))
    return (
      <p>
        <span className="muted">{t({ zh: '匹配的词：', en: 'Matched: ' })}</span>
        {placement.words.map((word) => (
          <mark key={word}>{word}</mark>
        ))}
      </p>
    );
  return (
    <p>
      <span className="muted">
        {t({
          zh: `${field?.zh ?? placement.field}：`,
          en: `${field?.en ?? placement.field}: `,
        })}
      </span>
      <button type="button" className="figure" onClick={() => open(profile.entityId, found.key)}>
        {pieces.map((piece) =>
          piece.marked ? <mark key={piece.at}>{piece.text}</mark> : piece.text,
        )}
      </button>
    </p>
  );
}

/** 把握：中（0.64）, with what the figure means for whoever points at it, tabs to it or taps it. */
function Confidence({ score }: { score: number }) {
  const t = useText();
  const { zh, en } = sayConfidence(score);
  const figure = score.toFixed(2);
  return (
    <Tooltip title={t(confidenceMeaning)} trigger={['hover', 'focus']} placement="bottomLeft">
      <button type="button" className="figure">
        {t({ zh: `把握${zh}（${figure}）`, en: `confidence ${en} (${figure})` })}
      </button>
    </Tooltip>
  );
}

export function PlacementItem({
  placement,
  profile,
  onJudge,
}: {
  placement: ProfilePlacement;
  profile: Profile;
  onJudge?: (verdict: PlacementVerdict) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const { verdict } = placement;
  const there = { figure: undefined, segment: placement.segmentId };
  return (
    <li className="placement" data-displayed={placement.displayed}>
      <div className="placement-head">
        <Link to="/$cluster/map" params={{ cluster }} search={there}>
          <strong>{t(placement)}</strong>
        </Link>
        <Badge>{t(roleNames[placement.role])}</Badge>
        {verdict === 'pin' && <Badge tone="good">{t({ zh: '人工确认', en: 'Confirmed' })}</Badge>}
        {verdict === 'reject' && <Badge tone="bad">{t({ zh: '人工排除', en: 'Rejected' })}</Badge>}
        {!placement.displayed && !verdict && (
          <Badge>{t({ zh: '把握低，未上图', en: 'Too weak for the map' })}</Badge>
        )}
      </div>
      <p className="muted">
        {t({
          zh: `依据${basisNames[placement.basis].zh}，`,
          en: `By ${basisNames[placement.basis].en.toLowerCase()}, `,
        })}
        <Confidence score={placement.score} />
      </p>
      <MatchedText placement={placement} profile={profile} />
      {onJudge && (
        <div className="placement-actions">
          {verdict === null ? (
            <>
              <Button size="small" onClick={() => onJudge('pin')}>
                {t({ zh: '确认', en: 'Confirm' })}
              </Button>
              <Button size="small" danger onClick={() => onJudge('reject')}>
                {t({ zh: '排除', en: 'Reject' })}
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => onJudge('clear')}>
              {t({ zh: '撤销人工判断', en: 'Take back' })}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
