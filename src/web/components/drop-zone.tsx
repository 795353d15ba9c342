import { InboxOutlined } from '@ant-design/icons';
import { useRef } from 'react';
import { useText } from '../text/language.tsx';
import { Icon } from './icon.tsx';
import './drop-zone.css';

/** One large button: it opens the file dialog by mouse and keyboard; files may also be dropped on it. */
export function DropZone({
  over,
  small,
  title,
  hint,
  accept,
  multiple = false,
  onFiles,
}: {
  over: boolean;
  small: boolean;
  title: string;
  hint?: string;
  /** As the attribute of a file input: `.xlsx,.csv`. */
  accept: string;
  multiple?: boolean;
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
        <strong>{over ? t({ zh: '松开即可加入', en: 'Let go to add' }) : title}</strong>
        {hint && <span>{hint}</span>}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </>
  );
}
