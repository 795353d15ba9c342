import { Link } from '@tanstack/react-router';
import type { PressHit } from '../../../schema/press.ts';
import { Badge } from '../../components/badge.tsx';
import { Marked } from '../../components/marked.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { ArticleLine } from './article-line.tsx';
import { StoryOthers } from './story-others.tsx';

/** What was found. With reposts folded, the article shown is the first publisher's. */
export function PressHits({ hits, folded }: { hits: readonly PressHit[]; folded: boolean }) {
  const t = useText();
  const { cluster } = useView();
  return (
    <ol className="press-hits">
      {hits.map((hit) => (
        <li key={hit.articleId}>
          <article className="press-hit">
            <h2>
              <Link
                to="/$cluster/snapshots/$snapshotId"
                params={{ cluster, snapshotId: hit.articleId }}
              >
                {hit.title ? (
                  <Marked text={hit.title} ranges={hit.titleRanges} />
                ) : (
                  t({ zh: '（无标题）', en: '(no title)' })
                )}
              </Link>
            </h2>
            <div className="press-hit-meta">
              {folded && hit.reposts > 0 && (
                <Badge tone="primary">{t({ zh: '首发', en: 'First' })}</Badge>
              )}
              <ArticleLine card={hit.card} />
            </div>
            {hit.snippet.text !== '' && (
              <p className="press-snippet">
                {hit.snippet.start > 0 && '…'}
                <Marked text={hit.snippet.text} ranges={hit.snippet.ranges} />…
              </p>
            )}
            {folded && hit.reposts > 0 && (
              <StoryOthers articleId={hit.articleId} count={hit.reposts} />
            )}
          </article>
        </li>
      ))}
    </ol>
  );
}
