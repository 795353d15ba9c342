import { Link } from '@tanstack/react-router';
import type { Brief, BriefLine } from '../../../schema/brief.ts';
import { useText } from '../../text/language.tsx';
import { useOpenFigure, useView } from '../../use-view.ts';
import { sourceAnchor } from './source-list.tsx';

/** One of the three sections, as the document will have it; every line leads to its sources. */
export function BriefSection({ section }: { section: Brief['sections'][number] }) {
  const t = useText();
  return (
    <section className="brief-section" data-section={section.key}>
      <h2>{t(section)}</h2>
      <p className="muted">{t(section.note)}</p>
      {section.lines.length > 0 && (
        <ol className="brief-lines">
          {section.lines.map((line, at) => (
            <li key={at}>
              <LineView line={line} />
            </li>
          ))}
        </ol>
      )}
      {section.leftOut > 0 && (
        <p className="muted">
          {t({
            zh: `另有 ${section.leftOut} 条未列。`,
            en: `${section.leftOut} more are left out for length.`,
          })}
        </p>
      )}
    </section>
  );
}

function LineView({ line }: { line: BriefLine }) {
  const t = useText();
  const { cluster } = useView();
  const openFigure = useOpenFigure();
  const { entityId, key } = line;
  return (
    <>
      <p>
        {t(line)}
        {line.sources.map((number) => (
          <a
            key={number}
            className="brief-mark"
            href={`#${sourceAnchor(number)}`}
            aria-label={t({ zh: `来源 ${number}`, en: `Source ${number}` })}
          >
            [{number}]
          </a>
        ))}
        {entityId !== null && key !== null && (
          <button
            type="button"
            className="figure brief-open"
            onClick={() => openFigure(entityId, key)}
          >
            {t({ zh: '看依据', en: 'See the evidence' })}
          </button>
        )}
        {entityId !== null && (
          <Link
            className="brief-open"
            to="/$cluster/entities/$entityId"
            params={{ cluster, entityId }}
          >
            {t({ zh: '看档案', en: 'Open the profile' })}
          </Link>
        )}
      </p>
      {line.quote !== null && <blockquote>{line.quote}</blockquote>}
    </>
  );
}
