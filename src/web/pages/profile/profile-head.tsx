import { Link } from '@tanstack/react-router';
import type { Profile } from '../../../schema/profile.ts';
import { registerNames, stageNames } from '../../../schema/stage.ts';
import { Badge } from '../../components/badge.tsx';
import { Figure } from '../../evidence/figure.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { OpenFacts } from './open-facts.tsx';

/** Who this is: name, code, register, stage and city. */
export function ProfileHead({ profile }: { profile: Profile }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const { register, stage, kind } = profile;
  const stageName = stage && stageNames[kind][stage];
  const places = profile.fields.filter(({ field }) => field === 'city' || field === 'district');
  const disputed = profile.fields.filter((field) => field.conflicting > 0).length;
  return (
    <header className="profile-head">
      <p className="profile-trail">
        {register ? (
          <Link to="/$cluster/registers/$register" params={{ cluster, register }}>
            {t(registerNames[register])}
          </Link>
        ) : (
          <Link to="/$cluster" params={{ cluster }}>
            {t({ zh: '总览', en: 'Overview' })}
          </Link>
        )}
      </p>
      <h1>{profile.name}</h1>
      <div className="profile-tags">
        {register && <Badge>{t(registerNames[register])}</Badge>}
        {stageName && <Badge tone="primary">{t(stageName)}</Badge>}
        {disputed > 0 && (
          <Badge tone="warn">
            {t({ zh: `${disputed} 项说法不一`, en: `${disputed} disputed` })}
          </Badge>
        )}
        {!asOf && <OpenFacts entityId={profile.entityId} />}
        {profile.code && (
          <span>
            <span className="muted">{t({ zh: '统一社会信用代码 ', en: 'Credit code ' })}</span>
            <Figure entityId={profile.entityId} valueKey="code" value={profile.code} />
          </span>
        )}
        {places.map((place) => (
          <Figure
            key={place.key}
            entityId={profile.entityId}
            valueKey={place.key}
            value={place.value}
            conflicting={place.conflicting}
          />
        ))}
      </div>
    </header>
  );
}
