import { CameraOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { Button, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import type { SearchOrder } from '../../../schema/search.ts';
import { PageHead } from '../../components/page-head.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { formatCount } from '../../format/count.ts';
import { PressNav } from '../../shell/press-nav.tsx';
import { useText } from '../../text/language.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { CaptureModal } from './capture-modal.tsx';
import { CategoryTabs } from './category-tabs.tsx';
import { CoverageStrip } from './coverage-strip.tsx';
import { ExchangeMenu } from './exchange-menu.tsx';
import { PhonePressFilters } from './phone-press-filters.tsx';
import { PressFilters } from './press-filters.tsx';
import { PressList } from './press-list.tsx';
import { pageSize } from './press-search.ts';
import { QuestionBox } from './question-box.tsx';
import { QuestionHelp } from './question-help.tsx';
import { SourceList } from './source-list.tsx';
import { SubscribeButton } from './subscribe-button.tsx';
import './press.css';
import { usePressPage, usePressSearch } from './use-press.ts';

/** 资讯: the archived press, searched, filtered and grouped by story; all of it in the address. */
export function PressPage() {
  const t = useText();
  const phone = usePhone();
  const [search, change] = usePressSearch();
  const [capturing, setCapturing] = useState(false);
  const page = usePressPage(search);
  const order = search.order ?? page.data?.order ?? (search.q ? 'relevance' : 'time');
  const total = page.data?.total;
  const count = total === undefined ? '' : formatCount(total);
  const note =
    search.each === '1'
      ? t({ zh: `${count} 篇，转载逐篇计`, en: `${count} articles, reposts counted` })
      : t({ zh: `${count} 篇，转载只计一篇`, en: `${count} stories; reposts count once` });
  return (
    <div className="page press-page">
      <PageHead title={t({ zh: '资讯', en: 'Press' })} note={total === undefined ? '\u00a0' : note}>
        <SubscribeButton search={search} />
        <ExchangeMenu />
        <Button
          type="primary"
          icon={<Icon of={CameraOutlined} />}
          onClick={() => setCapturing(true)}
        >
          {t({ zh: '抓取网页', en: 'Capture pages' })}
        </Button>
      </PageHead>
      <PressNav />
      <QuestionBox search={search} onChange={change} />
      <CategoryTabs search={search} onChange={change} />
      <div className="press-bar">
        {phone ? (
          <PhonePressFilters search={search} onChange={change} />
        ) : (
          <PressFilters search={search} onChange={change} />
        )}
        <Segmented<SearchOrder>
          aria-label={t({ zh: '排序', en: 'Order' })}
          value={order}
          disabled={!search.q}
          options={[
            { value: 'time', label: t({ zh: '最新', en: 'Newest' }) },
            { value: 'relevance', label: t({ zh: '最相关', en: 'Best match' }) },
          ]}
          onChange={(value) => change({ order: value })}
        />
      </div>
      <ActiveFilters search={search} onChange={change} />
      <CoverageStrip search={search} onChange={change} />
      <div className="press-columns">
        <div>
          <PressList
            search={search}
            page={page}
            onChange={change}
            onCapture={() => setCapturing(true)}
          />
          {total !== undefined && total > pageSize && (
            <Pagination
              className="press-pages"
              current={Number(search.page ?? 1)}
              total={total}
              pageSize={pageSize}
              showSizeChanger={false}
              simple={phone}
              onChange={(number) => change({ page: String(number) })}
            />
          )}
        </div>
        <aside className="press-aside">
          <SourceList search={search} onChange={change} />
          <QuestionHelp onChange={change} />
        </aside>
      </div>
      <CaptureModal open={capturing} onClose={() => setCapturing(false)} />
    </div>
  );
}
