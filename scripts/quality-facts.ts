// Measures the reading of facts against labelled texts (docs/facts-labels.md) and prints the tables of docs/quality.md:
//   npx tsx scripts/quality-facts.ts [--pages FOLDER] [--held-out] [--list]
// Real pages are given by the caller and are no part of the project. --list names each miss and false alarm;
// those of held-out articles only together with --held-out, which scores these alone.
import { parseArgs } from 'node:util';
import { findAmounts } from '../src/facts/amounts.ts';
import { extractFacts } from '../src/facts/extract-facts.ts';
import type { LabelledText } from './quality/facts/label.ts';
import { listFaults, printConfusion, printScores } from './quality/facts/print-scores.ts';
import { readOwnTexts, readPageTexts } from './quality/facts/read-labels.ts';
import { Scores } from './quality/facts/score.ts';
import type { Reading } from './quality/facts/score.ts';

/** A sum that a fact holds has that fact's role for it. */
function readText({ text, published }: LabelledText): Reading {
  const facts = extractFacts(text, { published });
  const held = new Map(facts.flatMap(({ amounts }) => amounts.map((one) => [one.start, one])));
  return { facts, amounts: findAmounts(text).map((one) => held.get(one.start) ?? one) };
}

const usage = 'usage: npx tsx scripts/quality-facts.ts [--pages FOLDER] [--held-out] [--list]';

function main(): void {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      'held-out': { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const heldOutAlone = values['held-out'];
  const texts = readOwnTexts().filter(({ set }) => !heldOutAlone || set === 'held-out');
  if (values.pages !== undefined && !heldOutAlone) texts.push(...readPageTexts(values.pages));
  const titles = {
    own: 'own, development',
    'held-out': 'own, held out',
    pages: 'real pages',
  };
  const columns = new Map<LabelledText['set'], Scores>();
  const together = new Scores();
  const lines: string[] = [];
  const add = (name: LabelledText['set'], text: LabelledText, reading: Reading) => {
    const scores = columns.get(name) ?? new Scores();
    columns.set(name, scores);
    return scores.add(text, reading);
  };
  for (const text of texts) {
    const reading = readText(text);
    const score = add(text.set, text, reading);
    if (text.set !== 'held-out' || heldOutAlone) lines.push(...listFaults(score));
    if (!heldOutAlone) together.add(text, reading);
  }
  const named: [string, Scores][] = [...columns].map(([name, scores]) => [titles[name], scores]);
  if (!heldOutAlone) named.push(['together', together]);
  console.log(printScores(named));
  const last = named.at(-1);
  if (last) console.log(`\n${printConfusion(last[1])}`);
  if (values.list) console.log(`\n${lines.join('\n')}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(usage);
  process.exitCode = 2;
}
