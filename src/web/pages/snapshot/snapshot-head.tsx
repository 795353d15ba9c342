import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Article } from '../../../schema/article.ts';
import type { Snapshot } from '../../../schema/snapshot.ts';
import { formatPublished } from '../../format/published.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useTitle, useView } from '../../use-view.ts';

const bases: Record<NonNullable<Article['categoryBasis']>, Pair> = {
  page: { zh: '网页自己的栏目', en: 'the section of the site itself' },
  watch: { zh: '来源设定的类别', en: 'the category set for its source' },
  words: { zh: '按正文用词判断', en: 'judged by the words of the text' },
};

/** Title and all that the page says of itself. */
export function SnapshotHead({
  snapshot,
  article,
  title,
  children,
}: {
  snapshot: Snapshot;
  article: Article | null;
  title: string;
  children: ReactNode;
}) {
  const t = useText();
  const { cluster } = useView();
  useTitle(title);
  return (
    <header className="snapshot-head">
      <nav className="snapshot-path" aria-label={t({ zh: '位置', en: 'Place' })}>
        <Link to="/$cluster/press" params={{ cluster }}>
          {t({ zh: '资讯', en: 'Press' })}
        </Link>
        {article?.category && (
          <Link to="/$cluster/press" params={{ cluster }} search={{ category: article.category }}>
            {article.category}
          </Link>
        )}
        <span className="muted">
          {t({ zh: `快照 ${snapshot.snapshotId}`, en: `snapshot ${snapshot.snapshotId}` })}
        </span>
      </nav>
      <h1>{title}</h1>
      {article && <Byline article={article} />}
      <div className="page-actions">{children}</div>
    </header>
  );
}

function Byline({ article }: { article: Article }) {
  const t = useText();
  const { language } = useLanguage();
  const { published } = article;
  const lines: [string, string | null, string?][] = [
    [
      t({ zh: '类别', en: 'Category' }),
      article.category,
      article.categoryBasis ? t(bases[article.categoryBasis]) : undefined,
    ],
    [
      t({ zh: '发布时间', en: 'Published' }),
      published ? formatPublished(published, language) : t({ zh: '未注明', en: 'not stated' }),
      published && published.value.includes('T')
        ? published.zone
          ? t({ zh: `网页注明时区 ${published.zone}`, en: `zone ${published.zone} by the page` })
          : t({ zh: '网页未注明时区，按北京时间', en: 'no zone stated, taken as China time' })
        : undefined,
    ],
    [
      t({ zh: '来源', en: 'Source' }),
      article.source ?? article.siteName ?? t({ zh: '未注明', en: 'not stated' }),
    ],
    [t({ zh: '本文转自', en: 'Reposted from' }), article.repostedFrom],
    [t({ zh: '作者', en: 'Author' }), article.author],
    [t({ zh: '责任编辑', en: 'Editor' }), article.editor],
  ];
  return (
    <dl className="byline">
      {lines.map(
        ([name, value, note]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                {note && <small className="muted">{note}</small>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
