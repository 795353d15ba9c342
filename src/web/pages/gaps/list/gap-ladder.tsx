import { Link } from '@tanstack/react-router';
import { rungNames } from '../../../../schema/gaps.ts';
import type { Gap, GapDetail, Rung } from '../../../../schema/gaps.ts';
import { Badge } from '../../../components/badge.tsx';
import { formatCount } from '../../../format/count.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { formatKm, formatRate } from '../gap-words.ts';

const registerWords: Record<GapDetail['suppliers'][number]['register'], Pair> = {
  existing: { zh: '现有企业', en: 'existing' },
  target: { zh: '拟引进', en: 'target' },
  directory: { zh: '企业名录', en: 'directory' },
};

/** 缺口阶梯: who supplies, from near to far. */
export function GapLadder({ gap, suppliers }: { gap: Gap; suppliers: GapDetail['suppliers'] }) {
  const t = useText();
  return (
    <section>
      <h3>{t({ zh: '供给在哪里', en: 'Where supply is' })}</h3>
      <p className="muted">
        {t({
          zh: '距离为直线，到集群最近的一个城市。',
          en: 'Distances are straight lines to the nearest city of the cluster.',
        })}
      </p>
      <ol className="rungs">
        {gap.ladder.map((rung) => (
          <RungItem
            key={rung.rung}
            rung={rung}
            suppliers={suppliers.filter((one) => one.rung === rung.rung)}
          />
        ))}
      </ol>
    </section>
  );
}

function RungItem({ rung, suppliers }: { rung: Rung; suppliers: GapDetail['suppliers'] }) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster } = useView();
  const rest = rung.count - suppliers.length;
  const place = ({ province, city, km }: GapDetail['suppliers'][number]) =>
    [
      [province, city].filter((one, at, all) => one && all.indexOf(one) === at).join(' '),
      km === null ? t({ zh: '距离未知', en: 'distance unknown' }) : formatKm(km),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li data-filled={rung.count > 0}>
      <p className="rung-head">
        <strong>{t(rungNames[rung.rung])}</strong>{' '}
        <span className="muted">
          {rung.rung === 'import' ? sayImport(rung, language) : sayCount(rung.count, language)}
        </span>
      </p>
      {suppliers.length > 0 && (
        <ul className="rung-suppliers">
          {suppliers.map((one) => (
            <li key={one.entityId}>
              <Link to="/$cluster/entities/$entityId" params={{ cluster, entityId: one.entityId }}>
                {one.name}
              </Link>
              <span className="muted">{place(one)}</span>
              <Badge {...(one.register === 'target' && { tone: 'primary' as const })}>
                {t(registerWords[one.register])}
              </Badge>
            </li>
          ))}
          {rest > 0 && (
            <li className="muted">
              {t({ zh: `另有 ${formatCount(rest)} 家`, en: `and ${formatCount(rest)} more` })}
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function sayCount(count: number, language: 'zh' | 'en'): string {
  if (language === 'zh') return count === 0 ? '没有已知的企业' : `${formatCount(count)} 家`;
  return count === 0 ? 'nobody known' : formatCount(count);
}

function sayImport(rung: Rung, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  if (rung.count === 0) return zh ? '产业链文件没有说可以进口' : 'the chain file names no import';
  const parts = [zh ? '可以' : 'possible'];
  if (rung.cost !== null && rung.cost !== undefined)
    parts.push(zh ? `价格为本地的 ${rung.cost} 倍` : `${rung.cost} times the local price`);
  if (rung.risk !== null && rung.risk !== undefined)
    parts.push(
      zh ? `一年内断供的可能 ${formatRate(rung.risk)}` : `${formatRate(rung.risk)} risk a year`,
    );
  return parts.join(zh ? '，' : ', ');
}
