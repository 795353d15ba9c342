import { useEffect, useState } from 'react';
import { SearchInput } from './search-input.tsx';

/** Words that narrow a list a moment after they were typed; they follow the address when it changes. */
export function WordFilter({
  hint,
  className,
  q,
  onChange,
}: {
  hint: string;
  className: string;
  q: string | undefined;
  onChange: (q: string | undefined) => void;
}) {
  const [text, setText] = useState(q ?? '');
  const [from, setFrom] = useState(q);
  if (from !== q) {
    // The address changed under us (Back, a cleared filter).
    setFrom(q);
    setText(q ?? '');
  }
  useEffect(() => {
    const next = text.trim() || undefined;
    if (next === q) return undefined;
    const timer = setTimeout(() => onChange(next), 300);
    return () => clearTimeout(timer);
  }, [text, q, onChange]);
  return (
    <SearchInput
      className={className}
      hint={hint}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
