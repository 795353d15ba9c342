import { CheckCircleFilled, UndoOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { diffClasses } from '../../../schema/import.ts';
import { refusedUrl } from '../../api.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { UndoSource } from '../sources/undo-source.tsx';
import { useFiles } from './file-store.ts';
import type { StepProps } from './import-step.tsx';
import { classNames, importRegisterName } from './import-words.ts';

/** What entered, and where to go from here. */
export function ResultStep({ item, startOver }: StepProps) {
  const t = useText();
  const { cluster } = useView();
  const queryClient = useQueryClient();
  const { files } = useFiles();
  const { counts, source } = item;
  const { register } = source;
  const undone = source.state === 'undone';
  useEffect(() => {
    if (undone) return;
    // Every view over the records has changed.
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'import' && queryKey[0] !== 'import-rows',
    });
  }, [queryClient, undone]);
  return (
    <section className="panel result-step">
      <h2 role="status">
        {undone ? (
          <>
            <UndoOutlined aria-hidden /> {t({ zh: '已撤销这次导入', en: 'This import was undone' })}
          </>
        ) : (
          <>
            <CheckCircleFilled aria-hidden className="result-sign" />{' '}
            {t({
              zh: `已入库 ${formatCount(source.records)} 条记录`,
              en: `${formatCount(source.records)} records entered`,
            })}
          </>
        )}
      </h2>
      <dl className="result-counts">
        {diffClasses.map((name) => (
          <div key={name}>
            <dt>{t(classNames[name])}</dt>
            <dd>{formatCount(counts[name])}</dd>
          </div>
        ))}
      </dl>
      <ul className="result-next">
        {files.length > 0 && (
          <li>
            <Button type="primary" onClick={() => startOver(false)}>
              {t({ zh: '核对下一个文件', en: 'Check the next file' })}
            </Button>
            <span className="muted">{files[0]?.name}</span>
          </li>
        )}
        {register && register !== 'cluster' && !undone && (
          <li>
            <Link to="/$cluster/registers/$register" params={{ cluster, register }}>
              {t({
                zh: `看${t(importRegisterName(register))}库`,
                en: `Open the register: ${t(importRegisterName(register))}`,
              })}
            </Link>
          </li>
        )}
        {register === 'cluster' && !undone && (
          <li>
            <Link to="/$cluster" params={{ cluster }}>
              {t({ zh: '在总览里看集群指标', en: 'See the indicators in the overview' })}
            </Link>
          </li>
        )}
        {counts.review > 0 && !undone && (
          <li>
            <Link to="/$cluster/review" params={{ cluster }}>
              {t({
                zh: `判定 ${formatCount(counts.review)} 对疑似同一家`,
                en: `Judge ${formatCount(counts.review)} possible duplicates`,
              })}
            </Link>
          </li>
        )}
        {counts.refused > 0 && !undone && (
          <li>
            <a href={refusedUrl(cluster, source.sourceId)} download>
              {t({
                zh: `下载 ${formatCount(counts.refused)} 行退回表`,
                en: `Download the ${formatCount(counts.refused)} refused rows`,
              })}
            </a>
          </li>
        )}
        <li>
          <Link
            to="/$cluster/sources"
            params={{ cluster }}
            search={{ source: String(source.sourceId) }}
          >
            {t({ zh: '看这份来源', en: 'Open this source' })}
          </Link>
        </li>
        {files.length === 0 && (
          <li>
            <Button type="link" className="plain-link" onClick={() => startOver(false)}>
              {t({ zh: '再导入文件', en: 'Import more files' })}
            </Button>
          </li>
        )}
      </ul>
      {!undone && <UndoSource source={source} />}
    </section>
  );
}
