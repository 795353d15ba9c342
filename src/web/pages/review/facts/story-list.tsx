import { useEffect, useRef } from 'react';
import { factKindNames } from '../../../../schema/fact.ts';
import { Badge } from '../../../components/badge.tsx';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { choiceOn } from '../desk-queue.ts';
import { factKind } from './fact-kind.ts';
import type { FactQueue } from './fact-kind.ts';
import { titleOf, stateNames } from './fact-words.ts';
import { groupByStory } from './stories.ts';

/** What lies on the desk, by the story that tells it; the present one is marked and kept in sight. */
export function StoryList({ queue, onMove }: { queue: FactQueue; onMove: (by: number) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const { at } = queue;
  useEffect(() => {
    const box = list.current;
    const current = box?.querySelector(`[data-place="${at}"]`);
    if (!box || !current) return;
    // The list alone is moved, never the page.
    const [outer, inner] = [box.getBoundingClientRect(), current.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      box.scrollTop += inner.top - outer.top - outer.height / 3;
  }, [at]);
  return (
    <ol className="story-list" ref={list}>
      {groupByStory(queue.items).map((story) => (
        <li key={story.key}>
          <p className="story-title" lang="zh-CN">
            {story.title}
          </p>
          <p className="story-source muted">
            {[story.source, story.published && formatDate(story.published, language)]
              .filter(Boolean)
              .join(' · ')}
            {story.reposts > 0 && (
              <span>
                {t({
                  zh: `另有 ${story.reposts} 家转载`,
                  en: `${story.reposts} more ${story.reposts === 1 ? 'tells' : 'tell'} it`,
                })}
              </span>
            )}
          </p>
          <ul>
            {story.entries.map(({ proposal, index }) => {
              const choice = choiceOn(factKind, queue, proposal);
              return (
                <li key={proposal.factId}>
                  <button
                    type="button"
                    className="story-entry"
                    data-choice={choice}
                    data-place={index}
                    {...(index === at && { 'aria-current': true })}
                    onClick={() => onMove(index - at)}
                  >
                    <span className="story-kind">{t(factKindNames[proposal.kind])}</span>
                    <span className="story-name">{titleOf(proposal, t)}</span>
                    {choice && (
                      <Badge {...(stateNames[choice].tone && { tone: stateNames[choice].tone })}>
                        {t(stateNames[choice])}
                      </Badge>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
