import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useEffect } from 'react';
import { ApiError, getImport } from '../../api.ts';
import { PageHead } from '../../components/page-head.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { WaitingPage } from '../../shell/waiting-page.tsx';
import { ChooseStep } from './choose-step.tsx';
import { dispatchFiles, useFiles } from './file-store.ts';
import './action-bar.css';
import './import.css';
import { ImportStep } from './import-step.tsx';
import { StepLine } from './step-line.tsx';
import { isUnderWay, positionOf, stepOf } from './steps.ts';
import { useImportSearch } from './use-import-search.ts';

/** 导入: files are chosen, read and compared; nothing enters before a person accepts it. */
export function ImportPage() {
  const t = useText();
  const { cluster } = useView();
  const [search, go] = useImportSearch();
  const queue = useFiles();
  const queryClient = useQueryClient();
  const { check = 'columns' } = search;
  const id = search.source === undefined ? undefined : Number(search.source);
  const query = useQuery({
    queryKey: ['import', cluster, id],
    queryFn: () => getImport(cluster, id ?? 0),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 500 : false),
  });
  const addFiles = useCallback((files: File[]) => dispatchFiles({ type: 'add', files }), []);
  const over = useFileDrop(addFiles);
  useLeaveWarning(queue.files.length > 0);

  const item = id === undefined ? undefined : query.data;
  const step = id === undefined ? 'choose' : stepOf(item, check);
  const startOver = (keepFile: boolean) => {
    dispatchFiles({ type: keepFile ? 'back' : 'finish' });
    go({ source: undefined, check: undefined, rows: undefined });
  };
  const gone = id !== undefined && query.error instanceof ApiError && query.error.status === 404;

  return (
    <div className="page import-page">
      <PageHead
        title={t({ zh: '导入', en: 'Import' })}
        note={t({
          zh: '先看每一列读成什么、每一行会改什么，再决定要不要接受。',
          en: 'See how every column is read and what every row would change, then decide.',
        })}
      />
      <StepLine at={positionOf(step, check)} />
      {id === undefined && (
        <ChooseStep
          over={over}
          onFiles={addFiles}
          onStarted={(started) => {
            queryClient.setQueryData(['import', cluster, started.source.sourceId], started);
            go({ source: String(started.source.sourceId), check: 'columns' });
          }}
        />
      )}
      {id !== undefined && query.isPending && <WaitingPage />}
      {id !== undefined && query.isError && (
        <Problem error={query.error} retry={gone ? undefined : () => void query.refetch()} />
      )}
      {gone && (
        <div className="way-back">
          <Button type="primary" onClick={() => startOver(true)}>
            {t({ zh: '回到选择文件', en: 'Back to the choice of files' })}
          </Button>
        </div>
      )}
      {item && !query.isError && <ImportStep item={item} step={step} startOver={startOver} />}
      {over && id !== undefined && (
        <div className="drop-veil" role="status">
          {t({ zh: '松开：排在当前文件之后', en: 'Let go: they wait behind the file at hand' })}
        </div>
      )}
    </div>
  );
}

/** Browsers keep no files over a reload; ask before the waiting ones are lost. */
function useLeaveWarning(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [waiting]);
}
