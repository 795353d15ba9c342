// A chain to its file, in the shape that people edit.
import { Document, isScalar, visit } from 'yaml';
import type { Chain, Recipe, Segment } from '../../schema/chain.ts';

/** `parseChain(serializeChain(chain)).chain` equals `chain`, for a chain without errors. */
export function serializeChain(chain: Chain): string {
  const document = new Document(
    {
      name: chain.name,
      groups: chain.groups.map(({ id, zh, en }) => ({ id, zh, en })),
      segments: chain.segments.map(listSegment),
    },
    { aliasDuplicateObjects: false },
  );
  visit(document, {
    Seq(_key, list) {
      if (list.items.every((item) => isScalar(item))) list.flow = true;
    },
    // Characters that YAML cannot hold bare are written as escapes.
    Scalar(_key, scalar) {
      if (typeof scalar.value === 'string' && unprintable.test(scalar.value))
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const unprintable = /[^\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

function listSegment(segment: Segment): object {
  const { id, group, zh, en, aliases, not, gbt4754, recipes, note } = segment;
  return {
    id,
    group,
    zh,
    en,
    ...(aliases.length > 0 && { aliases }),
    ...(not.length > 0 && { not }),
    ...(gbt4754.length > 0 && { gbt4754 }),
    ...(recipes.length > 0 && { recipes: recipes.map(listRecipe) }),
    ...(note !== undefined && { note }),
  };
}

function listRecipe({ inputs, import: imported, share, cost, risk, note }: Recipe): object {
  return {
    ...((inputs.length > 0 || !imported) && { inputs }),
    ...(imported && { import: true }),
    ...(share !== undefined && { share }),
    ...(cost !== undefined && { cost }),
    ...(risk !== undefined && { risk }),
    ...(note !== undefined && { note }),
  };
}
