// 归链: which segments an enterprise or project belongs to, strongest evidence first. Pure: no clock, no store.
import type { Chain } from '../../schema/chain.ts';
import type { Placement, PlacementBasis } from '../../schema/placement.ts';
import type { Value, Values } from '../../schema/field.ts';
import { readMentions, type Mention } from './clauses.ts';
import { scores, weigh } from './evidence.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { weighName } from './name.ts';
import { foldWord, TextBuffer } from './text.ts';
import { branchName, electronicsName, makerName, powerName, salesArmName } from './words.ts';

export { displayThreshold } from './evidence.ts';

/** Segments kept per entity. */
const most = 8;

export interface Placer {
  /**
   * Placements of one folded entity, best first, one per segment, at most eight, with scores from 0 to 1.
   * Show the ones from `displayThreshold` on; the rest are hints for a person. Never throws on odd text.
   */
  place(values: Values): Placement[];
}

export interface Finding extends Placement {
  segment: number;
}

/** What the texts of one entity add up to while they are read. */
export interface Reading {
  best: Map<number, Finding>;
  /** Segments that some text excludes (不含变压器): weaker bases may not bring them back. */
  negated: Set<number>;
  sold: Set<number>;
  /** Segments that the scope leaves to branches or says are not made: the name may not lift them. */
  barred: Set<number>;
  scopeVerbs: number;
  hasScope: boolean;
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
  { field: 'content', basis: 'product', listed: scores.content },
  { field: 'scope', basis: 'scope' },
];

function placeEntity(
  chain: Chain,
  lexicon: Lexicon,
  buffer: TextBuffer,
  values: Values,
): Placement[] {
  const reading: Reading = {
    best: new Map(),
    negated: new Set(),
    sold: new Set(),
    barred: new Set(),
    scopeVerbs: 0,
    hasScope: false,
  };
  const name = textOf(values['name']);
  declareSegments(chain, lexicon, textOf(values['segment']), reading);
  for (const source of sources) {
    const text = textOf(values[source.field]);
    if (!text) continue;
    buffer.read(text);
    readText(chain, lexicon, buffer, source, name, reading);
  }
  if (name) {
    buffer.read(name);
    for (const finding of weighName(chain, lexicon, buffer, name, reading)) keep(reading, finding);
  }
  addIndustry(chain, lexicon, textOf(values['industry_code']), reading);
  return [...reading.best.values()]
    .toSorted((a, b) => b.score - a.score || a.segment - b.segment)
    .slice(0, most)
    .map(({ segment: _, ...placement }) => ({
      ...placement,
      score: Math.round(placement.score * 1000) / 1000,
    }));
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
    keep(reading, {
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
  const mentions = readMentions(buffer, lexicon);
  const salesArm = isScope && salesArmName.test(name);
  if (isScope) {
    reading.hasScope = true;
    reading.scopeVerbs |= verbsOf(lexicon, buffer);
  }
  const bareList =
    isScope && reading.scopeVerbs === 0 && makerName.test(name) && !branchName.test(name);
  const listed = bareList ? scores.bareList : source.listed;
  for (const mention of mentions) {
    const electronicsMaker = isElectronics(name, mention);
    const satisfied = highestVolts(mention);
    for (const target of mention.pattern.targets) {
      if (mention.negated) {
        reading.negated.add(target.segment);
        continue;
      }
      // 110kV变压器 belongs to the class that names a voltage, not to its unnamed sibling as well.
      if (target.volts < satisfied && target.kind === 'product') continue;
      if (isScope && (mention.branchOnly || mention.noMaking)) reading.barred.add(target.segment);
      const weight = weigh(mention, target, listed, electronicsMaker);
      if (weight.role === 'sell') reading.sold.add(target.segment);
      keep(reading, {
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

function highestVolts(mention: Mention): number {
  let highest = 0;
  for (const target of mention.pattern.targets) {
    if (target.volts <= mention.volts && target.volts > highest) highest = target.volts;
  }
  return highest;
}

/** A 电子 name, or electronics in the clause of a name that is not of the power trade. */
function isElectronics(name: string, mention: Mention): boolean {
  if (electronicsName.test(name)) return !/电力|高压|输变电/.test(name);
  return mention.electronics && !powerName.test(name);
}

function verbsOf(lexicon: Lexicon, buffer: TextBuffer): number {
  let mask = 0;
  lexicon.trie.scan(buffer.codes, buffer.length, (number) => {
    mask |= lexicon.patterns[number]?.verb ?? 0;
  });
  return mask;
}

/** The best evidence per segment stays; another basis that agrees lifts it a little, more words of the same are listed. */
function keep(reading: Reading, finding: Finding): void {
  const old = reading.best.get(finding.segment);
  if (!old) {
    reading.best.set(finding.segment, finding);
    return;
  }
  const [strong, weak] = finding.score > old.score ? [finding, old] : [old, finding];
  const agrees =
    strong.field !== weak.field && strong.role === weak.role && weak.score >= scores.industry;
  const score = agrees
    ? Math.min(
        0.99,
        Math.max(strong.score, strong.score + scores.agreement * (strong.score >= 0.6 ? 1 : 0)),
      )
    : strong.score;
  const words =
    strong.field === weak.field && weak.score >= strong.score * 0.9
      ? [...new Set([...old.words, ...finding.words])].slice(0, 6)
      : strong.words;
  reading.best.set(finding.segment, { ...strong, score, words });
}

/** 3821 or C3821: a class is shared by many segments, so it hints and never shows by itself. */
function addIndustry(chain: Chain, lexicon: Lexicon, text: string, reading: Reading): void {
  const code = /\d{4}/.exec(text)?.[0];
  for (const segment of (code && lexicon.codes.get(code)) || []) {
    const found = chain.segments[segment];
    if (!found || reading.negated.has(segment) || reading.sold.has(segment)) continue;
    const role = Number(code?.slice(0, 2)) >= 43 ? 'service' : 'make';
    keep(reading, {
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
