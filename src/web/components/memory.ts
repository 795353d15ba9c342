// What the browser remembers of a person's choices. Storage may be denied (private windows): then nothing is kept.

function findStorage(): Storage | undefined {
  return 'localStorage' in globalThis ? globalThis.localStorage : undefined;
}

export function recall(key: string): string | null {
  try {
    return findStorage()?.getItem(`tuku.${key}`) ?? null;
  } catch (error) {
    console.warn('storage cannot be read', error);
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    findStorage()?.setItem(`tuku.${key}`, value);
  } catch (error) {
    console.warn('storage cannot be written', error);
  }
}
