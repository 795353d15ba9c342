// What a screen reader says of a segment, and what the search box finds.
import type { Atlas, AtlasSegment } from '../../../schema/atlas.ts';
import type { Language } from '../../text/language.tsx';
import { formatMoney } from '../../format/money.ts';
import type { Scene, SceneSegment } from './scene.ts';
import { sayFacts } from './words.ts';
import { gapStateNames } from '../../../schema/chain.ts';

/** Name, group, state, figures, and how many inputs and outputs it has, in one sentence. */
export function describeSegment(scene: Scene, segment: SceneSegment, language: Language): string {
  const { stats } = segment.segment;
  const place = scene.order.indexOf(segment.index) + 1;
  const parts = [
    segment.title,
    scene.bands[segment.band]?.title,
    gapStateNames[segment.state][language],
    sayFacts(stats, language, (yuan) => formatMoney(yuan, language)),
  ].filter(Boolean);
  const inputs = scene.inputs[segment.index]?.length ?? 0;
  const outputs = scene.outputs[segment.index]?.length ?? 0;
  if (language === 'zh')
    return `${parts.join('，')}。上游 ${inputs} 个，下游 ${outputs} 个。第 ${place} 个，共 ${scene.order.length} 个。`;
  return `${parts.join(', ')}. ${inputs} inputs, ${outputs} outputs. ${place} of ${scene.order.length}.`;
}

/** Three figures are enough on a card: 3,465.95万元 is 3,470万元. */
export function formatBriefMoney(yuan: string, language: Language): string {
  return formatMoney(Number(Number(yuan).toPrecision(3)).toFixed(0), language);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * Segments whose Chinese or English name or alias holds the words: names that begin with them first,
 * then names that hold them, then aliases.
 */
export function searchSegments(atlas: Atlas, words: string, most: number): AtlasSegment[] {
  const wanted = plain(words);
  if (wanted === '') return [];
  const rank = (segment: AtlasSegment): number => {
    const names = [plain(segment.zh), plain(segment.en)];
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    if (names.some((name) => name.includes(wanted))) return 2;
    if (segment.aliases.some((alias) => plain(alias).includes(wanted))) return 3;
    return 4;
  };
  return atlas.segments
    .map((segment) => ({ segment, rank: rank(segment) }))
    .filter((found) => found.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((found) => found.segment);
}
