import { Link } from '@tanstack/react-router';
import type { RegisterRow } from '../../../schema/register.ts';
import { registerNames } from '../../../schema/stage.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { alignPair, type Agreement } from './align-pair.ts';
import { PairValue } from './pair-value.tsx';

const signs: Record<Agreement, { sign: string; zh: string; en: string }> = {
  same: { sign: '=', zh: '相同', en: 'Equal' },
  alike: { sign: '≈', zh: '写法不同，意思相同', en: 'Written differently, meaning the same' },
  differ: { sign: '≠', zh: '不同', en: 'Different' },
  one: { sign: '', zh: '只有一边有', en: 'Only one side says it' },
  apart: { sign: '', zh: '年份不同，不作比较', en: 'Of different years, not compared' },
};

/** The fields of both, line by line; what differs carries a sign and a colour. */
export function PairTable({ left, right }: { left: RegisterRow; right: RegisterRow }) {
  const t = useText();
  return (
    <section className="panel pair-table-panel">
      <table className="pair-table">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <RowHead row={left} />
            </th>
            <td />
            <th scope="col">
              <RowHead row={right} />
            </th>
          </tr>
        </thead>
        <tbody>
          {alignPair(left, right).map((field) => (
            <tr key={field.key} className={`is-${field.agreement}`}>
              <th scope="row">{t(field.label)}</th>
              <td>
                <PairValue entityId={left.entityId} field={field} side="left" />
              </td>
              <td className="pair-sign" title={t(signs[field.agreement])}>
                <span aria-hidden>{signs[field.agreement].sign}</span>
                <span className="sr-only">{t(signs[field.agreement])}</span>
              </td>
              <td>
                <PairValue entityId={right.entityId} field={field} side="right" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowHead({ row }: { row: RegisterRow }) {
  const t = useText();
  const { cluster } = useView();
  return (
    <>
      <Link
        to="/$cluster/entities/$entityId"
        params={{ cluster, entityId: row.entityId }}
        className="pair-name"
      >
        {t({ zh: '打开档案', en: 'Open profile' })}
      </Link>
      <span className="muted">
        {t(registerNames[row.register])}
        {' · '}
        {t({
          zh: `${formatCount(row.records)} 条记录`,
          en: `${formatCount(row.records)} ${row.records === 1 ? 'record' : 'records'}`,
        })}
        {row.conflicts > 0 &&
          t({ zh: ` · ${row.conflicts} 处冲突`, en: ` · ${row.conflicts} conflicts` })}
      </span>
    </>
  );
}
