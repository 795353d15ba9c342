import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { Gaps } from '../../../../schema/gaps.ts';
import type { Targets } from '../../../../schema/targets.ts';
import { getTargets, targetsFileUrl } from '../../../api-gaps.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Problem } from '../../../components/problem.tsx';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatRate } from '../gap-words.ts';
import type { GapsSearch } from '../gaps-search.ts';
import { TodayNote } from '../today-note.tsx';
import { useGaps, useGapsSearch } from '../use-gaps.ts';
import { CandidateTable } from './candidate-table.tsx';
import { TargetsForm } from './targets-form.tsx';

function toQuestion({ segment, most, perSegment, travel, excludeRivals }: GapsSearch) {
  return {
    ...(segment && { segment }),
    ...(most && { most }),
    ...(perSegment && { perSegment }),
    ...(travel && { travel }),
    ...(excludeRivals && { excludeRivals: 'true' as const }),
  };
}

/** 招引名单: whom to invite for the gaps, and a shortlist that covers most of what is at stake. */
export function TargetsTab() {
  const t = useText();
  const { cluster } = useView();
  const gaps = useGaps();
  const [search, change] = useGapsSearch();
  const question = toQuestion(search);
  const targets = useQuery({
    queryKey: ['targets', cluster, question],
    queryFn: ({ signal }) => getTargets(cluster, question, signal),
    placeholderData: keepPreviousData,
  });
  if (gaps.error) return <Problem error={gaps.error} retry={() => void gaps.refetch()} />;
  if (!gaps.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <div className="gaps-stack">
      <TodayNote />
      <TargetsForm gaps={gaps.data.gaps} search={search} onChange={change} />
      {targets.error ? (
        <Problem error={targets.error} retry={() => void targets.refetch()} />
      ) : targets.data ? (
        targets.data.candidates.length > 0 ? (
          <>
            <div className="gap-bar targets-bar">
              <Shortlist targets={targets.data} />
              <Button
                icon={<Icon of={DownloadOutlined} />}
                href={targetsFileUrl(cluster, question)}
                download
              >
                {t({ zh: '导出 Excel', en: 'Export to Excel' })}
              </Button>
            </div>
            <CandidateTable targets={targets.data} />
          </>
        ) : (
          <NoCandidates directory={gaps.data.scope.directory} excluded={targets.data.excluded} />
        )
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </div>
  );
}

/** What the shortlist is worth, and how near it comes to the best there could be. */
function Shortlist({ targets }: { targets: Targets }) {
  const t = useText();
  const { language } = useLanguage();
  const { shortlist, excluded } = targets;
  const left =
    excluded > 0
      ? t({
          zh: `，按条件排除 ${formatCount(excluded)} 家`,
          en: `, ${formatCount(excluded)} left out by the conditions`,
        })
      : '';
  const shown =
    targets.total > targets.candidates.length
      ? t({
          zh: `，列出前 ${formatCount(targets.candidates.length)} 家`,
          en: `, the first ${formatCount(targets.candidates.length)} are listed`,
        })
      : '';
  return (
    <div>
      {shortlist.chosen.length > 0 && (
        <p>
          <strong>
            {t({
              zh: `建议先谈 ${formatCount(shortlist.chosen.length)} 家，合计有望保障 ${formatMoney(shortlist.value, 'zh')} 受影响产出`,
              en: `Begin with ${formatCount(shortlist.chosen.length)}: together they may secure ${formatMoney(shortlist.value, 'en')} at stake`,
            })}
          </strong>
          {t({ zh: '，', en: ', ' })}
          {shortlist.share >= 1
            ? t({
                zh: '同样条件下没有更好的组合。',
                en: 'and no choice under these conditions is better.',
              })
            : t({
                zh: `不低于同样条件下最优的 ${formatRate(shortlist.share)}（上界 ${formatMoney(shortlist.bound, language)}）。`,
                en: `no less than ${formatRate(shortlist.share)} of the best under these conditions (${formatMoney(shortlist.bound, language)} at most).`,
              })}
        </p>
      )}
      <p className="muted">
        {t({
          zh: `共 ${formatCount(targets.total)} 家候选${shown}${left}。得分 = 契合度 × 补链价值 × 可达性，只依据登记、产品、位置等事实，不含任何优惠条件。`,
          en: `${formatCount(targets.total)} candidates${shown}${left}. Score = fit × gain × reach, from facts on record such as products and places; no incentives of any kind.`,
        })}
      </p>
    </div>
  );
}

function NoCandidates({
  directory,
  excluded,
}: {
  directory: Gaps['scope']['directory'];
  excluded: number;
}) {
  const t = useText();
  const { cluster } = useView();
  if (directory.enterprises === 0)
    return (
      <EmptyNote
        title={t({
          zh: '没有候选企业：拟引进企业库里没有做这些环节的，也还没有载入企业名录。载入一份名录（上市公司、工商登记等），就能从中找出会做的企业。',
          en: 'No candidates: none in the target register makes these, and no directory is loaded. Load one (listed companies, business registrations) and those who make them are found in it.',
        })}
      >
        <Link to="/$cluster/import" params={{ cluster }} className="button-link">
          {t({ zh: '去导入名录', en: 'Import a directory' })}
        </Link>
      </EmptyNote>
    );
  return (
    <EmptyNote
      title={
        excluded > 0
          ? t({
              zh: `条件把 ${formatCount(excluded)} 家候选都排除了，放宽后再看。`,
              en: `The conditions leave out all ${formatCount(excluded)} candidates. Loosen them.`,
            })
          : t({
              zh: '名录和拟引进企业库里都没有做这些环节的企业。',
              en: 'Neither the directory nor the target register holds anybody who makes these.',
            })
      }
    />
  );
}
