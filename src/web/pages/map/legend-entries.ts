// The legend's entries and the sentence of scope; screen, SVG and PNG say the same.
import type { Atlas } from '../../../schema/atlas.ts';
import { gapStates, gapStateNames } from '../../../schema/chain.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import type { Language } from '../../text/language.tsx';
import { stateSigns } from './colours.ts';
import type { Palette, Sign } from './colours.ts';
import type { Scene } from './scene.ts';
import type { Measure } from './words.ts';

export interface LegendEntry {
  label: string;
  /** How many segments. */
  count: number;
  fill: string;
  edge: string;
  sign: Sign | undefined;
}

export function listLegend(scene: Scene, palette: Palette, language: Language): LegendEntry[] {
  if (scene.measure === 'state') {
    return gapStates.map((state) => ({
      label: gapStateNames[state][language],
      count: scene.segments.filter((segment) => segment.state === state).length,
      fill: state === 'unknown' ? palette.nothing : palette.state[state],
      edge: palette.state[state],
      sign: stateSigns[state],
    }));
  }
  const money = (yuan: number) => formatMoney(String(yuan), language);
  const say = scene.measure === 'revenue' ? money : formatCount;
  const zh = language === 'zh';
  const count = (step: number): number =>
    scene.segments.filter(({ shade }) =>
      step < 0
        ? shade === 'nothing'
        : shade !== 'nothing' && 'step' in shade && shade.step === step,
    ).length;
  const none = scene.measure === 'revenue' ? { zh: '未知', en: 'unknown' } : { zh: '0', en: '0' };
  const entries: LegendEntry[] = [
    {
      label: none[language],
      count: count(-1),
      fill: palette.nothing,
      edge: palette.cardEdge,
      sign: undefined,
    },
  ];
  // Nothing known: no steps to explain.
  if (scene.segments.every(({ shade }) => shade === 'nothing')) return entries;
  for (let step = 0; step <= scene.bounds.length; step++) {
    const bound = scene.bounds[step];
    const below = scene.bounds[step - 1];
    const fill = palette.steps[step] ?? palette.nothing;
    const above = zh ? `> ${say(below ?? 0)}` : `over ${say(below ?? 0)}`;
    const label = bound === undefined ? above : `≤ ${say(bound)}`;
    entries.push({ label, count: count(step), fill, edge: fill, sign: undefined });
  }
  return entries;
}

/** What the colours show, with unit. */
export function sayScale(measure: Measure, language: Language): string {
  const zh = language === 'zh';
  if (measure === 'enterprises')
    return zh ? '每个环节的现有企业数（家）' : 'Operating enterprises per segment';
  if (measure === 'revenue')
    return zh ? '每个环节已知营收之和' : 'Known revenue per segment, summed';
  return zh ? '每个环节的状态' : 'State of each segment';
}

/** Date and denominator. */
export function sayScope(atlas: Atlas, language: Language): string {
  const date = formatDate(atlas.asOf, language);
  const total = atlas.segments.length;
  const settled = atlas.segments.filter((segment) => segment.stats.enterprises > 0).length;
  if (language === 'zh') return `截至${date}，${total} 个环节中 ${settled} 个有现有企业`;
  return `As of ${date}, ${settled} of ${total} segments have operating enterprises`;
}

/** What the colours count and what they leave out. */
export function sayCaveat(atlas: Atlas, measure: Measure, language: Language): string {
  const zh = language === 'zh';
  if (measure === 'state') return zh ? '暂无证据不等于没有' : 'No evidence is not absence';
  if (measure === 'enterprises') {
    return zh
      ? '只计在营的生产或服务企业，一家可在多个环节'
      : 'Operating makers and providers; one may stand on several segments';
  }
  const known = atlas.segments.filter((segment) => segment.stats.withRevenue > 0).length;
  return zh
    ? `${known} 个环节有已知营收，各企业取最近一期，一家可在多个环节`
    : `Known on ${known} segments, latest period of each enterprise; one may stand on several`;
}
