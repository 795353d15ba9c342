import { InboxOutlined } from '@ant-design/icons';
import { useRef } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../text/language.tsx';

/** One large button: it opens the file dialog by mouse and keyboard; files may also be dropped on it. */
export function DropZone({
  over,
  small,
  onFiles,
}: {
  over: boolean;
  small: boolean;
  onFiles: (files: File[]) => void;
}) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={`drop-zone${over ? ' is-over' : ''}${small ? ' is-small' : ''}`}
        onClick={() => input.current?.click()}
      >
        <Icon of={InboxOutlined} className="drop-zone-icon" />
        <strong>
          {over
            ? t({ zh: '松开即可加入', en: 'Let go to add' })
            : small
              ? t({ zh: '再加文件', en: 'Add more files' })
              : t({
                  zh: '把工作簿拖到这里，或点此选择',
                  en: 'Drop workbooks here, or click to choose',
                })}
        </strong>
        {!small && (
          <span>
            {t({
              zh: '.xlsx、.xls、.csv，可一次放入多个。先核对，接受之前什么都不会入库。',
              en: '.xlsx, .xls or .csv, several at once. You check first; nothing enters before you accept.',
            })}
          </span>
        )}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xls,.csv"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </>
  );
}
