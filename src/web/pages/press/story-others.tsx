import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { ApiError } from '../../api.ts';
import { getBeside } from '../../api-press.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { ArticleBrief } from './article-line.tsx';

/** N 篇同源: the others that tell the same text, fetched when they are asked for. */
export function StoryOthers({ articleId, count }: { articleId: number; count: number }) {
  const t = useText();
  const { cluster } = useView();
  const [open, setOpen] = useState(false);
  const id = useId();
  const beside = useQuery({
    queryKey: ['beside', cluster, articleId],
    queryFn: () => getBeside(cluster, articleId),
    enabled: open,
  });
  return (
    <div className="story-others">
      <Button
        size="small"
        type="link"
        icon={open ? <Icon of={UpOutlined} /> : <Icon of={DownOutlined} />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t({ zh: `另有 ${count} 篇同源`, en: `${count} more of the same text` })}
      </Button>
      <div id={id} hidden={!open}>
        {beside.isFetching && !beside.data && (
          <Skeleton active title={false} paragraph={{ rows: 2 * Math.min(count, 4) }} />
        )}
        {beside.isError && (
          <p role="alert">
            {beside.error instanceof ApiError ? t(beside.error) : beside.error.message}
          </p>
        )}
        {beside.data && (
          <ul>
            {beside.data.story.map((card) => (
              <ArticleBrief key={card.articleId} card={card} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
