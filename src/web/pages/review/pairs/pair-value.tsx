import { joinKey } from '../../../../schema/field.ts';
import { Figure } from '../../../evidence/figure.tsx';
import { formatDate } from '../../../format/date.ts';
import { useLanguage } from '../../../text/language.tsx';
import type { AlignedField } from './align-pair.ts';
import { markDifferences } from './mark-differences.ts';

/** One side of a line; the value opens its evidence, differing characters of short texts are marked. */
export function PairValue({
  entityId,
  field,
  side,
}: {
  entityId: number;
  field: AlignedField;
  side: 'left' | 'right';
}) {
  const { language } = useLanguage();
  const value = field[side];
  if (!value) return <span className="muted">—</span>;
  const period = field.periods[side] ?? undefined;
  const marked =
    field.agreement === 'differ' && (field.type === 'name' || field.type === 'code')
      ? markDifferences(field.left ?? '', field.right ?? '')[side]
      : undefined;
  return (
    <>
      <Figure entityId={entityId} valueKey={joinKey(field.key, period)} value={value}>
        {marked?.map((span) =>
          span.differs ? (
            <mark key={span.from}>{span.text}</mark>
          ) : (
            <span key={span.from}>{span.text}</span>
          ),
        )}
      </Figure>
      {period && <small className="muted"> {formatDate(period, language)}</small>}
    </>
  );
}
