import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { Source } from '../../../schema/source.ts';
import { sourceKindNames, sourceTerms } from '../../evidence/source-words.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate, formatInstant } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { importRegisterName } from '../import/import-words.ts';
import { orderSources, shortDigest, stateNames } from './source-words.ts';

/** All sources in one table; on a narrow screen each row becomes a card. */
export function SourceTable({
  sources,
  onOpen,
}: {
  sources: readonly Source[];
  onOpen: (sourceId: number) => void;
}) {
  const t = useText();
  return (
    <div className="source-table-frame">
      <table className="source-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '名称', en: 'Title' })}</th>
            <th scope="col">{t(sourceTerms.kind)}</th>
            <th scope="col">{t({ zh: '入库', en: 'Register' })}</th>
            <th scope="col">{t(sourceTerms.dated)}</th>
            <th scope="col" className="number">
              {t({ zh: '记录', en: 'Records' })}
            </th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
            <th scope="col">{t({ zh: '接受时间', en: 'Accepted' })}</th>
            <th scope="col">{t({ zh: '指纹', en: 'Digest' })}</th>
          </tr>
        </thead>
        <tbody>
          {orderSources(sources).map((source) => (
            <SourceLine key={source.sourceId} source={source} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SourceLine({ source, onOpen }: { source: Source; onOpen: (sourceId: number) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const state = stateNames[source.state];
  const unfinished =
    source.state === 'planned' || source.state === 'planning' || source.state === 'loading';
  return (
    <tr className={source.state === 'undone' ? 'is-undone' : ''}>
      <th scope="row">
        <button type="button" className="source-title" onClick={() => onOpen(source.sourceId)}>
          {source.title}
        </button>
        {source.series !== source.title && <small className="muted">{source.series}</small>}
      </th>
      <td>{t(sourceKindNames[source.kind])}</td>
      <td>{source.register ? t(importRegisterName(source.register)) : '—'}</td>
      <td data-label={t(sourceTerms.dated)}>{formatDate(source.dated, language)}</td>
      <td className="number" data-label={t({ zh: '记录', en: 'Records' })}>
        {formatCount(source.records)}
      </td>
      <td>
        {unfinished ? (
          <Link
            to="/$cluster/import"
            params={{ cluster }}
            search={{ source: String(source.sourceId) }}
          >
            <Tag color={state.color}>{t(state)} →</Tag>
          </Link>
        ) : (
          <Tag color={state.color}>{t(state)}</Tag>
        )}
      </td>
      <td className="source-when">
        {source.acceptedAt ? formatInstant(source.acceptedAt, language) : '—'}
      </td>
      <td className="source-digest">
        <code title={source.digest}>{shortDigest(source.digest)}</code>
      </td>
    </tr>
  );
}
