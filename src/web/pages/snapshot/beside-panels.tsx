import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Article } from '../../../schema/article.ts';
import { getBeside } from '../../api-press.ts';
import { Badge } from '../../components/badge.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { ArticleBrief } from '../press/article-line.tsx';

/** What stands beside an article: who else tells it, what is related, the newest of its category. */
export function BesidePanels({ article }: { article: Article }) {
  const t = useText();
  const { cluster } = useView();
  const beside = useQuery({
    queryKey: ['beside', cluster, article.articleId],
    queryFn: () => getBeside(cluster, article.articleId),
  });
  if (beside.isError) return <Problem error={beside.error} retry={() => void beside.refetch()} />;
  const { data } = beside;
  const more = article.category;
  return (
    <div className="beside-panels">
      <ListPanel
        name={t({ zh: '相关资讯', en: 'Related articles' })}
        empty={t({ zh: '没有找到相关资讯。', en: 'No related articles were found.' })}
      >
        {data?.related.map((one) => (
          <ArticleBrief key={one.articleId} card={one.card} category excerpt>
            {one.words.length > 0 && (
              <p className="shared-words">
                {t({ zh: '共同提到：', en: 'Both say: ' })}
                {one.words.slice(0, 5).map((word) => (
                  <Badge key={word}>{word}</Badge>
                ))}
              </p>
            )}
          </ArticleBrief>
        ))}
      </ListPanel>
      <div className="beside-column">
        <ListPanel
          name={t({ zh: '同源报道', en: 'The same text elsewhere' })}
          empty={t({ zh: '没有发现转载。', en: 'No repost is known.' })}
        >
          {data?.story.map((card, index) => (
            <ArticleBrief key={card.articleId} card={card}>
              {index === 0 && isBefore(card.published?.value, article.published?.value) && (
                <Badge tone="primary">{t({ zh: '首发', en: 'First' })}</Badge>
              )}
            </ArticleBrief>
          ))}
        </ListPanel>
        {more && (
          <ListPanel
            name={t({ zh: `更多关于${more}的资讯`, en: `More of ${more}` })}
            empty={t({ zh: '这一类暂时没有别的资讯。', en: 'Nothing else in this category yet.' })}
            foot={
              <Link to="/$cluster/press" params={{ cluster }} search={{ category: more }}>
                {t({ zh: '查看全部', en: 'See all' })}
              </Link>
            }
          >
            {data?.category.map((card) => (
              <ArticleBrief key={card.articleId} card={card} excerpt />
            ))}
          </ListPanel>
        )}
      </div>
    </div>
  );
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}

function ListPanel({
  name,
  empty,
  foot,
  children,
}: {
  name: string;
  empty: string;
  foot?: ReactNode;
  children: ReactNode[] | undefined;
}) {
  return (
    <section className="panel" aria-label={name}>
      <h2>{name}</h2>
      {!children && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {children?.length === 0 && <p className="muted">{empty}</p>}
      {children && children.length > 0 && <ul className="brief-list">{children}</ul>}
      {foot && <p className="panel-foot">{foot}</p>}
    </section>
  );
}
