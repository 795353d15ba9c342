import type { ComponentType } from 'react';

interface Picture {
  className?: string | undefined;
  'aria-hidden'?: boolean;
  'aria-label'?: string;
}

/**
 * Every icon of the screens. The library's own would be read aloud by its English file name ("search"):
 * an icon beside words, or in a button that has a name, says nothing; one that stands alone says what `says` says.
 */
export function Icon({
  of: Image,
  says,
  className,
}: {
  of: ComponentType<Picture>;
  says?: string;
  className?: string;
}) {
  return (
    <Image className={className} {...(says ? { 'aria-label': says } : { 'aria-hidden': true })} />
  );
}
