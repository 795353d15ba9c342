import { Link } from '@tanstack/react-router';
import type { Brief } from '../../../schema/brief.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** The numbered sources, each with the way to where it is shown. */
export function SourceList({ sources }: Pick<Brief, 'sources'>) {
  const t = useText();
  if (sources.length === 0) return null;
  return (
    <section className="brief-section brief-sources">
      <h2>{t({ zh: '来源', en: 'Sources' })}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.number} id={sourceAnchor(source.number)}>
            <span>[{source.number}]</span>
            <div>
              {source.citation} <SourceLink path={source.path} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Paths are the product's own; what is none of the two kinds that briefs cite gets no link. */
function SourceLink({ path }: { path: string | null }) {
  const t = useText();
  const { cluster } = useView();
  const [, snapshot, source] =
    /\/(?:snapshots\/(\d+)|sources\?source=(\d+))$/.exec(path ?? '') ?? [];
  if (snapshot !== undefined)
    return (
      <Link
        to="/$cluster/snapshots/$snapshotId"
        params={{ cluster, snapshotId: Number(snapshot) }}
        search={{}}
      >
        {t({ zh: '看快照', en: 'Open the snapshot' })}
      </Link>
    );
  if (source !== undefined)
    return (
      <Link to="/$cluster/sources" params={{ cluster }} search={{ source }}>
        {t({ zh: '看来源', en: 'Open the source' })}
      </Link>
    );
  return null;
}
