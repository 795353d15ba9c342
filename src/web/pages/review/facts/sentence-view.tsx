import type { Proposal } from '../../../../schema/proposal.ts';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { markSentence } from './mark-sentence.ts';
import type { MarkKind } from './mark-sentence.ts';

const kinds: Record<MarkKind, Pair> = {
  amount: { zh: '数额', en: 'amount' },
  date: { zh: '时间', en: 'time' },
  name: { zh: '名称', en: 'name' },
  trigger: { zh: '判断依据', en: 'what makes it this kind' },
};

/** The sentence in its paragraph, as the page writes it. */
export function SentenceView({ proposal }: { proposal: Proposal }) {
  const t = useText();
  const { before, sentence, after } = markSentence(proposal);
  return (
    <blockquote className="fact-context" lang="zh-CN">
      <span className="muted">{before}</span>
      <strong className="fact-sentence">
        {sentence.map(({ start, text, mention }) =>
          mention ? (
            <mark key={start} data-kind={mention.kind} title={t(kinds[mention.kind])}>
              {text}
            </mark>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </strong>
      <span className="muted">{after}</span>
    </blockquote>
  );
}
