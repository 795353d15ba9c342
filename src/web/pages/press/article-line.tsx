import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ArticleCard } from '../../../schema/press.ts';
import { formatChinaInstant, formatPublishedShort } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** Where and when an article appeared, in one line. */
export function ArticleLine({ card, category = true }: { card: ArticleCard; category?: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const source = card.source ?? card.siteName ?? hostOf(card.url);
  return (
    <p className="article-line muted">
      <span>{source}</span>
      {card.published ? (
        <time dateTime={card.published.value}>
          {formatPublishedShort(card.published, language)}
        </time>
      ) : (
        <span>
          {t({ zh: '未注明发布时间，收录于 ', en: 'not dated, archived ' })}
          {formatChinaInstant(card.capturedAt, language)}
        </span>
      )}
      {category && card.category && <span>{card.category}</span>}
      {card.repostedFrom && (
        <span>
          {t({ zh: '转自 ', en: 'from ' })}
          {card.repostedFrom}
        </span>
      )}
    </p>
  );
}

/** An article in a short list: title, where and when, a line of its text. */
export function ArticleBrief({
  card,
  category = false,
  excerpt = false,
  children,
}: {
  card: ArticleCard;
  category?: boolean;
  excerpt?: boolean;
  children?: ReactNode;
}) {
  const { cluster } = useView();
  return (
    <li className="article-brief">
      <Link to="/$cluster/snapshots/$snapshotId" params={{ cluster, snapshotId: card.articleId }}>
        {card.title || card.url}
      </Link>
      {excerpt && card.excerpt !== '' && (
        <p className="article-excerpt" lang="zh-CN">
          {card.excerpt}
        </p>
      )}
      {children}
      <ArticleLine card={card} category={category} />
    </li>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
