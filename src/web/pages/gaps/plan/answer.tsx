import { Link } from '@tanstack/react-router';
import type { Additions } from '../../../../schema/additions.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatIndex, formatRate } from '../gap-words.ts';
import { readCosts, writeCosts } from '../gaps-search.ts';
import { NumberBox } from '../number-box.tsx';
import { SegmentName } from '../segment-name.tsx';
import { sayGoal, sayProof } from './plan-words.ts';

/** The set, what it opens, what it leans on, and how sure it is that none is cheaper. */
export function Answer({
  additions,
  costs,
  onCosts,
}: {
  additions: Additions;
  costs: string | undefined;
  onCosts: (costs: string | undefined) => void;
}) {
  const t = useText();
  return (
    <section className="panel plan-answer" aria-label={t({ zh: '方案', en: 'Plan' })}>
      <h2>{t(sayGoal(additions))}</h2>
      <p className="plan-note">{t(additions.note)}</p>
      {additions.outcome === 'found' && (
        <AddTable additions={additions} costs={costs} onCosts={onCosts} />
      )}
      {additions.outcome !== 'none' && <BeforeAfter additions={additions} />}
      <Opens additions={additions} />
      <LeansOn additions={additions} />
    </section>
  );
}

function AddTable({
  additions,
  costs,
  onCosts,
}: {
  additions: Additions;
  costs: string | undefined;
  onCosts: (costs: string | undefined) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const set = (segment: string, cost: number | undefined) => {
    const next = readCosts(costs);
    if (cost === undefined) next.delete(segment);
    else next.set(segment, cost);
    onCosts(writeCosts(next));
  };
  return (
    <div>
      <CountedHead name={{ zh: '要补的环节', en: 'To be added' }} of={additions.add} />
      <div className="scroll-frame">
        <table className="ruled-table small-table plan-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '环节', en: 'Segment' })}</th>
              <th scope="col">
                {t({ zh: '代价（可改，改后重算）', en: 'Cost (change it to reckon anew)' })}
              </th>
              <th scope="col">{t({ zh: '候选企业', en: 'Candidates' })}</th>
            </tr>
          </thead>
          <tbody>
            {additions.add.map((one) => (
              <tr key={one.segment}>
                <th scope="row">
                  <SegmentName segment={one.segment} sign />
                </th>
                <td>
                  <NumberBox
                    label={t({ zh: `${one.zh}的代价`, en: `Cost of ${one.en}` })}
                    value={one.cost}
                    min={0}
                    max={999_999}
                    width={88}
                    onDone={(cost) => set(one.segment, cost)}
                  />
                </td>
                <td>
                  {one.candidates === 0 ? (
                    <span className="muted">{t({ zh: '没有已知的', en: 'none known' })}</span>
                  ) : (
                    <Link
                      to="/$cluster/gaps"
                      params={{ cluster }}
                      search={{ tab: 'targets', segment: one.segment }}
                    >
                      {t({
                        zh: `${formatCount(one.candidates)} 家`,
                        en: formatCount(one.candidates),
                      })}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t({ zh: '合计', en: 'In all' })}</th>
              <td>
                <strong>{formatIndex(additions.cost)}</strong>
              </td>
              <td>
                <Link
                  to="/$cluster/gaps"
                  params={{ cluster }}
                  search={{
                    tab: 'targets',
                    segment: additions.add.map(({ segment }) => segment).join(','),
                  }}
                >
                  {t({ zh: '为这一组选企业', en: 'Choose enterprises for the set' })}
                </Link>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="muted">{sayProof(additions, language)}</p>
    </div>
  );
}

function BeforeAfter({ additions }: { additions: Additions }) {
  const t = useText();
  const { language } = useLanguage();
  const [before, after] = [Number(additions.before), Number(additions.after)];
  const most = Math.max(before, after, 1);
  const bar = (name: string, yuan: string, value: number) => (
    <div className="before-after-line">
      <span>{name}</span>
      <span className="before-after-bar" aria-hidden>
        <i style={{ width: `${(100 * value) / most}%` }} />
      </span>
      <strong>{formatMoney(yuan, language)}</strong>
    </div>
  );
  return (
    <div>
      <h3>
        {t({
          zh: '完整链上的本地营收（从原料起都有着落）',
          en: 'Local revenue on a complete chain, from raw materials on',
        })}
      </h3>
      <div className="before-after">
        {bar(t({ zh: '现在', en: 'Now' }), additions.before, before)}
        {bar(t({ zh: '补上之后', en: 'Afterwards' }), additions.after, after)}
      </div>
    </div>
  );
}

function Opens({ additions }: { additions: Additions }) {
  if (additions.opens.length === 0) return null;
  return (
    <div>
      <CountedHead
        name={{ zh: '补上之后能在本地做成的', en: 'Can be made here afterwards' }}
        of={additions.opens}
      />
      <ul className="name-list">
        {additions.opens.map((one) => (
          <li key={one.segment}>
            <SegmentName segment={one.segment} sign />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LeansOn({ additions }: { additions: Additions }) {
  const t = useText();
  if (additions.leansOn.length === 0) return null;
  return (
    <div>
      <CountedHead
        name={{ zh: '仍要靠进口的', en: 'Still leans on imports of' }}
        of={additions.leansOn}
      />
      <div className="scroll-frame">
        <table className="ruled-table small-table plan-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '环节', en: 'Segment' })}</th>
              <th scope="col">{t({ zh: '价格（本地 = 1）', en: 'Price (local = 1)' })}</th>
              <th scope="col">{t({ zh: '一年内断供的可能', en: 'Risk a year' })}</th>
            </tr>
          </thead>
          <tbody>
            {additions.leansOn.map((one) => (
              <tr key={one.segment}>
                <th scope="row">
                  <SegmentName segment={one.segment} sign />
                </th>
                <td>
                  {one.cost === null ? t({ zh: '未知', en: 'unknown' }) : formatIndex(one.cost)}
                </td>
                <td>
                  {one.risk === null ? t({ zh: '未知', en: 'unknown' }) : formatRate(one.risk)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function CountedHead({ name, of }: { name: Pair; of: readonly unknown[] }) {
  const t = useText();
  return (
    <h3>
      {t(name)} <span className="muted">{formatCount(of.length)}</span>
    </h3>
  );
}
