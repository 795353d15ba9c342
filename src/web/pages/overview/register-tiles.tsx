import { Link } from '@tanstack/react-router';
import { findField } from '../../../schema/field.ts';
import type { Overview } from '../../../schema/overview.ts';
import {
  enterpriseStages,
  kindOfRegister,
  projectStages,
  registerNames,
  registerOf,
  registers,
  stageNames,
} from '../../../schema/stage.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

type Tile = Overview['registers'][number];

function SumLine({ sum, enterprise }: { sum: Tile['sums'][number]; enterprise: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const field = findField(sum.field);
  const period = sum.period ? formatDate(sum.period, language) : '';
  const unit = enterprise ? '家' : '个';
  return (
    <p className="tile-sum">
      <span className="muted">
        {t({
          zh: `${period}${field?.zh ?? sum.field}合计`,
          en: `${field?.en ?? sum.field}${period && ` ${period}`}, sum`,
        })}
      </span>{' '}
      <strong>{formatMoney(sum.value, language)}</strong>
      <small className="muted">
        {sum.known === sum.total
          ? t({
              zh: `${formatCount(sum.total)} ${unit}全部有数`,
              en: `known for all ${formatCount(sum.total)}`,
            })
          : t({
              zh: `${formatCount(sum.total)} ${unit}中 ${formatCount(sum.known)} ${unit}有数`,
              en: `known for ${formatCount(sum.known)} of ${formatCount(sum.total)}`,
            })}
      </small>
    </p>
  );
}

/** Stages in their order, each with its count; what a register without amounts has to tell. */
function StageLine({ overview, register }: { overview: Overview; register: Tile['register'] }) {
  const t = useText();
  const kind = kindOfRegister(register);
  const order = kind === 'enterprise' ? enterpriseStages : projectStages;
  const parts = order.flatMap((stage) => {
    const found = overview.stages.find((one) => one.kind === kind && one.stage === stage);
    const name = stageNames[kind][stage];
    if (!found || !name || registerOf(kind, stage) !== register) return [];
    return [`${t(name)} ${formatCount(found.count)}`];
  });
  return <p className="muted">{parts.join(' · ')}</p>;
}

function RegisterTile({ tile, overview }: { tile: Tile; overview: Overview }) {
  const t = useText();
  const { cluster } = useView();
  const enterprise = kindOfRegister(tile.register) === 'enterprise';
  // A sum that nobody states a part of is not 0.
  const sums = tile.sums.filter((sum) => sum.known > 0);
  return (
    <article className="panel tile">
      <Link
        to="/$cluster/registers/$register"
        params={{ cluster, register: tile.register }}
        className="tile-link"
      >
        <span>{t(registerNames[tile.register])}</span>
        <span className="tile-count">
          {formatCount(tile.count)}
          <small>{t({ zh: enterprise ? ' 家' : ' 个', en: '' })}</small>
        </span>
      </Link>
      {!sums.length && <StageLine overview={overview} register={tile.register} />}
      {sums.map((sum) => (
        <SumLine key={`${sum.field}${sum.period}`} sum={sum} enterprise={enterprise} />
      ))}
    </article>
  );
}

/** 四库 with their counts and sums; projects that are done or dropped are told beside, never inside. */
export function RegisterTiles({ overview }: { overview: Overview }) {
  const t = useText();
  const { cluster } = useView();
  const four = overview.registers.filter(({ register }) =>
    registers.some((one) => one === register),
  );
  const beside = overview.registers.filter((tile) => !four.includes(tile));
  return (
    <section className="span-all" aria-label={t({ zh: '四库', en: 'Registers' })}>
      <div className="tiles">
        {four.map((tile) => (
          <RegisterTile key={tile.register} tile={tile} overview={overview} />
        ))}
      </div>
      {beside.length > 0 && (
        <p className="beside muted">
          {t({ zh: '四库之外：', en: 'Beside the four: ' })}
          {beside.map(({ register, count }) => (
            <Link key={register} to="/$cluster/registers/$register" params={{ cluster, register }}>
              {t(registerNames[register])} {formatCount(count)}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
