import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Article } from '../../../schema/article.ts';
import type { NamedMention } from '../../../schema/press.ts';
import { getMentions } from '../../api-press.ts';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { markMentions } from './mark-mentions.ts';

const kinds: Record<NamedMention['kind'], Pair> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  project: { zh: '项目', en: 'project' },
  segment: { zh: '产业链环节', en: 'segment of the chain' },
  place: { zh: '地点', en: 'place' },
};

/** The extracted text; what the registers and the chain know of is a link to it. */
export function ArticleText({ article }: { article: Article }) {
  const t = useText();
  const { cluster } = useView();
  const mentions = useQuery({
    queryKey: ['mentions', cluster, article.articleId],
    queryFn: () => getMentions(cluster, article.articleId),
  });
  const name = t({ zh: '正文', en: 'Text' });
  const lines = markMentions(article.paragraphs, mentions.data ?? []);
  return (
    <section className="panel article-text" aria-label={name}>
      {/* The words are the publisher's, whatever language the screen speaks. */}
      <div className="article-body" lang="zh-CN">
        {lines.map((pieces, index) => (
          <p key={pieces[0]?.start ?? `empty ${index}`}>
            {pieces.map((piece) =>
              piece.mention ? (
                <MentionLink key={piece.start} mention={piece.mention}>
                  {piece.text}
                </MentionLink>
              ) : (
                piece.text
              ),
            )}
          </p>
        ))}
      </div>
      {article.images.length > 0 && (
        <details className="article-images">
          <summary>
            {t({
              zh: `文中图片 ${article.images.length} 张`,
              en: `${article.images.length} images in the text`,
            })}
          </summary>
          <ul>
            {article.images.map(({ src, caption }) => (
              <li key={src}>
                {caption && <span lang="zh-CN">{caption}</span>}
                <span className="address-text muted">{src}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MentionLink({ mention, children }: { mention: NamedMention; children: ReactNode }) {
  const t = useText();
  const { cluster } = useView();
  const common = {
    className: 'mention',
    title: `${t(kinds[mention.kind])}${t({ zh: '：', en: ': ' })}${mention.name}`,
    'data-kind': mention.kind,
  };
  if (mention.kind === 'segment')
    return (
      <Link to="/$cluster/map" params={{ cluster }} search={{ segment: mention.ref }} {...common}>
        {children}
      </Link>
    );
  if (mention.kind === 'place')
    return (
      <Link
        to="/$cluster/press"
        params={{ cluster }}
        search={{ place: mention.ref, named: mention.name }}
        {...common}
      >
        {children}
      </Link>
    );
  return (
    <Link
      to="/$cluster/entities/$entityId"
      params={{ cluster, entityId: Number(mention.ref) }}
      {...common}
    >
      {children}
    </Link>
  );
}
