// All gap measures over a public product graph, in one process, with what each takes. The files are given by the
// caller and are no part of the project: npx tsx scripts/quality-gaps.ts FOLDER
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { findProducible } from '../src/chain/and-or/producible.ts';
import { Removals } from '../src/chain/and-or/removals.ts';
import type { ChainGraph } from '../src/chain/graph.ts';
import { complexity } from '../src/chain/measures/complexity.ts';
import { concentrationRatio, herfindahl } from '../src/chain/measures/concentration.ts';
import { fitness } from '../src/chain/measures/fitness.ts';
import { collectHoldings } from '../src/chain/measures/holdings.ts';
import { advantages, locationQuotients } from '../src/chain/measures/location-quotient.ts';
import { opportunityGains } from '../src/chain/measures/opportunity.ts';
import { densities, proximities } from '../src/chain/measures/relatedness.ts';
import { hachman, krugman } from '../src/chain/measures/specialisation.ts';
import { transpose } from '../src/chain/measures/sparse.ts';
import { findDominators } from '../src/chain/plain-criticality.ts';
import type { CompanyProductRow, CompanyRow } from '../src/chain/product-graph/companies.ts';
import { importProductGraph } from '../src/chain/product-graph/import.ts';
import { cleanName } from '../src/chain/product-graph/names.ts';
import { readRelations } from '../src/chain/product-graph/relations.ts';
import type { RelationRow } from '../src/chain/product-graph/relations.ts';
import { rankInputs } from './quality/critical-inputs.ts';
import { readThreeWays } from './quality/readings.ts';

const [folder = '.'] = process.argv.slice(2);
const targets = ['变压器', '电缆'];
const begun = performance.now();

