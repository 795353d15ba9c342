import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { factKindNames } from '../../../schema/fact.ts';
import { proposalStates } from '../../../schema/proposal.ts';
import type { Proposal } from '../../../schema/proposal.ts';
import { ApiError } from '../../api.ts';
import { askFactModel, getFactModel, getFacts } from '../../api-facts.ts';
import { writeFigureAddress } from '../../address.ts';
import { Badge } from '../../components/badge.tsx';
import { Problem } from '../../components/problem.tsx';
import { useNotice } from '../../components/use-notice.tsx';
import { formatCount } from '../../format/count.ts';
import { formatValue } from '../../format/value.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { titleOf, stateNames } from '../review/facts/fact-words.ts';

/** A page has few facts; what is more is a link away. */
const shown = 50;

/** 本页事实: what was read from this page, how each stands, and the way to decide it or to its figure. */
export function FactsPanel({ snapshotId }: { snapshotId: number }) {
  const t = useText();
  const { cluster } = useView();
  const queries = useQueries({
    queries: proposalStates.map((state) => ({
      queryKey: ['page-facts', cluster, snapshotId, state],
      queryFn: () => getFacts(cluster, { snapshot: snapshotId, scope: 'all', state, limit: shown }),
    })),
  });
  const failed = queries.find(({ isError }) => isError);
  const pending = queries.some(({ isPending }) => isPending);
  const proposals = queries.flatMap(({ data }) => data?.proposals ?? []);
  const total = queries.reduce((sum, { data }) => sum + (data?.total ?? 0), 0);
  const unread = queries[0]?.data?.unread ?? 0;
  const name = t({ zh: '本页事实', en: 'Facts of this page' });
  // As they stand in the text.
  const inOrder = [...proposals].sort((a, b) => a.fact.position.start - b.fact.position.start);
  return (
    <section className="panel facts-panel" aria-label={name}>
      <h2>
        {name}
        {total > 0 && t({ zh: `（${formatCount(total)}）`, en: ` (${formatCount(total)})` })}
      </h2>
      {pending && !failed && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {failed && <Problem error={failed.error} retry={() => void failed.refetch()} />}
      {!pending && !failed && total === 0 && (
        <p className="muted">
          {unread > 0
            ? t({
                zh: '这一页可能还没有读过，稍后再看。',
                en: 'This page may not have been read yet.',
              })
            : t({
                zh: '这一页没有读出签约、开工、投产或指标。',
                en: 'No signing, start or figure was read from this page.',
              })}
        </p>
      )}
      {inOrder.length > 0 && (
        <ul className="page-facts">
          {inOrder.map((proposal) => (
            <FactLine key={proposal.factId} proposal={proposal} snapshotId={snapshotId} />
          ))}
        </ul>
      )}
      <AskModel snapshotId={snapshotId} />
    </section>
  );
}

function FactLine({ proposal, snapshotId }: { proposal: Proposal; snapshotId: number }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { factId, kind, state, values, fact, decision } = proposal;
  const { tone, ...stateName } = stateNames[state];
  const [first] = values;
  const standsOn = state === 'accepted' ? decision?.entityId : null;
  return (
    <li>
      <p className="page-fact">
        <Link
          to="/$cluster/review"
          params={{ cluster }}
          search={{
            tab: 'facts',
            snapshot: String(snapshotId),
            scope: 'all',
            fact: String(factId),
            ...(state !== 'proposed' && { state }),
          }}
        >
          {t(factKindNames[kind])} · {titleOf(proposal, t)}
        </Link>
        <Badge {...(tone && { tone })}>{t(stateName)}</Badge>
        {values.map(({ key, value }) => (
          <span key={key}>
            {standsOn != null && decision?.recordId != null ? (
              <Link
                to="/$cluster/entities/$entityId"
                params={{ cluster, entityId: standsOn }}
                search={{ figure: writeFigureAddress({ entityId: standsOn, key }) }}
              >
                {formatValue(key, value, language)}
              </Link>
            ) : (
              formatValue(key, value, language)
            )}
          </span>
        ))}
        {!first && <span className="muted">{t({ zh: '不入库', en: 'kept in no register' })}</span>}
      </p>
      <blockquote className="cited-quote muted" lang="zh-CN">
        {fact.selector.exact}
      </blockquote>
    </li>
  );
}

/** Has the model read the page too, when one is on. */
function AskModel({ snapshotId }: { snapshotId: number }) {
  const t = useText();
  const { cluster } = useView();
  const client = useQueryClient();
  const { failed } = useNotice();
  const { data } = useQuery({
    queryKey: ['fact-model', cluster],
    queryFn: () => getFactModel(cluster),
  });
  const ask = useMutation({
    mutationFn: () => askFactModel(cluster, snapshotId),
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => failed(error instanceof ApiError ? t(error) : error.message),
  });
  if (!data || data.model === null) return null;
  return (
    <p>
      <Button size="small" loading={ask.isPending} onClick={() => ask.mutate()}>
        {t({ zh: `请模型 ${data.model} 也读这一页`, en: `Have ${data.model} read this page too` })}
      </Button>
    </p>
  );
}
