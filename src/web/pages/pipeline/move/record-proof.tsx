import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { findField } from '../../../../schema/field.ts';
import type { Values } from '../../../../schema/field.ts';
import { getProfile } from '../../../api.ts';
import { Problem } from '../../../components/problem.tsx';
import { formatDate } from '../../../format/date.ts';
import { formatValue } from '../../../format/value.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Language } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';

/** Values of a record told in a line; the rest is in the profile. */
const FIRST = 5;

function sayValues(values: Values, language: Language): string {
  const told = Object.entries(values)
    .filter(([key]) => key !== 'name' && findField(key))
    .slice(0, FIRST)
    .map(
      ([key, value]) => `${findField(key)?.[language] ?? key} ${formatValue(key, value, language)}`,
    );
  return told.join(language === 'zh' ? '，' : ', ');
}

/** One of the records that stand for the project already. */
export function RecordProof({
  entityId,
  chosen,
  onChoose,
}: {
  entityId: number;
  chosen: number | undefined;
  onChoose: (recordId: number) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const profile = useQuery({
    queryKey: ['profile', cluster, entityId, undefined],
    queryFn: () => getProfile(cluster, entityId),
  });
  if (profile.error) return <Problem error={profile.error} retry={() => void profile.refetch()} />;
  if (!profile.data) return <Skeleton active paragraph={{ rows: 4 }} />;
  return (
    <fieldset className="proof-choice">
      <legend className="sr-only">{t({ zh: '它的记录', en: 'Its records' })}</legend>
      {profile.data.records.map((record) => (
        <label key={record.recordId}>
          <input
            type="radio"
            name="proof-record"
            checked={record.recordId === chosen}
            onChange={() => onChoose(record.recordId)}
          />
          <span>
            {record.sourceTitle}{' '}
            <small className="muted">{formatDate(record.dated, language)}</small>
            <small className="muted proof-values">{sayValues(record.values, language)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
