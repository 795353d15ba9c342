import type { ImportCounts } from '../../../schema/import.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';

/** What accepting means, in one line. */
export function AcceptNote({ counts }: { counts: ImportCounts }) {
  const t = useText();
  const parts = [
    counts.refused > 0 &&
      t({
        zh: `${formatCount(counts.refused)} 行退回，不入库`,
        en: `${formatCount(counts.refused)} rows stay out`,
      }),
    counts.conflicting > 0 &&
      t({
        zh: `${formatCount(counts.conflicting)} 行与其他来源并存`,
        en: `${formatCount(counts.conflicting)} stand beside another source`,
      }),
    counts.review > 0 &&
      t({
        zh: `${formatCount(counts.review)} 对疑似同一家，接受后进入待审`,
        en: `${formatCount(counts.review)} possible duplicates go to review`,
      }),
    counts.warnings > 0 &&
      t({
        zh: `${formatCount(counts.warnings)} 条提醒`,
        en: `${formatCount(counts.warnings)} warnings`,
      }),
  ].filter(Boolean);
  if (parts.length === 0)
    return (
      <>
        {t({ zh: '没有退回、冲突或疑似重复。', en: 'Nothing refused, conflicting or doubtful.' })}
      </>
    );
  return <>{parts.join(t({ zh: '；', en: '; ' }))}</>;
}
