// The pipeline of 10,000 projects over the API: node scripts/bench.mjs --only pipeline [--max 10000]
// The baseline of the forecast reckons the same curves from their definitions, day by day.
import { aalenJohansen } from '../src/registers/pipeline/forecast/aalen-johansen.ts';
import type { Case } from '../src/registers/pipeline/forecast/cases.ts';
import { createApp } from '../src/server/app.ts';
import { openRuntime } from '../src/server/runtime.ts';
import { against, readMax, report, time } from './table.ts';
import type { BenchRow } from './table.ts';
import { inFolder } from './tuku.ts';

const size = readMax(10_000);
const asOf = '2024-12-31';

/** A plain linear congruential generator: the same projects on each run. */
let seed = 5;
const below = (bound: number): number => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return Math.floor((seed / 4_294_967_296) * bound);
};

const monthOf = (months: number): string =>
  `${2020 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;

const begun = Array.from({ length: size }, () => 1 + below(40));

function signedCsv(): string {
  const lines = ['项目名称,建设单位,所在市州,总投资（万元）,签约时间,约定开工时间,项目阶段'];
  for (const [i, month] of begun.entries())
    lines.push(
      `示例第${i}项目,衡阳示例第${i}有限公司,${i % 9 === 0 ? '岳阳市' : '衡阳市'},${1 + below(90_000)},${monthOf(month)},${monthOf(month + 6)},签约`,
    );
  return `${lines.join('\n')}\n`;
}

function laterCsv(): string {
  const lines = ['项目名称,所在市州,到位资金（万元）,开工时间,投产时间,终止时间,项目阶段'];
  for (const [i, month] of begun.entries()) {
    const city = i % 9 === 0 ? '岳阳市' : '衡阳市';
    const start = month + 1 + below(12);
    const lot = below(10);
    if (lot < 3) continue;
    if (lot === 3) lines.push(`示例第${i}项目,${city},,,,${monthOf(month + 5)},终止`);
    else if (lot < 8) lines.push(`示例第${i}项目,${city},${below(5000)},${monthOf(start)},,,建设`);
    else
      lines.push(
        `示例第${i}项目,${city},${below(9000)},${monthOf(start)},${monthOf(start + 5)},,投产`,
      );
  }
  return `${lines.join('\n')}\n`;
}

/** Who is at risk is counted anew on each day. */
function byDefinition(cases: readonly Case[]): number {
  let waiting = 1;
  let came = 0;
  const days = [...new Set(cases.map(({ days: day }) => day))].sort((a, b) => a - b);
  for (const day of days) {
    const risk = cases.filter((one) => one.days >= day).length;
    const ended = cases.filter((one) => one.days === day && one.end !== 'open');
    came += (waiting * ended.filter(({ end }) => end === 'reached').length) / risk;
    waiting *= 1 - ended.length / risk;
  }
  return came;
}

await inFolder(async (folder) => {
  const runtime = await openRuntime({ data: folder });
  const app = createApp(runtime);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await app.request(`/api/v1/clusters/example/${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  await app.request('/api/v1/clusters', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ slug: 'example', name: '示例', cities: ['衡阳市'] }),
  });
  for (const [register, name, dated, body] of [
    ['planned', 'a', '2023-12-31', signedCsv()],
    ['building', 'b', '2024-11-30', laterCsv()],
  ] as const) {
    await ask(`imports?register=${register}&filename=${name}.csv&dated=${dated}&accept=true`, {
      method: 'POST',
      body,
    });
    await runtime.jobs.settled();
  }
  const cluster = await runtime.cluster('example');
  const forget = (): void => cluster.touch();
  const rows: BenchRow[] = [];
  const measure = async (what: string, path: string, before = (): void => undefined) => {
    const own = await time(
      size,
      async () => {
        before();
        await (await ask(path)).arrayBuffer();
      },
      { runs: 10, budget: 20 },
    );
    rows.push({ bench: 'pipeline', what, ...own });
  };
  const { total } = (await (await ask(`pipeline?asOf=${asOf}`)).json()) as { total: number };
  if (total !== size) throw new Error(`${total} projects of ${size}`);
  await measure('all projects, read anew after a change', `pipeline?asOf=${asOf}`, forget);
  await measure('all projects again', `pipeline?asOf=${asOf}`);
  await measure('the late ones of one city', `pipeline?asOf=${asOf}&late=true&city=衡阳市`);
  await measure('funnel by year', `pipeline/funnel?asOf=${asOf}`);
  await measure('one project with its history', `pipeline/projects/${5}?asOf=${asOf}`);
  await measure('workbook', `pipeline.xlsx?asOf=${asOf}`);
  await measure(
    'forecast to 开工 with its Brier score, after a change',
    `pipeline/forecast?asOf=${asOf}&to=started`,
    forget,
  );
  const ends = ['reached', 'reached', 'dropped', 'open'] as const;
  const cases = Array.from({ length: size }, (_, id): Case => ({
    id,
    days: below(1500),
    end: ends[below(4)]!,
  }));
  const own = await time(size, () => aalenJohansen(cases), { runs: 20, budget: 3 });
  const slow = await time(size, () => byDefinition(cases), { runs: 3, budget: 10 });
  rows.push({
    bench: 'pipeline',
    what: 'Aalen–Johansen curves with intervals',
    ...own,
    baseline: against(own, { ...slow, what: 'from the definition, day by day' }),
  });
  await runtime.close();
  report(rows);
});
