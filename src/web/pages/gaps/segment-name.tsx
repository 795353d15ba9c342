import { Link } from '@tanstack/react-router';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { StateSign } from '../map/state-sign.tsx';
import { readGapsSearch } from './gaps-search.ts';
import { useGaps } from './use-gaps.ts';

/** A segment by its name, with the sign of its state; opens its gap. */
export function SegmentName({ segment, sign = false }: { segment: string; sign?: boolean }) {
  const t = useText();
  const { cluster } = useView();
  const known = useGaps().data?.gaps.find((gap) => gap.segment === segment);
  return (
    <span className="segment-name">
      {sign && known && <StateSign state={known.state} bare />}
      <Link
        to="/$cluster/gaps"
        params={{ cluster }}
        // Within the list its filters stay; from elsewhere the list opens afresh.
        search={(previous) => {
          const { tab, show, sort, order } = readGapsSearch({ ...previous });
          return tab ? { segment } : { show, sort, order, segment };
        }}
        resetScroll={false}
      >
        {known ? t(known) : segment}
      </Link>
    </span>
  );
}
