import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Article } from '../../../schema/article.ts';
import type { Span } from '../../../schema/passage.ts';
import type { NamedMention } from '../../../schema/press.ts';
import { getMentions } from '../../api-press.ts';
import { usePhone } from '../../components/use-phone.ts';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import './cite/cite.css';
import { CiteBar } from './cite/cite-bar.tsx';
import { CiteModal } from './cite/cite-modal.tsx';
import { selectFromLink, stayWhenSelecting } from './cite/select-from-link.ts';
import { useSelection } from './cite/use-selection.ts';
import { markMentions } from './mark-mentions.ts';
import type { Piece } from './mark-mentions.ts';
import { markQuote } from './mark-quote.ts';

const kinds: Record<NamedMention['kind'], Pair> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  project: { zh: '项目', en: 'project' },
  segment: { zh: '产业链环节', en: 'segment of the chain' },
  place: { zh: '地点', en: 'place' },
};

/**
 * The extracted text; what the registers and the chain know of is a link to it. Selected words can be cited.
 * `quote`: the sentence that somebody came for is marked and brought into sight.
 */
export function ArticleText({
  snapshotId,
  article,
  quote,
}: {
  snapshotId: number;
  article: Article;
  quote?: Span | undefined;
}) {
  const t = useText();
  const { cluster } = useView();
  const phone = usePhone();
  const body = useRef<HTMLDivElement>(null);
  const [citing, setCiting] = useState(false);
  const selected = useSelection(body, article.paragraphs, citing);
  const mentions = useQuery({
    queryKey: ['mentions', cluster, article.articleId],
    queryFn: () => getMentions(cluster, article.articleId),
  });
  useEffect(() => {
    if (quote) body.current?.querySelector('.quoted')?.scrollIntoView({ block: 'center' });
  }, [quote]);
  const name = t({ zh: '正文', en: 'Text' });
  const lines = markMentions(article.paragraphs, mentions.data ?? []);
  return (
    <section className="panel article-text" aria-label={name}>
      <p className="cite-hint muted">
        {phone
          ? t({
              zh: '长按选中一句话，可引为数值的依据。',
              en: 'Press and hold to select a sentence and cite it as evidence.',
            })
          : t({
              zh: '选中一句话，可引为数值的依据。用键盘选：按 F7 打开光标浏览。',
              en: 'Select a sentence to cite it as evidence. By keyboard: F7 turns on caret browsing.',
            })}
      </p>
      {/* The words are the publisher's, whatever language the screen speaks. */}
      <div className="article-body" lang="zh-CN" ref={body} tabIndex={-1}>
        {lines.map((pieces, index) => (
          <Fragment key={pieces[0]?.start ?? `empty ${index}`}>
            <p>
              {markQuote(pieces, quote).map(({ quoted, pieces: run }) =>
                quoted ? (
                  <mark key="quote" className="quoted">
                    {run.map(showPiece)}
                  </mark>
                ) : (
                  run.map(showPiece)
                ),
              )}
            </p>
            {/* Behind the selected words, so that Tab leads from them to it. */}
            {selected?.paragraph === index && (
              <CiteBar selected={selected} onCite={() => setCiting(true)} />
            )}
          </Fragment>
        ))}
      </div>
      <p className="sr-only" role="status">
        {selected &&
          t({ zh: '已选中文字，可引为依据。', en: 'Words are selected and can be cited.' })}
      </p>
      {selected && (
        <CiteModal
          snapshotId={snapshotId}
          span={selected.span}
          quote={article.text.slice(selected.span.start, selected.span.end)}
          open={citing}
          onClose={(done) => {
            setCiting(false);
            if (!done) return;
            document.getSelection()?.removeAllRanges();
            // The bar goes with the selection, and the focus must not be lost with it.
            body.current?.focus({ preventScroll: true });
          }}
        />
      )}
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

function showPiece({ start, text, mention }: Piece): ReactNode {
  if (!mention) return text;
  return (
    <MentionLink key={start} mention={mention}>
      {text}
    </MentionLink>
  );
}

function MentionLink({ mention, children }: { mention: NamedMention; children: ReactNode }) {
  const t = useText();
  const { cluster } = useView();
  const common = {
    className: 'mention',
    title: `${t(kinds[mention.kind])}${t({ zh: '：', en: ': ' })}${mention.name}`,
    'data-kind': mention.kind,
    draggable: false,
    onMouseDown: selectFromLink,
    onClick: stayWhenSelecting,
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
