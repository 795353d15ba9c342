import type { GapDetail } from '../../../../schema/gaps.ts';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';

type Names = GapDetail['singlePoints'];

/** What it fails by itself: the AND-OR reading first, the plain one beside it. */
export function Criticality({ detail }: { detail: GapDetail }) {
  const t = useText();
  const { singlePoints, plainDominators, cutPairs } = detail;
  return (
    <section>
      <h3>{t({ zh: '它自己的单点', en: 'Its own single points of failure' })}</h3>
      <p className="muted">
        {t({
          zh: '假定各环节都已有：去掉其中一个，按“缺一不可”的配方它就做不成，这是单点；只看连线，绕得开就不算，所以右栏常漏掉真正卡脖子的投入。',
          en: 'With everything in place: take one away and, since a recipe needs all its inputs, it fails. Plain paths call nothing critical that another line goes around, and so miss inputs that no recipe can do without.',
        })}
      </p>
      <div className="critical-columns">
        <div>
          <h4>
            {t({ zh: '按配方（缺一不可）', en: 'By recipes' })}{' '}
            <span className="muted">{singlePoints.length}</span>
          </h4>
          <NameList names={singlePoints} none={{ zh: '没有单点', en: 'none' }} />
        </div>
        <div>
          <h4>
            {t({ zh: '只看连线', en: 'By paths alone' })}{' '}
            <span className="muted">{plainDominators.length}</span>
          </h4>
          <NameList names={plainDominators} none={{ zh: '一个也看不出', en: 'none is seen' }} />
        </div>
      </div>
      {cutPairs.length > 0 && (
        <>
          <h4>{t({ zh: '两个一起断才停', en: 'Pairs that stop it only together' })}</h4>
          <ul className="name-list">
            {cutPairs.map((pair) => (
              <li key={pair.map(({ segment }) => segment).join()}>
                {pair.map((one) => t(one)).join(' + ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function NameList({ names, none }: { names: Names; none: Pair }) {
  const t = useText();
  if (names.length === 0) return <p className="muted">{t(none)}</p>;
  return (
    <ul className="name-list">
      {names.map((one) => (
        <li key={one.segment}>{t(one)}</li>
      ))}
    </ul>
  );
}
