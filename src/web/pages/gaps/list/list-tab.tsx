import { DownloadOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { Link } from '@tanstack/react-router';
import { isOpen } from '../../../../schema/gaps.ts';
import type { Gaps } from '../../../../schema/gaps.ts';
import { gapsFileUrl } from '../../../api-gaps.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { chooseGaps, isAtStake, sortGaps } from '../order-gaps.ts';
import { useGaps, useGapsSearch } from '../use-gaps.ts';
import { GapDrawer } from './gap-drawer.tsx';
import { GapTable } from './gap-table.tsx';
import { ScopeStrip } from './scope-strip.tsx';
import { StateFilter } from './state-filter.tsx';

/** 缺口清单: every weak place of the chain, ranked by the revenue that stands behind it. */
export function ListTab() {
  const gaps = useGaps();
  const [{ segment }, change] = useGapsSearch();
  if (gaps.error) return <Problem error={gaps.error} retry={() => void gaps.refetch()} />;
  if (!gaps.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (gaps.data.gaps.length === 0) return <NoChain />;
  return (
    <>
      <GapList gaps={gaps.data} />
      <GapDrawer segment={segment} onClose={() => change({ segment: undefined })} />
    </>
  );
}

function GapList({ gaps }: { gaps: Gaps }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster, asOf } = useView();
  const [{ show, sort, order = 'desc' }, change] = useGapsSearch();
  const chosen = chooseGaps(gaps.gaps, show);
  const rows = sortGaps(chosen, sort, order, language);
  const unseen = gaps.gaps.filter((gap) => isOpen(gap) && !isAtStake(gap)).length;
  return (
    <>
      <ScopeStrip gaps={gaps} />
      <div className="gap-bar">
        <StateFilter gaps={gaps} show={show} onShow={(next) => change({ show: next })} />
        <Button icon={<Icon of={DownloadOutlined} />} href={gapsFileUrl(cluster, asOf)} download>
          {t({ zh: '导出 Excel', en: 'Export to Excel' })}
        </Button>
      </div>
      {rows.length === 0 ? (
        <EmptyNote
          title={
            show
              ? t({ zh: '没有这一类的环节。', en: 'No segment is of this kind.' })
              : gaps.scope.withRevenue === 0
                ? t({
                    zh: '还没有一家链上企业的营收已知，各个缺口影响多大无从计。',
                    en: 'No revenue on the chain is known, so what hangs on a gap cannot be told.',
                  })
                : t({
                    zh: '没有影响本地产出的缺口。',
                    en: 'No gap that local revenue depends on.',
                  })
          }
        >
          <Button onClick={() => change({ show: 'all' })}>
            {t({ zh: '看全部环节', en: 'Show every segment' })}
          </Button>
        </EmptyNote>
      ) : (
        <GapTable
          rows={rows}
          ranks={new Map(chosen.map((gap, at) => [gap.segment, at + 1]))}
          sorting={{
            sort,
            order,
            onSort: (next, by) => change({ sort: next, order: next && by }, { replace: true }),
          }}
          onOpen={(segment) => change({ segment })}
        />
      )}
      {!show && rows.length > 0 && unseen > 0 && (
        <p className="muted gap-unseen">
          {t({
            zh: `另有 ${unseen} 个缺口，已知的本地营收都不靠它，未列入。`,
            en: `${unseen} more are open, but no known local revenue depends on them.`,
          })}{' '}
          <button type="button" className="quiet-button" onClick={() => change({ show: 'all' })}>
            {t({ zh: '看全部环节', en: 'Show every segment' })}
          </button>
        </p>
      )}
    </>
  );
}

function NoChain() {
  const t = useText();
  const { cluster } = useView();
  return (
    <EmptyNote
      title={t({
        zh: '还没有产业链，看不出哪里缺。请先载入产业链文件。',
        en: 'There is no chain yet, so nothing can be missing from it. Load a chain file first.',
      })}
    >
      <Link to="/$cluster/chain" params={{ cluster }} className="button-link">
        {t({ zh: '产业链文件', en: 'Chain file' })}
      </Link>
    </EmptyNote>
  );
}
