import { Link } from '@tanstack/react-router';
import type { AtlasSegment } from '../../../schema/atlas.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** Opens another segment and keeps the rest of the address. */
export function SegmentLink({ segment }: { segment: AtlasSegment }) {
  const t = useText();
  const { cluster } = useView();
  return (
    <Link
      to="/$cluster/map"
      params={{ cluster }}
      search={(previous) => ({ ...previous, segment: segment.id })}
      resetScroll={false}
    >
      {t(segment)}
    </Link>
  );
}
