import { CloseOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { factKindNames } from '../../../../schema/fact.ts';
import type { ProposalPage, ProposalState } from '../../../../schema/proposal.ts';
import { Icon } from '../../../components/icon.tsx';
import { WordFilter } from '../../../components/word-filter.tsx';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import { factState } from '../review-search.ts';
import type { ReviewSearch } from '../review-search.ts';
import type { ChangeReview } from '../use-review-search.ts';
import { stateNames } from './fact-words.ts';

/** Which facts: by state, kind, nearness and words. All of it stands in the address. */
export function FactsFilters({
  search,
  page,
  onChange,
}: {
  search: ReviewSearch;
  page: ProposalPage | undefined;
  onChange: ChangeReview;
}) {
  const t = useText();
  const counts = page?.counts ?? [];
  // The kind that is chosen stays in the list when none is left of it.
  const kinds = [
    ...counts,
    ...(search.kind && !counts.some(({ kind }) => kind === search.kind)
      ? [{ kind: search.kind, count: 0 }]
      : []),
  ];
  // Another list begins at its own first.
  const change: ChangeReview = (part) => onChange({ tab: 'facts', fact: undefined, ...part });
  return (
    <div className="facts-filters" role="group" aria-label={t({ zh: '筛选', en: 'Filters' })}>
      <Segmented<ProposalState>
        aria-label={t({ zh: '显示哪些', en: 'Which to show' })}
        value={factState(search)}
        options={(['proposed', 'accepted', 'rejected'] as const).map((state) => ({
          value: state,
          label: t(stateNames[state]),
        }))}
        onChange={(state) => change({ state: state === 'proposed' ? undefined : state })}
      />
      <Segmented<'near' | 'all'>
        aria-label={t({ zh: '范围', en: 'Scope' })}
        value={search.scope ?? 'near'}
        options={[
          { value: 'near', label: t({ zh: '与集群有关', en: 'About the cluster' }) },
          { value: 'all', label: t({ zh: '全部', en: 'All' }) },
        ]}
        onChange={(scope) => change({ scope: scope === 'all' ? 'all' : undefined })}
      />
      <Select
        className="facts-kind"
        aria-label={t({ zh: '种类', en: 'Kind' })}
        placeholder={t({ zh: '全部种类', en: 'All kinds' })}
        allowClear
        value={search.kind}
        options={kinds.map(({ kind, count }) => ({
          value: kind,
          label: `${t(factKindNames[kind])} ${formatCount(count)}`,
        }))}
        onChange={(kind) => change({ kind })}
      />
      <WordFilter
        className="facts-words"
        hint={t({ zh: '句中的词', en: 'Words of the sentence' })}
        q={search.q}
        longest={100}
        onChange={change}
      />
      {search.entity && (
        <Button icon={<Icon of={CloseOutlined} />} onClick={() => change({ entity: undefined })}>
          {t({ zh: '只看一个企业或项目', en: 'Of one enterprise or project' })}
        </Button>
      )}
      {search.snapshot && (
        <Button icon={<Icon of={CloseOutlined} />} onClick={() => change({ snapshot: undefined })}>
          {t({ zh: `只看快照 ${search.snapshot}`, en: `Of snapshot ${search.snapshot}` })}
        </Button>
      )}
    </div>
  );
}
