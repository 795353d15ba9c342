import { Link } from '@tanstack/react-router';
import type { ProofLink } from '../../../schema/gaps.ts';
import { registerNames, registerSchema } from '../../../schema/stage.ts';
import { useOpenFigure, useView } from '../../use-view.ts';
import { useText } from '../../text/language.tsx';
import './proof-links.css';
import { SegmentName } from './segment-name.tsx';

/** What a reader can open to check a sentence, behind it in small. */
export function ProofLinks({ links }: { links: readonly ProofLink[] }) {
  if (links.length === 0) return null;
  return (
    <span className="proof-links">
      {links.map((link) => (
        <ProofLinkView key={JSON.stringify(link)} link={link} />
      ))}
    </span>
  );
}

function ProofLinkView({ link }: { link: ProofLink }) {
  const t = useText();
  const { cluster } = useView();
  const openFigure = useOpenFigure();
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
  const register = registerSchema.safeParse(link.register).data;
  if (!register) return null;
  return (
    <Link
      to="/$cluster/registers/$register"
      params={{ cluster, register }}
      search={{ segment: link.segment, city: link.city }}
    >
      {t(registerNames[register])}
      {link.city && ` · ${link.city}`}
    </Link>
  );
}
