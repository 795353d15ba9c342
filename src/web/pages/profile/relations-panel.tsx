import { Link } from '@tanstack/react-router';
import type { Profile } from '../../../schema/profile.ts';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

const relationNames: Record<Profile['relations'][number]['kind'], Pair> = {
  branch_of: { zh: '所属企业', en: 'Branch of' },
  has_branch: { zh: '分支机构', en: 'Branch' },
  owner: { zh: '建设单位', en: 'Owner' },
  owns: { zh: '建设项目', en: 'Project' },
  maybe_same: { zh: '可能是同一主体', en: 'Maybe the same' },
  merged: { zh: '已并入', en: 'Merged' },
};

/** Who belongs to it, and whom it may be; branches are related, never merged. */
export function RelationsPanel({ profile }: { profile: Profile }) {
  const t = useText();
  const { cluster } = useView();
  if (profile.relations.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="relations">
      <h2 id="relations">{t({ zh: '关联', en: 'Relations' })}</h2>
      <dl className="field-list">
        {profile.relations.map((relation) => (
          <div key={`${relation.kind}${relation.entityId}`} className="relation">
            <dt>{t(relationNames[relation.kind])}</dt>
            <dd>
              <Link
                to="/$cluster/entities/$entityId"
                params={{ cluster, entityId: relation.entityId }}
              >
                {relation.name}
              </Link>
              {relation.kind === 'maybe_same' && (
                <Link
                  to="/$cluster/review"
                  params={{ cluster }}
                  search={{ tab: 'same' }}
                  className="relation-review"
                >
                  {t({ zh: '去待审', en: 'Review' })}
                </Link>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
