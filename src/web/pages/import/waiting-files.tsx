import { CloseOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../text/language.tsx';
import { byteWords } from './byte-words.ts';
import { dispatchFiles, useFiles } from './file-store.ts';

/** The queue, with the file at hand first; `offset` leaves out those that are shown elsewhere. */
export function WaitingFiles({ title }: { title: string }) {
  const t = useText();
  const { files, refused } = useFiles();
  return (
    <>
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => dispatchFiles({ type: 'dismiss' }) }}
          title={t({
            zh: `未加入：${refused.join('、')}。只能读 .xlsx、.xls、.csv，且文件不能为空。`,
            en: `Left out: ${refused.join(', ')}. Only non-empty .xlsx, .xls and .csv files can be read.`,
          })}
        />
      )}
      {files.length > 0 && (
        <section aria-label={title} className="waiting-files">
          <h2>{title}</h2>
          <ol>
            {files.map((file, at) => (
              <li key={`${file.name}:${file.size}`}>
                <Icon of={FileExcelOutlined} />
                <span className="waiting-name">{file.name}</span>
                <span className="muted">{byteWords(file.size)}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<Icon of={CloseOutlined} />}
                  aria-label={t({ zh: `移除 ${file.name}`, en: `Remove ${file.name}` })}
                  onClick={() => dispatchFiles({ type: 'remove', at })}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
