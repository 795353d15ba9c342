// Prints scores as the tables of docs/quality.md, and lists what was missed and wrongly found.
import { factKindNames, factKinds } from '../../../src/schema/fact.ts';
import type { FactLabel, Span } from './label.ts';
import { attributes } from './score.ts';
import type { Scores, Tally, TextScore } from './score.ts';

const share = (right: number, of: number): string =>
  of === 0 ? '–' : `${(right / of).toFixed(3)} (${right}/${of})`;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const head = (cells: readonly string[]): string[] => [
  row(cells),
  row(cells.map((_, at) => (at === 0 ? '---' : '---:'))),
];

const describeTally = (tally: Tally): string =>
  `${tally.f1.toFixed(3)} (${tally.precision.toFixed(3)}, ${tally.recall.toFixed(3)})`;

/** Columns are sets of texts. */
export function printScores(columns: readonly (readonly [string, Scores])[]): string {
  const scores = columns.map(([, one]) => one);
  const line = (title: string, cell: (one: Scores) => string | number): string =>
    row([title, ...scores.map(cell)]);
  return [
    ...head(['measure', ...columns.map(([name]) => name)]),
    line('texts', ({ texts }) => texts),
    line('sums labelled', ({ amounts }) => amounts.hits + amounts.missed),
    line('sums: precision', ({ amounts }) => share(amounts.hits, amounts.hits + amounts.wrong)),
    line('sums: recall', ({ amounts }) => share(amounts.hits, amounts.hits + amounts.missed)),
    line('sums: F1', ({ amounts }) => amounts.f1.toFixed(3)),
    line('events labelled · borderline, not counted', ({ events, borderline }) =>
      [events.hits + events.missed, borderline].join(' · '),
    ),
    line('events: precision', ({ events }) => share(events.hits, events.hits + events.wrong)),
    line('events: recall', ({ events }) => share(events.hits, events.hits + events.missed)),
    line('events: F1, all together', ({ events }) => events.f1.toFixed(3)),
    line('events: F1, mean of kinds', ({ macroF1 }) => macroF1.toFixed(3)),
    line('right kind, other modality', ({ otherModality }) => otherModality),
    line('proposals not counted (borderline, told again)', ({ neutral }) => neutral),
    line('false investments', ({ falseInvestments }) => falseInvestments),
    ...attributes.map((name) =>
      line(name, ({ rates }) => {
        const { right, of } = rates.get(name) ?? { right: 0, of: 0 };
        return share(right, of);
      }),
    ),
    '',
    ...head(['kind: F1 (precision, recall), labelled', ...columns.map(([name]) => name)]),
    ...factKinds.map((kind) =>
      line(`${factKindNames[kind].zh} ${kind}`, ({ kinds }) => {
        const tally = kinds.get(kind);
        if (!tally || tally.hits + tally.missed + tally.wrong === 0) return '–';
        return `${describeTally(tally)}, ${tally.hits + tally.missed}`;
      }),
    ),
  ].join('\n');
}

/** Rows: labelled; columns: proposed. */
export function printConfusion({ confusion }: Scores): string {
  const names = [...factKinds, 'none'];
  const short = (name: string): string =>
    name === 'none' ? '无' : factKindNames[name as keyof typeof factKindNames].zh;
  return [
    ...head(['labelled ↓ proposed →', ...names.map(short)]),
    ...names.map((labelled) =>
      row([
        short(labelled),
        ...names.map((proposed) => confusion.get(labelled)?.get(proposed) ?? '·'),
      ]),
    ),
  ].join('\n');
}

/** Words of our own articles may be shown; of real pages only where they stand. */
export function listFaults({ text, amountPairs, factPairs, falseInvestments, faults }: TextScore) {
  const lines: string[] = [];
  const say = (what: string, { start, end }: Span, more: string): void => {
    const words = text.set === 'pages' ? '' : text.text.slice(start, end).replace(/\n/g, '⏎');
    lines.push(`${text.name}\t${what}\t${start}–${end}\t${more}\t${words}`);
  };
  const place = ({ places: [quote] }: FactLabel): Span => quote ?? { start: 0, end: 0 };
  for (const label of amountPairs.missed) say('sum missed', label, `${label.value} ${label.role}`);
  for (const one of amountPairs.wrong)
    say('sum wrong', one, `${one.value} ${one.upper ?? ''} ${one.currency} ${one.role ?? ''}`);
  for (const { label, proposed } of amountPairs.hits) {
    if (proposed.role && ![label.role, ...label.orRole].includes(proposed.role))
      say('role', label, `${label.role} read as ${proposed.role}`);
    if (![label.modifier, ...label.orModifier].includes(proposed.modifier))
      say('modifier', label, `${label.modifier} read as ${proposed.modifier}`);
  }
  for (const one of falseInvestments) say('false investment', one, `${one.value}`);
  const confused = new Map(factPairs.confused.map(({ label, proposed }) => [label, proposed]));
  for (const label of factPairs.missed) {
    const other = confused.get(label);
    const instead = other ? ` read as ${other.kind} ${other.modality}` : '';
    say('event missed', place(label), `${label.kind} ${label.modality}${instead}`);
  }
  for (const one of factPairs.wrong)
    say(
      'event wrong',
      one.trigger,
      `${one.kind} ${one.modality} of ${one.position.start}–${one.position.end}`,
    );
  for (const { label, proposed, attribute } of faults)
    say(attribute, place(label), describeFault(label, proposed, attribute));
  return lines;
}

function describeFault(
  label: FactLabel,
  proposed: TextScore['faults'][number]['proposed'],
  attribute: string,
): string {
  const wanted = {
    date: label.date,
    indicator: label.indicator,
    sums: label.amounts.map(({ value }) => value),
    phase: label.phase,
    batch: label.batch,
    retold: label.retold,
  };
  const read = {
    date: proposed.date?.value ?? null,
    indicator: proposed.indicator,
    sums: proposed.amounts.map(({ value }) => value),
    phase: proposed.phase,
    batch: proposed.batch,
    retold: proposed.retold,
  };
  const key = (Object.keys(wanted) as (keyof typeof wanted)[]).find((name) =>
    attribute.includes(name),
  );
  if (key === undefined) return label.kind;
  return `${label.kind}: ${JSON.stringify(wanted[key])} read as ${JSON.stringify(read[key])}`;
}
