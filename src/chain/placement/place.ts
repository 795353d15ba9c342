// 归链: which segments an enterprise or project belongs to, strongest evidence first. Pure: no clock, no store.
import type { Chain } from '../../schema/chain.ts';
import type { Placement, PlacementBasis } from '../../schema/placement.ts';
import type { Value, Values } from '../../schema/field.ts';
import { readMentions, type Mention } from './clauses.ts';
import { scores, weigh } from './evidence.ts';
import { buildLexicon, type Lexicon, type Target } from './lexicon.ts';
import { weighName } from './name.ts';
import { keepFinding, listBest, startReading, type Reading } from './reading.ts';
import { foldWord, TextBuffer } from './text.ts';
import { verb } from './verbs.ts';
import { branchName, electronicsName, makerName, powerName, salesArmName } from './words.ts';

/** Segments kept per entity. */
const most = 8;
/** Characters of a name that are read; no registered name comes near. */
const longestName = 200;

export interface Placer {
  /**
   * Placements of one folded entity, best first, one per segment, at most eight, with scores from 0 to 1.
   * Show the ones from `displayThreshold` on; the rest are hints for a person. Never throws on odd text.
   */
  place(values: Values): Placement[];
}

/** Builds the word list of a chain once; the placer is then good for any number of rows. */
export function createPlacer(chain: Chain): Placer {
  const lexicon = buildLexicon(chain);
  const buffer = new TextBuffer();
  return { place: (values) => placeEntity(chain, lexicon, buffer, values) };
}

interface Source {
  field: string;
  basis: PlacementBasis;
  /** Score of goods named without a verb; undefined where a verb is needed. */
  listed?: number;
}
const sources: readonly Source[] = [
  { field: 'segment', basis: 'declared', listed: scores.declaredWords },
  { field: 'products', basis: 'product', listed: scores.product },
  { field: 'content', basis: 'product' },
  { field: 'scope', basis: 'scope' },
];

function placeEntity(
  chain: Chain,
  lexicon: Lexicon,
  buffer: TextBuffer,
  values: Values,
): Placement[] {
  const reading = startReading();
  const name = textOf(values['name']).slice(0, longestName);
  declareSegments(chain, lexicon, textOf(values['segment']), reading);
  for (const source of sources) {
    const text = textOf(values[source.field]);
    if (!text) continue;
    buffer.read(text);
    readText(chain, lexicon, buffer, source, name, reading);
  }
  if (name) {
    buffer.read(name);
    for (const finding of weighName(chain, lexicon, buffer, name, reading))
      keepFinding(reading, finding);
  }
  addIndustry(chain, lexicon, textOf(values['industry_code']), reading);
  return listBest(reading, most);
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : (value?.join('；') ?? '');
}

/** A declared segment that is a segment's own name, whole, needs no reading. */
function declareSegments(chain: Chain, lexicon: Lexicon, text: string, reading: Reading): void {
  if (!text) return;
  for (const part of [text, ...text.split(/[、,，;；|\n]/)]) {
    const segment = lexicon.names.get(foldWord(part));
    const found = segment === undefined ? undefined : chain.segments[segment];
    if (segment === undefined || !found) continue;
    const role = Number(found.gbt4754[0]?.slice(0, 2) ?? 0) >= 43 ? 'service' : 'make';
    keepFinding(reading, {
      segment,
      segmentId: found.id,
      basis: 'declared',
      score: scores.declared,
      words: [part.trim()],
      field: 'segment',
      role,
    });
  }
}

function readText(
  chain: Chain,
  lexicon: Lexicon,
  buffer: TextBuffer,
  source: Source,
  name: string,
  reading: Reading,
): void {
  const isScope = source.field === 'scope';
  const { mentions, verbs } = readMentions(buffer, lexicon);
  const salesArm = isScope && salesArmName.test(name);
  if (isScope) {
    reading.hasScope = true;
    reading.scopeVerbs |= verbs;
  }
  const bareList =
    isScope && reading.scopeVerbs === 0 && makerName.test(name) && !branchName.test(name);
  const listed = bareList ? scores.bareList : source.listed;
  const electronicsTrade = electronicsName.test(name) && !/电力|高压|输变电/.test(name);
  const powerTrade = powerName.test(name);
  for (const mention of mentions) {
    // A project's text names what it buys and connects as well; only a plant for the goods makes them.
    if (source.field === 'content' && mention.plant) mention.verbs |= verb.make;
    // A 电子 name, or electronics in the clause of a name that is not of the power trade.
    const electronicsMaker =
      electronicsTrade || (mention.electronics && !powerTrade && !electronicsName.test(name));
    for (const target of mention.pattern.targets) {
      if (mention.negated) {
        reading.negated.add(target.segment);
        continue;
      }
      if (target.kind === 'product' && !isInClass(target, mention)) continue;
      if (isScope && (mention.branchOnly || mention.noMaking)) reading.barred.add(target.segment);
      const weight = weigh(mention, target, listed, electronicsMaker);
      if (weight.score === 0) continue;
      if (weight.role === 'sell') reading.sold.add(target.segment);
      keepFinding(reading, {
        segment: target.segment,
        segmentId: chain.segments[target.segment]?.id ?? '',
        basis: source.basis,
        score: salesArm ? weight.score * 0.5 : weight.score,
        words: [buffer.words(mention.start, mention.end)],
        field: source.field,
        role: weight.role,
      });
    }
  }
}

/**
 * Of the segments that share a word, the one with the highest voltage that the text reaches is meant:
 * 220kV变压器 is the 110–500 kV class, 变压器 without a voltage the class that asks for none.
 */
function isInClass(target: Target, mention: Mention): boolean {
  let highest = -1;
  for (const other of mention.pattern.targets) {
    if (other.volts <= mention.volts && other.volts > highest) highest = other.volts;
  }
  return highest < 0 || target.volts === highest;
}

/** 3821 or C3821: a class is shared by many segments, so it hints and never shows by itself. */
function addIndustry(chain: Chain, lexicon: Lexicon, text: string, reading: Reading): void {
  const code = /\d{4}/.exec(text)?.[0];
  for (const segment of (code && lexicon.codes.get(code)) || []) {
    const found = chain.segments[segment];
    if (!found || reading.negated.has(segment) || reading.sold.has(segment)) continue;
    const role = Number(code?.slice(0, 2)) >= 43 ? 'service' : 'make';
    keepFinding(reading, {
      segment,
      segmentId: found.id,
      basis: 'industry',
      score: scores.industry,
      words: [text.trim()],
      field: 'industry_code',
      role,
    });
  }
}
