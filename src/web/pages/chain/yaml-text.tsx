import { useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { countLines, lineSpan } from './text-lines.ts';

export interface YamlHandle {
  /** Scrolls to a line (from 1), selects it and gives it the focus. */
  showLine: (line: number) => void;
}

/** Height of one line in px; the gutter and the text share it. */
const lineHeight = 20;

/** Plain text with line numbers. A textarea keeps search, undo and screen readers working as people know them. */
export function YamlText({
  ref,
  label,
  text,
  marked,
  onChange,
}: {
  ref: Ref<YamlHandle>;
  label: string;
  text: string;
  marked: readonly number[];
  onChange: (text: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const lines = useMemo(() => countLines(text), [text]);
  const numbers = useMemo(
    () => Array.from({ length: lines }, (_, at) => at + 1).join('\n'),
    [lines],
  );
  useImperativeHandle(ref, () => ({
    showLine: (line) => {
      const element = area.current;
      if (!element) return;
      const span = lineSpan(text, line);
      element.focus({ preventScroll: true });
      element.setSelectionRange(span.start, span.end);
      element.scrollTop = Math.max(0, (line - 1) * lineHeight - element.clientHeight / 3);
      element.scrollIntoView({ block: 'nearest' });
    },
  }));
  return (
    <div className="yaml-text" style={{ lineHeight: `${lineHeight}px` }}>
      <pre ref={gutter} aria-hidden className="yaml-gutter">
        <span className="yaml-numbers">
          {numbers}
          {[...new Set(marked)].map((line) => (
            <span key={line} className="yaml-mark" style={{ top: (line - 1) * lineHeight }}>
              {line}
            </span>
          ))}
        </span>
      </pre>
      <textarea
        ref={area}
        aria-label={label}
        value={text}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
