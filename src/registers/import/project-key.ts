// The name of a project as a key: width, case, spaces and punctuation do not matter.
import type { Value } from '../../schema/field.ts';

/** `（二期）` and `(二期)` are one; 一期 and 二期 are two. */
export function projectKey(name: Value | undefined): string {
  return String(name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}
