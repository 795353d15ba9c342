import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { getSnapshotView, searchPress } from '../../../api-press.ts';
import { Problem } from '../../../components/problem.tsx';
import { SearchInput } from '../../../components/search-input.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { ArticleLine } from '../../press/article-line.tsx';
import '../../snapshot/cite/cite.css';
import { putNamedFirst, splitSentences } from './sentences.ts';
import type { Sentence } from './sentences.ts';

export interface ChosenPassage extends Sentence {
  snapshotId: number;
}

/** Articles offered at a time. */
const OFFERED = 8;

/** A sentence of an archived page: the article first, then the words in it. */
export function PassageProof({
  project,
  chosen,
  onChoose,
}: {
  project: PipelineProject;
  chosen: ChosenPassage | undefined;
  onChoose: (passage: ChosenPassage | undefined) => void;
}) {
  const t = useText();
  const [articleId, setArticleId] = useState(chosen?.snapshotId);
  if (articleId === undefined) return <ArticleChoice project={project} onChoose={setArticleId} />;
  return (
    <div className="proof-passage">
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          setArticleId(undefined);
          onChoose(undefined);
        }}
      >
        {t({ zh: '← 换一篇', en: '← Another article' })}
      </button>
      <SentenceChoice
        snapshotId={articleId}
        names={[project.name, project.owner ?? '']}
        chosen={chosen}
        onChoose={(sentence) => onChoose({ ...sentence, snapshotId: articleId })}
      />
      {chosen && (
        <blockquote className="cite-quote" lang="zh-CN">
          {chosen.words}
        </blockquote>
      )}
    </div>
  );
}

/** What is typed is searched; before that, the articles that name the project, or else its owner. */
function ArticleChoice({
  project,
  onChoose,
}: {
  project: PipelineProject;
  onChoose: (articleId: number) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['press', cluster, 'proof', project.entityId, q],
    queryFn: async ({ signal }) => {
      if (q) return { of: 'words', ...(await searchPress(cluster, { q, limit: OFFERED }, signal)) };
      for (const enterprise of [project.entityId, project.ownerId]) {
        if (enterprise === null) continue;
        const page = await searchPress(cluster, { enterprise, limit: OFFERED }, signal);
        if (page.hits.length > 0) return { of: 'mentions', ...page };
      }
      return { of: 'none', hits: [], total: 0 };
    },
    placeholderData: (previous) => previous,
  });
  const hint = t({ zh: '查找资讯：词语、来源、时间', en: 'Find articles: words, source, time' });
  return (
    <div className="proof-articles">
      <SearchInput
        hint={hint}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        // Enter would send the form behind it.
        onPressEnter={(event) => event.preventDefault()}
      />
      {found.error && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {found.data && (
        <>
          <p className="muted" role="status">
            {found.data.hits.length === 0
              ? q
                ? t({ zh: '没有找到，换个词试试。', en: 'Nothing found. Try other words.' })
                : t({
                    zh: '没有资讯提到这个项目。可以查找，或改用别的依据。',
                    en: 'No article names this project. Search, or take another proof.',
                  })
              : found.data.of === 'mentions'
                ? t({ zh: '提到它或建设单位的资讯：', en: 'Articles that name it or its owner:' })
                : t({ zh: '查到的资讯：', en: 'Articles found:' })}
          </p>
          <ul className="proof-list">
            {found.data.hits.map(({ articleId, card }) => (
              <li key={articleId}>
                <button type="button" className="row-title" onClick={() => onChoose(articleId)}>
                  {card.title || card.url}
                </button>
                <ArticleLine card={card} category={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function SentenceChoice({
  snapshotId,
  names,
  chosen,
  onChoose,
}: {
  snapshotId: number;
  names: readonly string[];
  chosen: ChosenPassage | undefined;
  onChoose: (sentence: Sentence) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const view = useQuery({
    queryKey: ['snapshot', cluster, snapshotId],
    queryFn: () => getSnapshotView(cluster, snapshotId),
  });
  if (view.error) return <Problem error={view.error} retry={() => void view.refetch()} />;
  if (!view.data) return <Skeleton active paragraph={{ rows: 5 }} />;
  const { article } = view.data;
  if (!article)
    return (
      <p className="muted">
        {t({ zh: '这一页已经下架，不能作依据。', en: 'This page was taken down.' })}
      </p>
    );
  const { named, others } = putNamedFirst(splitSentences(article.text), names);
  const options = (sentences: readonly Sentence[]) =>
    sentences.map((sentence) => (
      <label key={sentence.start}>
        <input
          type="radio"
          name="proof-sentence"
          checked={sentence.start === chosen?.start}
          onChange={() => onChoose(sentence)}
        />
        <span lang="zh-CN">{sentence.words}</span>
      </label>
    ));
  return (
    <fieldset className="proof-choice">
      <legend>
        <strong lang="zh-CN">{article.title}</strong>
        <span className="muted">
          {t({ zh: '：选作依据的一句话', en: ': the sentence that proves it' })}
        </span>
      </legend>
      {options(named)}
      {named.length > 0 && others.length > 0 && (
        <p className="muted">{t({ zh: '其余的话', en: 'Other sentences' })}</p>
      )}
      {options(others)}
    </fieldset>
  );
}
