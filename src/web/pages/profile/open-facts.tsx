import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getFacts } from '../../api-facts.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** What the press says of it and nobody has decided yet; nothing when there is none. */
export function OpenFacts({ entityId }: { entityId: number }) {
  const t = useText();
  const { cluster } = useView();
  const { data: total = 0 } = useQuery({
    queryKey: ['entity-facts', cluster, entityId],
    queryFn: async () =>
      (await getFacts(cluster, { entity: entityId, scope: 'all', limit: 1 })).total,
  });
  if (total === 0) return null;
  return (
    <Link
      to="/$cluster/review"
      params={{ cluster }}
      search={{ tab: 'facts', entity: String(entityId), scope: 'all' }}
    >
      {t({
        zh: `待审事实 ${formatCount(total)} 条`,
        en: `${formatCount(total)} open ${total === 1 ? 'fact' : 'facts'}`,
      })}
    </Link>
  );
}
