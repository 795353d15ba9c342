import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { writeSpan } from '../../../address.ts';
import type { Proposal } from '../../../../schema/proposal.ts';
import type { SnapshotView } from '../../../../schema/snapshot.ts';
import { getSnapshotView } from '../../../api-press.ts';
import { Problem } from '../../../components/problem.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { ArchivedFrame } from '../../snapshot/archived-frame.tsx';
import { markMentions } from '../../snapshot/mark-mentions.ts';
import { markQuote } from '../../snapshot/mark-quote.ts';
import '../../snapshot/snapshot.css';

type Show = 'text' | 'page';

/** The archived page beside the proposal: its text at the sentence, or the page as it read that day. */
export function PageBeside({ proposal, snapshotId }: { proposal: Proposal; snapshotId: number }) {
  const t = useText();
  const { cluster } = useView();
  const [show, setShow] = useState<Show>('text');
  const query = useQuery({
    queryKey: ['snapshot', cluster, snapshotId],
    queryFn: () => getSnapshotView(cluster, snapshotId),
  });
  const { position } = proposal.fact;
  return (
    <section className="page-beside" aria-label={t({ zh: '快照', en: 'Snapshot' })}>
      <div className="page-beside-head">
        <Segmented<Show>
          aria-label={t({ zh: '显示', en: 'Show' })}
          value={show}
          options={[
            { value: 'text', label: t({ zh: '正文', en: 'Text' }) },
            { value: 'page', label: t({ zh: '当日页面', en: 'The page' }) },
          ]}
          onChange={setShow}
        />
        <Link
          to="/$cluster/snapshots/$snapshotId"
          params={{ cluster, snapshotId }}
          search={{ quote: writeSpan(position) }}
        >
          {t({ zh: '打开快照页', en: 'Open the snapshot' })}
        </Link>
      </div>
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.data && show === 'page' && (
        <ArchivedFrame snapshotId={snapshotId} capturedAt={query.data.snapshot.capturedAt} />
      )}
      {query.data && show === 'text' && (
        <QuotedText key={proposal.factId} view={query.data} span={position} />
      )}
    </section>
  );
}

function QuotedText({
  view: { article },
  span: { start, end },
}: {
  view: SnapshotView;
  span: { start: number; end: number };
}) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const quote = box.current?.querySelector('mark');
    if (!box.current || !quote) return;
    const [outer, inner] = [box.current.getBoundingClientRect(), quote.getBoundingClientRect()];
    box.current.scrollTop += inner.top - outer.top - outer.height / 3;
  }, []);
  if (!article)
    return (
      <p className="muted">
        {t({
          zh: '这份快照的正文已不显示，可能已应请求下架。',
          en: 'The text of this snapshot is no longer shown; it may have been taken down.',
        })}
      </p>
    );
  return (
    // Scrolled by the keyboard too.
    <div
      className="quoted-text"
      lang="zh-CN"
      ref={box}
      tabIndex={0}
      role="region"
      aria-label={t({ zh: '正文', en: 'Text' })}
    >
      {markMentions(article.paragraphs, []).map((line, index) => (
        <p key={line[0]?.start ?? `empty ${index}`}>
          {markQuote(line, { start, end }).map(({ quoted, pieces }) => {
            const text = pieces.map((piece) => piece.text).join('');
            return quoted ? (
              <mark key="quote" className="quoted">
                {text}
              </mark>
            ) : (
              text
            );
          })}
        </p>
      ))}
    </div>
  );
}
