import type { Gap } from '../../../../schema/gaps.ts';
import { SortHead } from '../../../components/sort-head.tsx';
import type { Sorting } from '../../../components/sort-head.tsx';
import { formatCount } from '../../../format/count.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { StateSign } from '../../map/state-sign.tsx';
import { formatRate, saySupplyBasis } from '../gap-words.ts';
import type { GapSort } from '../gaps-search.ts';
import { countCandidates } from '../order-gaps.ts';
import { LadderDots } from './ladder-dots.tsx';
import { StakeBar } from './stake-bar.tsx';

/** Reasons shown in a row; the panel has them all. */
const FIRST = 2;

/** The gaps in their order, each a row that opens; on a telephone each becomes a card. */
export function GapTable({
  rows,
  ranks,
  sorting,
  onOpen,
}: {
  rows: readonly Gap[];
  /** Places in the order of the answer, whatever the rows are sorted by. */
  ranks: ReadonlyMap<string, number>;
  sorting: Sorting<GapSort>;
  onOpen: (segment: string) => void;
}) {
  const t = useText();
  const most = Math.max(...rows.map((gap) => Number(gap.stake.revenue)));
  return (
    <div className="table-frame">
      <table className="ruled-table gap-table">
        <thead>
          <tr>
            <th scope="col" className="gap-rank">
              {t({ zh: '序', en: 'No.' })}
            </th>
            <SortHead by="name" first="asc" sorting={sorting}>
              {t({ zh: '环节', en: 'Segment' })}
            </SortHead>
            <SortHead by="reason" sorting={sorting}>
              {t({ zh: '凭什么', en: 'Reasons' })}
            </SortHead>
            <SortHead
              by="stake"
              sorting={sorting}
              title={t({
                zh: '背后靠它的本地营收；深色为必停部分',
                en: 'Local revenue that depends on it; the dark part stops for certain',
              })}
            >
              {t({ zh: '受影响产出', en: 'At stake' })}
            </SortHead>
            <SortHead by="near" first="asc" sorting={sorting}>
              {t({ zh: '最近供给', en: 'Nearest supply' })}
            </SortHead>
            <SortHead by="supply" first="asc" number sorting={sorting}>
              {t({ zh: '本地配套率', en: 'Local supply' })}
            </SortHead>
            <SortHead by="candidates" number sorting={sorting}>
              {t({ zh: '候选', en: 'Candidates' })}
            </SortHead>
            <SortHead by="projects" number sorting={sorting}>
              {t({ zh: '项目', en: 'Projects' })}
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((gap) => (
            <GapRow
              key={gap.segment}
              gap={gap}
              rank={ranks.get(gap.segment) ?? 0}
              most={most}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GapRow({
  gap,
  rank,
  most,
  onOpen,
}: {
  gap: Gap;
  rank: number;
  most: number;
  onOpen: (segment: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const rest = gap.reasons.length - FIRST;
  const candidates = countCandidates(gap);
  return (
    // The name is the button; the rest of the row is a convenience for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr onClick={() => onOpen(gap.segment)} data-segment={gap.segment}>
      <td className="gap-rank">{rank}</td>
      <th scope="row">
        <button type="button" className="row-title">
          {t(gap)}
        </button>
        <StateSign state={gap.state} />
      </th>
      <td className="gap-reasons">
        {gap.reasons.slice(0, FIRST).map((reason) => (
          <p key={reason.zh}>{t(reason)}</p>
        ))}
        {rest > 0 && (
          <small className="muted">{t({ zh: `另有 ${rest} 条`, en: `${rest} more` })}</small>
        )}
      </td>
      <td className="gap-stake" data-label={t({ zh: '受影响产出', en: 'At stake' })}>
        <StakeBar stake={gap.stake} most={most} />
      </td>
      <td data-label={t({ zh: '最近供给', en: 'Nearest supply' })}>
        <LadderDots ladder={gap.ladder} />
      </td>
      <td className="number" data-label={t({ zh: '本地配套率', en: 'Local supply' })}>
        {gap.supplyRate ? (
          <>
            {formatRate(gap.supplyRate.rate)}
            <small className="muted">{saySupplyBasis(gap.supplyRate, language)}</small>
          </>
        ) : (
          '—'
        )}
      </td>
      <td className="number" data-label={t({ zh: '候选', en: 'Candidates' })}>
        {formatCount(candidates)}
      </td>
      <td className="number" data-label={t({ zh: '项目', en: 'Projects' })}>
        {formatCount(gap.projects)}
      </td>
    </tr>
  );
}
