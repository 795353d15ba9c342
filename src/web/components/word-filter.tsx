import { useEffect, useState } from 'react';
import { SearchInput } from './search-input.tsx';

/** Words that narrow a list: they go into the address when the person stops typing. */
export function WordFilter({
  hint,
  q: asked,
  longest = 200,
  className,
  onChange,
}: {
  hint: string;
  /** What the address says. */
  q: string | undefined;
  longest?: number;
  className?: string;
  onChange: (change: { q: string | undefined }) => void;
}) {
  const [text, setText] = useState(asked ?? '');
  const [from, setFrom] = useState(asked);
  if (from !== asked) {
    // The address changed under us (Back, a cleared filter).
    setFrom(asked);
    setText(asked ?? '');
  }
  useEffect(() => {
    const q = text.trim() || undefined;
    if (q === asked) return undefined;
    const timer = setTimeout(() => onChange({ q }), 300);
    return () => clearTimeout(timer);
  }, [text, asked, onChange]);
  return (
    <SearchInput
      {...(className !== undefined && { className })}
      hint={hint}
      value={text}
      maxLength={longest}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
