/** A LIKE pattern for text that holds the words anywhere; what LIKE takes for signs stands for itself. */
export function holding(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}
