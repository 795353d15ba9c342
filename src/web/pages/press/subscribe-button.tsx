import { BellOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import type { SubscriptionQuery } from '../../../schema/subscription.ts';
import { useText } from '../../text/language.tsx';
import { useSegmentNames } from '../registers/use-facets.ts';
import { SubscribeModal } from '../subscriptions/subscribe-modal.tsx';
import { proposeName } from '../subscriptions/subscription-words.ts';
import { useEntityName } from './enterprise-filter.tsx';
import type { PressSearch } from './press-search.ts';

/** The question of a search, as a subscription holds it: a period is of no use to what is still to come. */
export function toSubscriptionQuery(search: PressSearch): SubscriptionQuery {
  const { q = '', category, source, segment, place, enterprise } = search;
  return {
    q,
    ...(category && { category }),
    ...(source && { source }),
    ...(segment && { segment }),
    ...(place && { place }),
    ...(enterprise && { enterprise: Number(enterprise) }),
  };
}

export function SubscribeButton({ search }: { search: PressSearch }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const query = toSubscriptionQuery(search);
  const nameSegment = useSegmentNames();
  const names = {
    enterprise: useEntityName(search.enterprise),
    segment: search.segment && nameSegment(search.segment),
    place: search.named ?? search.place,
  };
  return (
    <>
      <Button icon={<Icon of={BellOutlined} />} onClick={() => setOpen(true)}>
        {t({ zh: '订阅此检索', en: 'Subscribe to this search' })}
      </Button>
      <SubscribeModal
        query={query}
        name={proposeName(query, names, t({ zh: '全部资讯', en: 'All articles' }))}
        open={open}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
