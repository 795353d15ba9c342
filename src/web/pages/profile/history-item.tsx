import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { findField, splitKey } from '../../../schema/field.ts';
import type { Locator } from '../../../schema/locator.ts';
import type { Profile } from '../../../schema/profile.ts';
import { formatDate } from '../../format/date.ts';
import { formatApart } from '../../format/value.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import type { Change, HistoryEntry } from './tell-history.ts';

const basisWords: Record<Profile['records'][number]['basis'], Pair> = {
  first: { zh: '首条记录', en: 'first record' },
  code: { zh: '信用代码相同', en: 'same credit code' },
  name: { zh: '名称相同', en: 'same name' },
  verdict: { zh: '人工判定为同一主体', en: 'a person said it is the same' },
  entry: { zh: '人工录入', en: "a person's entry" },
  quote: { zh: '引自存档网页', en: 'quoted from an archived page' },
};

function tellPlace(locator: Locator): Pair {
  if (locator.type === 'cell')
    return {
      zh: `第 ${locator.sheet + 1} 个工作表第 ${locator.row} 行`,
      en: `sheet ${locator.sheet + 1}, row ${locator.row}`,
    };
  if (locator.type === 'quote') return { zh: '原文引句', en: 'quoted text' };
  return {
    zh: `${locator.by}${locator.note ? `：${locator.note}` : ''}`,
    en: `${locator.by}${locator.note ? `: ${locator.note}` : ''}`,
  };
}

function ChangeLine({ change }: { change: Change }) {
  const t = useText();
  const { language } = useLanguage();
  const field = findField(change.key);
  const { period } = splitKey(change.key);
  const { key, before } = change;
  const after = formatApart(key, change.after, before ?? [], language);
  return (
    <li>
      <span className="muted">
        {field ? t(field) : change.key}
        {period && ` ${formatDate(period, language)}`}
      </span>
      <span>
        {after}{' '}
        {before !== null && (
          <small className="muted">
            {t({
              zh: `此前为 ${formatApart(key, before, change.after, 'zh')}`,
              en: `before: ${formatApart(key, before, change.after, 'en')}`,
            })}
          </small>
        )}{' '}
        {!change.shown && (
          <small className="muted">{t({ zh: '现未采用', en: 'not the value shown' })}</small>
        )}
      </span>
    </li>
  );
}

export function HistoryItem({
  entry,
  onDetach,
  onRemove,
}: {
  entry: HistoryEntry;
  onDetach?: () => void;
  onRemove?: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const { record, changes, repeated } = entry;
  const there = { figure: undefined, source: String(record.sourceId) };
  return (
    <li className="history-item">
      <time dateTime={record.dated}>{formatDate(record.dated, language)}</time>
      <div className="history-body">
        <p>
          <Link to="/$cluster/sources" params={{ cluster }} search={there}>
            {record.sourceTitle}
          </Link>{' '}
          <span className="muted">
            {t(tellPlace(record.locator))} · {t(basisWords[record.basis])}
          </span>
        </p>
        <ul className="changes">
          {changes.map((change) => (
            <ChangeLine key={change.key} change={change} />
          ))}
        </ul>
        {repeated > 0 && (
          <p className="muted">
            {t({
              zh: `另有 ${repeated} 项与此前一致`,
              en: `${repeated} more repeat what was known`,
            })}
          </p>
        )}
        {onDetach && (
          <Button size="small" onClick={onDetach}>
            {t({ zh: '说的不是它，分出', en: 'Not this one: separate' })}
          </Button>
        )}
        {onRemove && (
          <Button size="small" onClick={onRemove}>
            {t({ zh: '撤销这条录入', en: 'Take this entry back' })}
          </Button>
        )}
      </div>
    </li>
  );
}
