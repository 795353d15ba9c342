import { findField } from '../../../schema/field.ts';
import type { Profile } from '../../../schema/profile.ts';
import { Figure } from '../../evidence/figure.tsx';
import { formatDate } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { groupFields } from './group-fields.ts';
import type { FieldLine } from './group-fields.ts';

function Line({ entityId, line }: { entityId: number; line: FieldLine }) {
  const t = useText();
  const { language } = useLanguage();
  const field = findField(line.field);
  return (
    <>
      <dt>{field ? t(field) : line.field}</dt>
      <dd>
        {line.values.map((value) => (
          <span key={value.key} className="field-value">
            <Figure
              entityId={entityId}
              valueKey={value.key}
              value={value.value}
              conflicting={value.conflicting}
            />
            {value.period && <small className="muted">{formatDate(value.period, language)}</small>}
            {value.rule === 'pin' && (
              <small className="field-pinned">
                {t({ zh: '人工认定', en: 'decided by a person' })}
              </small>
            )}
          </span>
        ))}
      </dd>
    </>
  );
}

/** Every value of the entity, each with its evidence behind it. */
export function FieldGroups({ profile }: { profile: Profile }) {
  const t = useText();
  return (
    <div className="profile-main">
      {groupFields(profile.fields).map((group) => (
        <section key={group.id} className="panel" aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{t(group.name)}</h2>
          <dl className="field-list">
            {group.lines.map((line) => (
              <Line key={line.field} entityId={profile.entityId} line={line} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
