// What a table of deliveries between sectors says: multipliers, positions, and what is lost when one fails. Pure.
import {
  downstreamness,
  inverseOf,
  technicalCoefficients,
  upstreamness,
} from '../../chain/measures/input-output.ts';
import { spreadShock } from '../../chain/measures/shock.ts';
import type { Chain } from '../../schema/chain.ts';
import type { InputOutput } from '../../schema/measures.ts';
import type { InputOutputTable } from './read-input-output.ts';
import { RefusedError } from '../../util/errors.ts';
import { shortName } from './reasons.ts';

/** A pair of sectors that both are segments of the chain is essential if every recipe says so; others are. */
export function analyseInputOutput(table: InputOutputTable, chain: Chain): InputOutput {
  const { names, deliveries, output, ignored } = table;
  const inverse = invert(technicalCoefficients(deliveries, output));
  const up = upstreamness(deliveries, output);
  const down = downstreamness(deliveries, output);
  const segments = names.map((name) =>
    chain.segments.find(
      ({ id, zh, en, aliases }) =>
        id === name ||
        zh === name ||
        en === name ||
        shortName(zh) === name ||
        aliases.includes(name),
    ),
  );
  const isEssential = (kind: number, user: number): boolean => {
    const [input, made] = [segments[kind], segments[user]];
    if (!input || !made) return true;
    const ways = made.recipes.filter((recipe) => !recipe.import);
    return ways.length > 0 && ways.every(({ inputs }) => inputs.includes(input.id));
  };
  const network = {
    kind: names.map((_, i) => i),
    output,
    deliveries: deliveries.flatMap((row, from) =>
      row.flatMap((amount, to) => (amount > 0 ? [{ from, to, amount }] : [])),
    ),
    isEssential,
  };
  const matched = segments.filter(Boolean).length;
  return {
    sectors: names.map((name, j) => ({
      name,
      output: output[j]!,
      multiplier: inverse.reduce((sum, row) => sum + row[j]!, 0),
      upstreamness: up[j]!,
      downstreamness: down[j]!,
      lostIfFails: spreadShock(
        network,
        names.map((_, i) => (i === j ? 0 : 1)),
      ).lost,
    })),
    inverse,
    notes: [
      {
        zh: `读到 ${names.length} 个部门，其中 ${matched} 个与产业链环节同名。`,
        en: `${names.length} sectors were read, ${matched} of which bear the name of a segment.`,
      },
      {
        zh: '停产损失的假设：供应方不可替换；两端都是产业链环节的，按配方判断是否必需，其余投入一律视为必需，因此是较坏的情形。',
        en: 'Losses assume that no supplier is replaced. Between segments of the chain the recipes say what is essential; every other input counts as essential, so this is the worse case.',
      },
      ...(ignored.length > 0
        ? [
            {
              zh: `未计入的列：${ignored.slice(0, 10).join('、')}。`,
              en: `Columns left out: ${ignored.slice(0, 10).join(', ')}.`,
            },
          ]
        : []),
    ],
  };
}

function invert(coefficients: number[][]): number[][] {
  try {
    return inverseOf(coefficients);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RefusedError('singular', {
      zh: '这张表求不出完全需求系数：有的部门把产出全用在了部门之间。',
      en: 'The table has no Leontief inverse: some sectors use up all that they make.',
    });
  }
}
