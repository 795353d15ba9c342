import { Link } from '@tanstack/react-router';
import { Result } from 'antd';
import { findField, splitKey } from '../../../../schema/field.ts';
import { writeFigureAddress } from '../../../address.ts';
import { formatDate } from '../../../format/date.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { keyOf } from './propose.ts';
import type { Draft } from './propose.ts';

/** What was written down, and the way to the figure that it now proves. */
export function CiteDone({ said, onFollow }: { said: Draft; onFollow: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { subject, value } = said;
  const key = keyOf(said);
  const field = findField(key);
  const { period } = splitKey(key);
  if (!subject || !field) return null;
  const when = period === undefined ? '' : formatDate(period, language);
  return (
    <Result
      status="success"
      title={t({ zh: '已引为依据', en: 'Cited as evidence' })}
      subTitle={t({
        zh: `${subject.name}${when || '的'}${field.zh}：${value}。其他来源说法不同的，并列保留。`,
        en: `${field.en}${when && `, ${when}`}, of ${subject.name}: ${value}. Where other sources differ, both stand.`,
      })}
      extra={
        <Link
          to="/$cluster/entities/$entityId"
          params={{ cluster, entityId: subject.entityId }}
          search={{ figure: writeFigureAddress({ entityId: subject.entityId, key }) }}
          onClick={onFollow}
        >
          {t({ zh: '到档案里看这条依据', en: 'See the evidence in the profile' })}
        </Link>
      }
    />
  );
}
