import type { Evidence } from '../../schema/evidence.ts';
import { useText } from '../text/language.tsx';
import { CellSheet } from './cell-sheet.tsx';

/** Where the value stands: the cell in its sheet, the sentence in its text, or the person who said it. */
export function LocatorProof({ evidence }: { evidence: Evidence }) {
  const t = useText();
  const { locator, cell } = evidence;
  if (evidence.source.removed)
    return (
      <p className="muted">
        {t({
          zh: '所引快照已应请求下架，原文不再显示；请核实这一数值。',
          en: 'The page that proves this was taken down on request; its words are no longer shown. Check the value.',
        })}
      </p>
    );
  if (locator.type === 'quote')
    return (
      <blockquote className="quote-proof">
        {locator.prefix && <span className="muted">…{locator.prefix}</span>}
        <mark>{locator.exact}</mark>
        {locator.suffix && <span className="muted">{locator.suffix}…</span>}
      </blockquote>
    );
  if (locator.type === 'entry')
    return (
      <dl className="entry-proof">
        <dt>{t({ zh: '认定人', en: 'By' })}</dt>
        <dd>{locator.by}</dd>
        <dt>{t({ zh: '说明', en: 'Note' })}</dt>
        <dd>{locator.note ?? t({ zh: '未写说明', en: 'None given' })}</dd>
        {locator.evidence && (
          <>
            <dt>{t({ zh: '依据', en: 'Rests on' })}</dt>
            <dd>
              {t({
                zh: `记录 ${locator.evidence.join('、')}（见档案的来源记录）`,
                en: `Records ${locator.evidence.join(', ')} (among the records of the profile)`,
              })}
            </dd>
          </>
        )}
      </dl>
    );
  if (cell) return <CellSheet key={`${evidence.recordId}:${cell.address}`} cell={cell} />;
  return (
    <p className="muted">
      {t({
        zh: `第 ${locator.sheet + 1} 个工作表，第 ${locator.row} 行`,
        en: `Sheet ${locator.sheet + 1}, row ${locator.row}`,
      })}
    </p>
  );
}
