import type { Source, SourceState } from '../../../schema/source.ts';
import type { Pair } from '../../text/language.tsx';

export const stateNames: Record<SourceState, Pair & { color: string }> = {
  planning: { zh: '读取中', en: 'Reading', color: 'processing' },
  planned: { zh: '待核对', en: 'To be checked', color: 'warning' },
  loading: { zh: '入库中', en: 'Entering', color: 'processing' },
  accepted: { zh: '在用', en: 'In use', color: 'success' },
  undone: { zh: '已撤销', en: 'Undone', color: 'default' },
  failed: { zh: '失败', en: 'Failed', color: 'error' },
};

/** The first letters of a sha256 tell two files apart at a glance: 9f86d081. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 8);
}

/** Newest first by the day the data speaks of, then by arrival; what was undone stands last. */
export function orderSources(sources: readonly Source[]): Source[] {
  return [...sources].sort(
    (a, b) =>
      Number(a.state === 'undone') - Number(b.state === 'undone') ||
      b.dated.localeCompare(a.dated) ||
      b.retrievedAt.localeCompare(a.retrievedAt) ||
      b.sourceId - a.sourceId,
  );
}
