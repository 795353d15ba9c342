import { Link } from '@tanstack/react-router';
import type { ProofLink } from '../../../schema/gaps.ts';
import { registerNames, registerSchema } from '../../../schema/stage.ts';
import { useOpenFigure, useView } from '../../use-view.ts';
import { useText } from '../../text/language.tsx';
import './proof-links.css';
import { SegmentName } from './segment-name.tsx';
import { useGaps } from './use-gaps.ts';

/** What a reader can open to check a sentence, behind it in small. */
export function ProofLinks({
  links,
  within,
}: {
  links: readonly ProofLink[];
  /** The segment that the sentence is about: a list of it need not name it again. */
  within?: string;
}) {
  if (links.length === 0) return null;
  return (
    <span className="proof-links">
      {links.map((link) => (
        <ProofLinkView key={JSON.stringify(link)} link={link} within={within} />
      ))}
    </span>
  );
}

function ProofLinkView({ link, within }: { link: ProofLink; within: string | undefined }) {
  const t = useText();
  const { cluster } = useView();
  const openFigure = useOpenFigure();
  const gaps = useGaps().data?.gaps;
  if (link.to === 'segment') return <SegmentName segment={link.segment} />;
  if (link.to === 'source')
    return (
      <Link to="/$cluster/sources" params={{ cluster }} search={{ source: String(link.sourceId) }}>
        {link.title}
      </Link>
    );
  if (link.to === 'entity') {
    const { entityId, name, key } = link;
    if (key !== undefined)
      return (
        <button
          type="button"
          className="figure"
          title={t({ zh: `${name}（查看依据）`, en: `${name} (see the evidence)` })}
          onClick={() => openFigure(entityId, key)}
        >
          {name}
        </button>
      );
    return (
      <Link to="/$cluster/entities/$entityId" params={{ cluster, entityId }}>
        {name}
      </Link>
    );
  }
  const segment =
    link.segment === within ? undefined : gaps?.find((gap) => gap.segment === link.segment);
  const register = registerSchema.safeParse(link.register).data;
  if (!register) return null;
  return (
    <Link
      to="/$cluster/registers/$register"
      params={{ cluster, register }}
      search={{ segment: link.segment, city: link.city }}
    >
      {t(registerNames[register])}
      {segment && ` · ${t(segment)}`}
      {link.city && ` · ${link.city}`}
    </Link>
  );
}
