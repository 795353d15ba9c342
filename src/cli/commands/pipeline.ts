// `tuku pipeline`: where projects stand, which are late, rates, funnel and forecast.
import { lightNames } from '../../schema/pipeline.ts';
import type { Forecast, Funnel, Pipeline, PipelineProject, Rate } from '../../schema/pipeline.ts';
import { stageNames } from '../../schema/stage.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';
import { saveFile } from '../save-file.ts';
import { sayYuan } from '../say-yuan.ts';

export async function pipeline(argv: string[]): Promise<void> {
  const options = readOptions(argv, {
    late: { type: 'boolean' },
    city: { type: 'string' },
    year: { type: 'string' },
    q: { type: 'string' },
    'as-of': { type: 'string' },
    rates: { type: 'boolean' },
    funnel: { type: 'string' },
    forecast: { type: 'string' },
    out: { type: 'string' },
  });
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const base = `${connection.base}/api/v1/clusters/${cluster}/pipeline`;
    const query = new URLSearchParams();
    const asOf = options.text('as-of');
    if (asOf !== undefined) query.set('asOf', asOf);
    const by = options.text('funnel');
    if (by !== undefined) {
      query.set('by', oneOf('--funnel', by, ['year', 'city']));
      const found = await read<Funnel>(connection.fetch(`${base}/funnel?${query}`));
      return options.json ? console.log(JSON.stringify(found, null, 2)) : printFunnel(found);
    }
    const to = options.text('forecast');
    if (to !== undefined) {
      query.set('to', oneOf('--forecast', to, ['started', 'producing']));
      const found = await read<Forecast>(connection.fetch(`${base}/forecast?${query}`));
      return options.json ? console.log(JSON.stringify(found, null, 2)) : printForecast(found);
    }
    for (const name of ['city', 'year', 'q']) {
      const value = options.text(name);
      if (value !== undefined) query.set(name, value);
    }
    if (options.flag('late')) query.set('late', 'true');
    const out = options.text('out');
    if (out !== undefined) return await saveFile(connection, `${base}.xlsx?${query}`, out);
    const found = await read<Pipeline>(connection.fetch(`${base}?${query}`));
    if (options.flag('rates')) {
      const { rates, signedTotal, leftOut, foreign } = found;
      if (options.json)
        return console.log(JSON.stringify({ rates, signedTotal, leftOut, foreign }, null, 2));
      return printRates(found);
    }
    if (options.json) return console.log(JSON.stringify(found, null, 2));
    printProjects(found);
  } finally {
    await connection.close();
  }
}

function oneOf(option: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  throw new UsageError(`${option} 应为 ${known.join('、')} 之一：${value}`);
}

function printProjects({ asOf, total, projects, signedTotal }: Pipeline): void {
  for (const project of projects) console.log(lineOf(project));
  console.error(`截至 ${asOf}，项目 ${total} 个，引进投资合计 ${sayYuan(signedTotal)}`);
}

function lineOf(project: PipelineProject): string {
  const late = Object.entries(project.dates).flatMap(([milestone, { actual, late: days }]) =>
    !actual && days !== null && days > 0 ? [`${nameOf(milestone)}逾期 ${days} 天`] : [],
  );
  return [
    project.entityId,
    nameOf(project.stage),
    project.light ? lightNames[project.light].zh : '',
    project.name,
    project.city ?? '',
    `最近进展 ${project.progress.on} ${project.progress.zh}`,
    ...late,
  ].join('\t');
}

function nameOf(stage: string): string {
  return stageNames.project[stage as keyof typeof stageNames.project]?.zh ?? stage;
}

function printRates({ asOf, rates, signedTotal, leftOut, foreign }: Pipeline): void {
  for (const rate of rates) {
    console.log(`${rate.zh}\t${sayShare(rate.value)}\t${sayParts(rate)}`);
    console.log(`  ${rate.definition.zh}`);
  }
  console.log(`引进投资合计\t${sayYuan(signedTotal)}`);
  const names = { 'not-signed': '未签约', outbound: '对外投资', dropped: '已终止', counts: '计入' };
  for (const { because, projects, yuan } of leftOut)
    console.log(`  未计入：${names[because]} ${projects} 个，${sayYuan(yuan)}`);
  for (const { currency, amount, projects } of foreign)
    console.log(`  外币：${currency} ${amount}，${projects} 个`);
  console.error(`截至 ${asOf}`);
}

function sayParts({ key, numerator, denominator }: Rate): string {
  return key === 'funded'
    ? `${sayYuan(numerator)} ÷ ${sayYuan(denominator)}`
    : `${numerator} ÷ ${denominator}`;
}

function sayShare(value: number | null): string {
  return value === null ? '无数据' : `${(value * 100).toFixed(1)}%`;
}

function printFunnel({ asOf, rows }: Funnel): void {
  for (const { key, steps, dropped } of rows)
    console.log(
      [
        key,
        ...steps.map(
          ({ milestone, projects, yuan }) =>
            `${nameOf(milestone)} ${projects.length} 个 ${sayYuan(yuan)}`,
        ),
        `终止 ${dropped.length} 个`,
      ].join('\t'),
    );
  console.error(`截至 ${asOf}`);
}

function printForecast(found: Forecast): void {
  const { to, cases, events, dropped, tooFew, median, brier, projects, asOf } = found;
  const name = nameOf(to);
  if (tooFew) console.log(tooFew.zh);
  else {
    console.log(median === null ? `半数以上尚未${name}` : `半数项目在签约后 ${median} 天内${name}`);
    for (const score of brier)
      console.log(
        `  ${score.day} 天\tBrier ${score.forecast.toFixed(3)}\t基准 ${score.baseRate.toFixed(3)}\t${score.cases} 个项目`,
      );
    for (const one of projects.slice(0, 20))
      console.log(
        `${one.entityId}\t${one.name}\t已等 ${one.days} 天\t一年内${name} ${sayShare(one.withinYear)}`,
      );
  }
  console.error(
    `截至 ${asOf}，有签约时间的项目 ${cases} 个：已${name} ${events} 个，终止 ${dropped} 个`,
  );
}
