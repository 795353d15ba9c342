import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { Evidence } from '../../schema/evidence.ts';
import { sourceFileUrl } from '../api.ts';
import { Icon } from '../components/icon.tsx';
import { formatDate, formatInstant } from '../format/date.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { useView } from '../use-view.ts';
import { writeSpan } from '../address.ts';
import { sayTrust, sourceKindNames, sourceTerms } from './source-words.ts';

/** The source of one word: who published it first, what it is, of which day, how far it is trusted. */
export function SourceLine({
  source,
  publication,
  locator,
}: Pick<Evidence, 'source' | 'publication' | 'locator'>) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  // The source's page opens without this drawer over it.
  const there = { figure: undefined, source: String(source.sourceId) };
  return (
    <dl className="source-line">
      {publication.publisher && (
        <>
          <dt>{t({ zh: '发布方', en: 'Published by' })}</dt>
          <dd>{publication.publisher}</dd>
        </>
      )}
      {publication.title && (
        <>
          <dt>{t({ zh: '出处标题', en: 'Report' })}</dt>
          <dd>{publication.title}</dd>
        </>
      )}
      {publication.published && (
        <>
          <dt>{t({ zh: '发布日期', en: 'Published on' })}</dt>
          <dd>{formatDate(publication.published, language)}</dd>
        </>
      )}
      {source.kind !== 'entry' && (
        <>
          <dt>{t(sourceTerms.series)}</dt>
          <dd>{source.series}</dd>
        </>
      )}
      <dt>
        {source.kind === 'entry'
          ? t({ zh: '来源', en: 'Source' })
          : t({ zh: '来源文件', en: 'File' })}
      </dt>
      <dd className="source-links">
        <Link to="/$cluster/sources" params={{ cluster }} search={there}>
          {source.title}
        </Link>
        {source.snapshotId !== null && (
          <Link
            to="/$cluster/snapshots/$snapshotId"
            params={{ cluster, snapshotId: source.snapshotId }}
            search={locator.type === 'quote' ? { quote: writeSpan(locator) } : {}}
          >
            {t({ zh: '看快照', en: 'Open the snapshot' })}
          </Link>
        )}
        {(source.kind === 'workbook' || source.kind === 'dataset') && (
          <a href={sourceFileUrl(cluster, source.sourceId)} download>
            <Icon of={DownloadOutlined} /> {t(sourceTerms.original)}
          </a>
        )}
      </dd>
      <dt>{t(sourceTerms.kind)}</dt>
      <dd>{t(sourceKindNames[source.kind])}</dd>
      <dt>{t(sourceTerms.dated)}</dt>
      <dd>{formatDate(source.dated, language)}</dd>
      <dt>{t(sourceTerms.retrieved)}</dt>
      <dd>{formatInstant(source.retrievedAt, language)}</dd>
      <dt>{t(sourceTerms.trust)}</dt>
      <dd>{t(sayTrust(source.trust))}</dd>
    </dl>
  );
}