/** Runs one step and prints what it found, its time and the peak of memory so far. */
function step<Found>(
  what: string,
  work: () => Found,
  say: (found: Found) => string = () => '',
): Found {
  const from = performance.now();
  const found = work();
  const seconds = ((performance.now() - from) / 1000).toFixed(3);
  console.log(`${seconds} s  ${peak()} MB  ${what}  ${say(found)}`);
  return found;
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function readRows<Row>(file: string): Row[] {
  return parse(readFileSync(join(folder, file)), {
    columns: true,
    bom: true,
    relax_quotes: true,
  }) as Row[];
}

const count = (mask: Uint8Array): number => mask.reduce((sum, one) => sum + one, 0);
const fixed = (value: number): string => value.toFixed(3);

const rows = step(
  'read',
  () => ({
    companies: readRows<CompanyRow>('company.csv'),
    companyProducts: readRows<CompanyProductRow>('company_product.csv'),
    relations: readRows<RelationRow>('product_product.csv'),
  }),
  (read) => `${read.relations.length} relations, ${read.companyProducts.length} company products`,
);
const written = new Set([
  ...rows.relations.flatMap(({ from, to }) => [from, to]),
  ...rows.companyProducts.map(({ product }) => product),
]);
const names = new Set(Array.from(written, cleanName).filter((name) => name !== ''));
const graph = step('import', () => importProductGraph(rows));
const readings = step(
  'graphs, three readings',
  () => readThreeWays(graph, names),
  ({ all, groups }) =>
    `${written.size} names, ${names.size} when cleaned; ${all.ids.length} products, ${all.to.length} edges, ${groups} groups of alternatives`,
);
const { all, any, grouped } = readings;
const everything = (g: ChainGraph) => ({ present: new Uint8Array(g.ids.length).fill(1) });
const made = new Set(graph.companies.flatMap(({ products }) => products.map(({ name }) => name)));
for (const [reading, g] of Object.entries({ all, grouped, any }) as [string, ChainGraph][]) {
  step(
    `producible, reading ${reading}`,
    () => {
      const byListed = Uint8Array.from(g.ids, (id, v) =>
        made.has(id) || g.recipes[v] === 0 || id.includes('\n') ? 1 : 0,
      );
      return [everything(g), { present: byListed }].map((supply) => {
        const producible = findProducible(g, supply);
        return count(producible.subarray(0, all.ids.length));
      });
    },
    ([of = 0, listed = 0]) =>
      `${of} when everything is there; ${listed} of what listed companies and raw materials give`,
  );
}
const removals: Record<string, Removals> = {};
for (const [reading, g] of Object.entries({ all, grouped, any }) as [string, ChainGraph][]) {
  step(
    `every single removal, reading ${reading}`,
    () => {
      const of = new Removals(g, everything(g));
      removals[reading] = of;
      return Int32Array.from({ length: all.ids.length }, (_, v) => {
        const lost = of.lossOf(v);
        return lost.filter((w) => w < all.ids.length).length;
      });
    },
    (losses) => {
      const worst = losses.indexOf(Math.max(...losses));
      const sum = losses.reduce((total, lost) => total + lost, 0);
      return `${losses.filter((lost) => lost > 0).length} lose something, ${sum} losses, most ${losses[worst]} by ${all.ids[worst]}`;
    },
  );
}
step(
  'plain dominators',
  () => findDominators(all),
  (of) => `${of.filter((u) => u >= 0).length} products have one`,
);

const segmentOf = all.indexOf;
const holdings = step(
  'companies × products',
  () =>
    collectHoldings(
      graph.companies.length,
      all.ids.length,
      graph.companies.flatMap(({ products }, place) =>
        products.map(({ name, weight }) => ({
          place,
          segment: segmentOf.get(name)!,
          amount: weight,
        })),
      ),
    ),
  (of) => `${of.rows} × ${of.columns}, ${of.value.length} holdings > 0`,
);
step(
  'HHI and CR4 of each product',
  () => {
    const makers = transpose(holdings);
    return Array.from({ length: makers.rows }, (_, i) => {
      const weights = makers.value.subarray(makers.start[i], makers.start[i + 1]);
      return [herfindahl(weights), concentrationRatio(weights, 4), weights.length] as const;
    });
  },
  (of) => {
    const several = of.filter(([, , makers]) => makers > 1);
    return `${of.filter(([, , makers]) => makers === 1).length} products of one company, ${several.length} of several (${several.filter(([hhi]) => hhi <= 0.25).length} of them with HHI ≤ 0.25)`;
  },
);
const quotients = step('location quotients', () => locationQuotients(holdings));
const has = advantages(quotients);
const spread = (values: Float64Array): string => {
  const known = values.filter(Number.isFinite).sort();
  return known.length === 0
    ? 'none'
    : `${fixed(known[0]!)} … ${fixed(known[known.length >> 1]!)} … ${fixed(known.at(-1)!)} (${known.length})`;
};
step('Krugman', () => krugman(holdings), spread);
step('Hachman', () => hachman(holdings), spread);
const near = step(
  'proximity',
  () => proximities(has),
  ({ value }) => `${value.length} pairs > 0`,
);
step(
  'density',
  () => densities(has, near),
  ({ value }) => `${value.length} > 0`,
);
const order = step(
  'ECI and PCI',
  () => complexity(has),
  ({ places, settled }) =>
    `${places.filter(Number.isFinite).length} companies in the largest block, ${settled ? 'settled' : 'NOT settled'}`,
);
step(
  'opportunity gain of every company and product',
  () => {
    const gainsOf = opportunityGains(has, near, order);
    const best = new Float64Array(has.rows);
    for (let r = 0; r < has.rows; r++)
      for (const gain of gainsOf(r)) if (gain > best[r]!) best[r] = gain;
    return best;
  },
  (best) => `best of each company ${spread(best)}`,
);
step(
  'fitness, 100 rounds',
  () => fitness(has),
  ({ places }) => spread(places),
);

const rowOf = (() => {
  const { materials } = readRelations(rows.relations);
  const found = new Map(materials.map((m) => [`${m.upper}\n${m.lower}`, m.row]));
  return (upper: string, lower: string): string => {
    const row = found.get(`${upper}\n${lower}`)!;
    const { from, rel, to } = rows.relations[row]!;
    return `${row + 2}: ${from} ${rel} ${to}`;
  };
})();
const ranked = step('critical inputs of two products', () =>
  targets.map((target) => ({
    target,
    inputs: rankInputs(target, all, { all: removals['all']!, any: removals['any']! }, graph, rowOf),
  })),
);
console.log(`${((performance.now() - begun) / 1000).toFixed(2)} s in all, peak ${peak()} MB`);
for (const { target, inputs } of ranked) {
  console.log(`\n${target}: products lost at most · at least · everywhere · makers · score · rows`);
  for (const { name, atMost, atLeast, everywhere, makers, score, rows } of inputs)
    console.log(
      [
        name,
        atMost,
        atLeast,
        everywhere,
        makers.join('、') || '0',
        fixed(score),
        rows.join('；'),
      ].join(' · '),
    );
}
