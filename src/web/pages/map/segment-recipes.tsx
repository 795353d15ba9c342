import { Tag } from 'antd';
import type { Atlas, AtlasSegment } from '../../../schema/atlas.ts';
import type { Recipe } from '../../../schema/chain.ts';
import { useText } from '../../text/language.tsx';
import { SegmentLink } from './segment-link.tsx';

/** The ways to make it: any one of them, each with ALL of its inputs. */
export function SegmentRecipes({ atlas, segment }: { atlas: Atlas; segment: AtlasSegment }) {
  const t = useText();
  const { recipes } = segment;
  if (recipes.length === 0) return null;
  return (
    <section>
      <h3>
        {t({ zh: '配方', en: 'Recipes' })}{' '}
        {recipes.length > 1 && (
          <span className="muted">
            {t({ zh: `${recipes.length} 种，任选其一`, en: `${recipes.length}, any one will do` })}
          </span>
        )}
      </h3>
      <ol className="map-recipes">
        {recipes.map((recipe, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- recipes have no name but their place
          <li key={at}>
            <RecipeLine atlas={atlas} recipe={recipe} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RecipeLine({ atlas, recipe }: { atlas: Atlas; recipe: Recipe }) {
  const t = useText();
  const many = recipe.inputs.length > 1;
  return (
    <>
      {recipe.import && <Tag color="blue">{t({ zh: '进口', en: 'Import' })}</Tag>}
      {recipe.inputs.length === 0 && !recipe.import && (
        <span className="muted">
          {t({ zh: '不需要本链上的投入', en: 'Needs nothing of this chain' })}
        </span>
      )}
      {recipe.inputs.map((id, at) => {
        const input = atlas.segments.find((one) => one.id === id);
        return (
          <span key={id}>
            {at > 0 && <b aria-hidden> + </b>}
            {input ? <SegmentLink segment={input} /> : id}
          </span>
        );
      })}
      {many && <small className="muted"> {t({ zh: '缺一不可', en: 'all needed' })}</small>}
      {recipe.note && <small className="muted"> {recipe.note}</small>}
    </>
  );
}
