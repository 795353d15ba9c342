import type { InputOutput } from '../../../../schema/measures.ts';
import { useText } from '../../../text/language.tsx';
import { formatMeasure } from '../gap-words.ts';

/** 完全需求系数: what each row must make for one unit of final demand of each column. Closed until asked for. */
export function LeontiefTable({ answer: { sectors, inverse } }: { answer: InputOutput }) {
  const t = useText();
  return (
    <details>
      <summary>{t({ zh: '完全需求系数（列昂惕夫逆）', en: 'Leontief inverse' })}</summary>
      <p className="muted">
        {t({
          zh: '某列部门每多一单位最终需求，各行部门合计要多产出多少。',
          en: 'What each row makes in all for one unit of final demand of the column.',
        })}
      </p>
      <div className="table-frame table-scroll">
        <table className="ruled-table small-table measure-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '部门', en: 'Sector' })}</th>
              {sectors.map(({ name }) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sectors.map(({ name }, i) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {sectors.map((column, j) => (
                  <td key={column.name} className="number">
                    {formatMeasure(inverse[i]?.[j] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
