import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { getProfile } from '../../api.ts';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../text/language.tsx';
import { useTitle, useView } from '../../use-view.ts';
import { ProjectPanel } from '../pipeline/project/project-panel.tsx';
import { FieldGroups } from './field-groups.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { PlacementsPanel } from './placements-panel.tsx';
import { ProfileHead } from './profile-head.tsx';
import './profile.css';
import { RelationsPanel } from './relations-panel.tsx';

export function ProfilePage() {
  const t = useText();
  const { cluster, asOf } = useView();
  const { entityId } = useParams({ from: '/$cluster/entities/$entityId' });
  const profile = useQuery({
    queryKey: ['profile', cluster, entityId, asOf],
    queryFn: () => getProfile(cluster, entityId, asOf),
  });
  useTitle(profile.data?.name ?? t({ zh: '档案', en: 'Profile' }));
  if (profile.error) return <Problem error={profile.error} retry={() => void profile.refetch()} />;
  if (!profile.data)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 14 }} />
      </div>
    );
  return (
    <div className="page">
      <ProfileHead profile={profile.data} />
      <div className="profile">
        <FieldGroups profile={profile.data} />
        <div className="profile-side">
          {profile.data.kind === 'project' && (
            <section className="panel" aria-labelledby="progress">
              <h2 id="progress">{t({ zh: '推进', en: 'Progress' })}</h2>
              <ProjectPanel key={entityId} entityId={entityId} />
            </section>
          )}
          {profile.data.kind !== 'cluster' && <PlacementsPanel profile={profile.data} />}
          <RelationsPanel profile={profile.data} />
        </div>
        <HistoryPanel profile={profile.data} />
      </div>
    </div>
  );
}
