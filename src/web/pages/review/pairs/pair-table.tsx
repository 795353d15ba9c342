import { Link } from '@tanstack/react-router';
import type { RegisterRow } from '../../../../schema/register.ts';
import { registerNames } from '../../../../schema/stage.ts';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import type { Pair } from '../../../text/language.tsx';
import { alignPair } from './align-pair.ts';
import type { AlignedField, Agreement } from './align-pair.ts';
import { PairValue } from './pair-value.tsx';
import { weighDifference } from './weigh-difference.ts';
import type { Difference } from './weigh-difference.ts';

interface Sign extends Pair {
  sign: string;
}

const signs: Record<Exclude<Agreement, 'differ'>, Sign> = {
  same: { sign: '=', zh: '相同', en: 'Equal' },
  alike: { sign: '≈', zh: '写法不同，意思相同', en: 'Written differently, meaning the same' },
  one: { sign: '', zh: '只有一边有', en: 'Only one side says it' },
  apart: { sign: '', zh: '年份不同，不作比较', en: 'Of different years, not compared' },
};

const differences: Record<Difference, Sign> = {
  against: { sign: '✕', zh: '不同，不像同一家', en: 'Different: speaks against one' },
  doubt: { sign: '?', zh: '不同，需要核对', en: 'Different: look closer' },
  usual: { sign: '≠', zh: '不同，同一家也常有', en: 'Different, as often within one' },
};

function signOf(field: AlignedField): Sign {
  if (field.agreement !== 'differ') return signs[field.agreement];
  return differences[weighDifference(field) ?? 'usual'];
}

/** The fields of both, line by line; only a difference that matters carries a colour beside its sign. */
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
            <tr
              key={field.key}
              className={`is-${field.agreement}`}
              data-difference={weighDifference(field)}
            >
              <th scope="row">{t(field.label)}</th>
              <td>
                <PairValue entityId={left.entityId} field={field} side="left" />
              </td>
              <td className="pair-sign" title={t(signOf(field))}>
                <span aria-hidden>{signOf(field).sign}</span>
                <span className="sr-only">{t(signOf(field))}</span>
              </td>
              <td>
                <PairValue entityId={right.entityId} field={field} side="right" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="pair-key muted" aria-hidden>
        {Object.entries(differences).map(([key, difference]) => (
          <li key={key} data-difference={key}>
            <b>{difference.sign}</b> {t(difference)}
          </li>
        ))}
      </ul>
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
