import { Alert, Button, Modal, Progress } from 'antd';
import { useCallback } from 'react';
import { ApiError } from '../../api.ts';
import { DropZone } from '../../components/drop-zone.tsx';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { useText } from '../../text/language.tsx';
import { byteWords } from '../import/byte-words.ts';
import { useWarcImport } from './use-warc-import.ts';
import { WarcResult } from './warc-result.tsx';

/** 导入 WARC: one file of another tool in; what was kept, what was known, and a reason for all that was not. */
export function ImportWarcModal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const run = useWarcImport();
  const close = () => {
    if (run.isPending) return;
    run.clear();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t({ zh: '导入 WARC 文件', en: 'Import a WARC file' })}
      onCancel={close}
      footer={
        run.isPending ? (
          <Button onClick={run.stop}>{t({ zh: '停止', en: 'Stop' })}</Button>
        ) : (
          <Button type={run.result ? 'primary' : 'default'} onClick={close}>
            {run.result ? t({ zh: '完成', en: 'Done' }) : t({ zh: '关闭', en: 'Close' })}
          </Button>
        )
      }
      destroyOnHidden
      width={640}
    >
      <WarcImport run={run} />
    </Modal>
  );
}

function WarcImport({ run }: { run: ReturnType<typeof useWarcImport> }) {
  const t = useText();
  const { file, share, isPending, result, stopped, error, start } = run;
  const take = useCallback(
    ([first]: File[]) => {
      if (first && !isPending) start(first);
    },
    [isPending, start],
  );
  const over = useFileDrop(take);
  return (
    <div className="warc-import">
      <div role="status" className="warc-import">
        {isPending && file && (
          <>
            <p>
              <strong className="address-text">{file.name}</strong>{' '}
              <span className="muted">{byteWords(file.size)}</span>
            </p>
            <Progress
              percent={Math.floor(share * 100)}
              status="active"
              aria-label={t({ zh: '导入进度', en: 'Progress of the import' })}
            />
            <p className="muted">
              {share < 1
                ? t({
                    zh: '边传边收，停止后已收入的保留。',
                    en: 'Taken in as it is sent; what was kept stays if you stop.',
                  })
                : t({ zh: '已传完，正在收入…', en: 'All sent, being taken in …' })}
            </p>
          </>
        )}
        {result && <WarcResult name={file?.name ?? ''} result={result} />}
        {stopped && (
          <Alert
            type="info"
            showIcon
            title={t({
              zh: '已停止。停止前收入的快照保留，再导入同一文件不会重复。',
              en: 'Stopped. What was kept stays; importing the file again doubles nothing.',
            })}
          />
        )}
        {error && (
          <Alert
            type="error"
            showIcon
            title={error instanceof ApiError ? t(error) : error.message}
            description={file?.name}
          />
        )}
      </div>
      {!isPending && (
        <DropZone
          over={over}
          small={result !== undefined}
          title={
            result
              ? t({ zh: '再导入一个文件', en: 'Import another file' })
              : t({
                  zh: '把 WARC 文件拖到这里，或点此选择',
                  en: 'Drop a WARC file here, or click to choose',
                })
          }
          {...(!result && {
            hint: t({
              zh: '.warc、.warc.gz，一次一个。抓取时间照原记录，已有的不重复收入。',
              en: '.warc or .warc.gz, one at a time. Captures keep their times; known ones are not kept twice.',
            }),
          })}
          accept=".warc,.gz"
          onFiles={take}
        />
      )}
    </div>
  );
}
