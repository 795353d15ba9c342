import { FileWordOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { briefFileUrl, getBrief } from '../../api-brief.ts';
import { Icon } from '../../components/icon.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Problem } from '../../components/problem.tsx';
import { formatDate } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { chinaToday, listWeeks, readBriefSearch } from './brief-search.ts';
import { BriefSection } from './brief-section.tsx';
import './brief.css';
import { PeriodBar } from './period-bar.tsx';
import { SourceList } from './source-list.tsx';

/** 简报: what was reported, what changed and what is late, ready to be sent on. */
export function BriefPage() {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const navigate = useNavigate({ from: '/$cluster/brief' });
  const [today] = useState(() => chinaToday(new Date()));
  const [week] = listWeeks(today);
  const period = {
    from: week.from,
    to: week.to,
    ...readBriefSearch(useSearch({ from: '/$cluster/brief' })),
  };
  const query = useQuery({
    queryKey: ['brief', cluster, period.from, period.to],
    queryFn: () => getBrief(cluster, period),
    staleTime: 0,
  });
  const brief = query.data;
  return (
    <div className="page brief-page">
      <PageHead
        title={t({ zh: '简报', en: 'Brief' })}
        note={t({
          zh: '一段时间里报道了什么、台账变了什么、哪些项目逾期；每一条都注明来源。',
          en: 'What was reported, what changed in the registers and what is late in a period, each line with its source.',
        })}
      >
        <Button
          type="primary"
          icon={<Icon of={FileWordOutlined} />}
          href={briefFileUrl(cluster, period, language)}
          download
        >
          {t({ zh: '下载 Word', en: 'Download for Word' })}
        </Button>
      </PageHead>
      <PeriodBar
        {...period}
        today={today}
        onChange={(next) => void navigate({ search: (previous) => ({ ...previous, ...next }) })}
      />
      {query.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {brief && (
        <article className="brief-sheet">
          <p className="brief-span">
            {formatDate(brief.from, language)}
            {brief.to !== brief.from && ` — ${formatDate(brief.to, language)}`}
          </p>
          <dl className="brief-figures">
            {brief.figures.map((figure) => (
              <div key={figure.en}>
                <dt>{t(figure)}</dt>
                <dd>{figure.value}</dd>
              </div>
            ))}
          </dl>
          {brief.sections.map((section) => (
            <BriefSection key={section.key} section={section} />
          ))}
          <SourceList sources={brief.sources} />
        </article>
      )}
    </div>
  );
}
