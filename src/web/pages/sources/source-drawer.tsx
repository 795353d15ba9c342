import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import type { Source } from '../../../schema/source.ts';
import { getSource, sourceFileUrl } from '../../api.ts';
import { Icon } from '../../components/icon.tsx';
import { Problem } from '../../components/problem.tsx';
import { sayTrust, sourceKindNames, sourceTerms } from '../../evidence/source-words.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate, formatInstant } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { byteWords } from '../import/byte-words.ts';
import { importRegisterName } from '../import/import-words.ts';
import { SourceSheet } from './source-sheet.tsx';
import { stateNames } from './source-words.ts';
import { UndoSource } from './undo-source.tsx';

/** One source: what it is, how its columns were read, the original, and the way to undo it. */
export function SourceDrawer({
  sourceId,
  onClose,
}: {
  sourceId: number | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const query = useQuery({
    queryKey: ['source', cluster, sourceId],
    queryFn: () => getSource(cluster, sourceId ?? 0),
    enabled: sourceId !== undefined,
    staleTime: 0,
  });
  return (
    <Drawer
      open={sourceId !== undefined}
      onClose={onClose}
      size={720}
      title={query.data?.title ?? t({ zh: '来源', en: 'Source' })}
      rootClassName="source-drawer"
    >
      {query.isError && <Problem error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {query.data && <SourceDetail source={query.data} />}
    </Drawer>
  );
}

function SourceDetail({ source }: { source: Source }) {
  const t = useText();
  const { cluster } = useView();
  return (
    <div className="source-detail">
      <SourceFacts source={source} />
      <div className="source-actions">
        {source.bytes > 0 && (
          <Button
            icon={<Icon of={DownloadOutlined} />}
            href={sourceFileUrl(cluster, source.sourceId)}
            download
          >
            {t(sourceTerms.original)}（{byteWords(source.bytes)}）
          </Button>
        )}
        {source.state === 'accepted' && source.kind !== 'entry' && <UndoSource source={source} />}
      </div>
      {source.sheets.map((sheet) => (
        <SourceSheet key={sheet.index} sheet={sheet} />
      ))}
    </div>
  );
}

function SourceFacts({ source }: { source: Source }) {
  const t = useText();
  const { language } = useLanguage();
  const facts: [string, string][] = [
    [t(sourceTerms.kind), t(sourceKindNames[source.kind])],
    [t({ zh: '状态', en: 'State' }), t(stateNames[source.state])],
    [
      t({ zh: '入库', en: 'Register' }),
      source.register ? t(importRegisterName(source.register)) : '—',
    ],
    [t(sourceTerms.dated), formatDate(source.dated, language)],
    [t(sourceTerms.series), source.series],
    [t(sourceTerms.trust), t(sayTrust(source.trust))],
    [t({ zh: '记录', en: 'Records' }), formatCount(source.records)],
    [t(sourceTerms.retrieved), formatInstant(source.retrievedAt, language)],
  ];
  if (source.acceptedAt)
    facts.push([t({ zh: '接受时间', en: 'Accepted' }), formatInstant(source.acceptedAt, language)]);
  if (source.undoneAt)
    facts.push([t({ zh: '撤销时间', en: 'Undone' }), formatInstant(source.undoneAt, language)]);
  return (
    <dl className="source-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {source.digest && (
        <div className="is-wide">
          <dt title="SHA-256">{t({ zh: '文件指纹', en: 'Digest' })}</dt>
          <dd>
            <code>{source.digest}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}
