// What if, over the API, at 3,000 segments: node scripts/bench.mjs --only what-if [--max 100000 enterprises]
// The baseline works the same changes out anew, keeping nothing of today's analysis.
import { Analysis } from '../src/chain/gaps/analysis.ts';
import type { GapModel } from '../src/registers/gaps/gap-model.ts';
import { createApp } from '../src/server/app.ts';
import { openRuntime } from '../src/server/runtime.ts';
import { serializeChain } from '../src/chain/file/serialize.ts';
import type { Segment } from '../src/schema/chain.ts';
import { against, readMax, report, time } from './table.ts';
import type { BenchRow } from './table.ts';
import { inFolder } from './tuku.ts';

const enterprises = readMax(100_000);
const segments = 3_000;

/** A plain linear congruential generator: the same chain and enterprises on each run. */
let seed = 11;
const below = (bound: number): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return Math.floor((seed / 4_294_967_296) * bound);
};

const productOf = (v: number): string => `示例件${String(v).padStart(4, '0')}型`;

/** Twelve tiers; each product of one to three recipes of one to three inputs from the tiers above. */
function makeSegments(): Segment[] {
  const tier = segments / 12;
  return Array.from({ length: segments }, (_, v) => {
    const from = Math.floor(v / tier) * tier;
    const recipes =
      from === 0
        ? [{ inputs: [], import: false }]
        : Array.from({ length: 1 + below(3) }, () => ({
            inputs: [
              ...new Set(
                Array.from(
                  { length: 1 + below(3) },
                  () => `s${from - 1 - below(Math.min(from, 2 * tier))}`,
                ),
              ),
            ],
            import: false,
          }));
    const name = productOf(v);
    return {
      id: `s${v}`,
      group: 'g',
      zh: name,
      en: `Part ${v}`,
      aliases: [],
      not: [],
      gbt4754: [],
      recipes,
    };
  });
}

function makeCsv(): string {
  const lines = ['企业名称,市州,主导产品,2023年营业收入（万元）'];
  for (let i = 0; i < enterprises; i++) {
    const products = Array.from({ length: 1 + below(3) }, () => productOf(below(segments)));
    lines.push(
      `衡阳示例第${i}制造有限公司,${below(2) === 0 ? '衡阳市' : '长沙市'},${products.join('、')},${1 + below(90_000)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

await inFolder(async (folder) => {
  const runtime = await openRuntime({ data: folder });
  const app = createApp(runtime);
  const ask = async (method: string, path: string, body?: BodyInit): Promise<Response> => {
    const headers = { 'content-type': path === 'what-if' ? 'application/json' : 'text/yaml' };
    const url = `/api/v1/clusters/example/${path}`;
    const answer = await app.request(url, { method, headers, ...(body !== undefined && { body }) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  await app.request('/api/v1/clusters', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ slug: 'example', name: '示例', cities: ['衡阳市', '长沙市'] }),
  });
  const groups = [{ id: 'g', zh: '示例', en: 'Example' }];
  const chain = serializeChain({ name: '示例', groups, segments: makeSegments() });
  await ask('PUT', 'chain.yaml', chain);
  await ask('POST', 'imports?register=existing&filename=a.csv&accept=true', makeCsv());
  await runtime.jobs.settled();
  const cluster = await runtime.cluster('example');
  const page = (await (await ask('GET', 'registers/existing?limit=200')).json()) as {
    total: number;
    rows: { entityId: number }[];
  };
  if (page.total !== enterprises) throw new Error(`${page.total} enterprises of ${enterprises}`);
  const rows: BenchRow[] = [];
  const first = performance.now();
  await ask('POST', 'what-if', JSON.stringify({ removeSegments: ['s0'] }));
  const opening = (performance.now() - first) / 1000;
  rows.push({
    bench: 'what-if',
    what: 'the first question, facts read from the database',
    rows: enterprises,
    seconds: opening,
    runs: 1,
  });
  const model: GapModel = await cluster.gapModel(undefined);
  let turn = 0;
  const changes = (): object => {
    turn += 1;
    const at = (k: number): number => page.rows[(turn * 7 + k) % page.rows.length]!.entityId;
    return {
      removeEnterprises: [at(0), at(1), at(2)],
      removeSegments: [`s${(turn * 37) % segments}`],
    };
  };
  const own = await time(
    segments,
    async () => (await ask('POST', 'what-if', JSON.stringify(changes()))).text(),
    { runs: 200, budget: 20 },
  );
  const anew = await time(
    segments,
    () => {
      const failed = new Uint8Array(segments);
      failed[(turn++ * 37) % segments] = 1;
      const then = new Analysis(model.analysis.local, model.facts, { failed });
      let sum = 0;
      for (let v = 0; v < segments; v++) sum += then.stopsOf(v) + then.stakeOf(v);
      return sum;
    },
    { runs: 5, budget: 20 },
  );
  rows.push({
    bench: 'what-if',
    what: `three of ${enterprises.toLocaleString('en')} enterprises leave and a segment fails, over the API`,
    ...own,
    baseline: against(own, { ...anew, what: 'stake and stops of all segments worked out anew' }),
  });
  const listed = await time(
    segments,
    async () => (await ask('GET', `gaps?asOf=2099-01-0${(turn++ % 9) + 1}`)).text(),
    { runs: 5, budget: 60 },
  );
  rows.push({
    bench: 'what-if',
    what: 'the ranked gaps of another day, facts read anew',
    ...listed,
  });
  report(rows);
  await runtime.close();
});
