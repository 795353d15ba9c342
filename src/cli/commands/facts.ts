// `tuku facts FILE|URL|SNAPSHOT`: what a text says, each fact with the sentence that says it.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { extractFacts } from '../../facts/extract-facts.ts';
import { shiftFact } from '../../proposals/shift-fact.ts';
import { factKindNames, factKinds } from '../../schema/fact.ts';
import type { Fact, FactAmount, FactsRead } from '../../schema/fact.ts';
import { connect, post, read } from '../connect.ts';
import type { Connection } from '../connect.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';
import type { Options } from '../options.ts';
import { readFactFile } from '../read-fact-file.ts';
import type { FactText } from '../read-fact-file.ts';
import { sayYuan } from '../say-yuan.ts';

const wrong = '用法：tuku facts 文件|网址|快照编号 [--kind 类型] [--published 日期]';

export async function facts(argv: string[]): Promise<void> {
  const options = readOptions(argv, { kind: { type: 'string' }, published: { type: 'string' } });
  const [of, ...more] = options.positionals;
  if (of === undefined || more.length > 0) throw new UsageError(wrong);
  const kind = readKind(options.text('kind'));
  const published = readDay(options.text('published'));
  const all = await readFacts(of, options, published);
  const found = { ...all, facts: all.facts.filter((fact) => !kind || fact.kind === kind) };
  if (options.json) return console.log(JSON.stringify(found, null, 2));
  for (const fact of found.facts) console.log(line(fact));
  console.error(
    `${found.title}：${found.published ? `${found.published} 发布，` : ''}共 ${found.facts.length} 条事实`,
  );
}

async function readFacts(
  of: string,
  options: Options,
  published: string | undefined,
): Promise<FactsRead> {
  if (/^https?:\/\//i.test(of)) {
    if (published !== undefined) throw new UsageError('--published 只用于文件：网页自己写着日期。');
    return withCluster(options, (connection, base) =>
      read<FactsRead>(post(connection, `${base}/facts/read`, { url: of })),
    );
  }
  if (existsSync(of)) {
    const text = readFactFile(of);
    return readText(of, { ...text, published: published ?? text.published }, options);
  }
  if (/^\d{1,15}$/.test(of)) {
    return withCluster(options, (connection, base) =>
      read<FactsRead>(connection.fetch(`${base}/snapshots/${of}/facts`)),
    );
  }
  throw new UsageError(`没有 ${of} 这个文件；网址以 http:// 或 https:// 开头，快照用编号。`);
}

/** With the names of the registers where there are any; a text is read without them too, and leaves no data folder behind. */
async function readText(
  path: string,
  { title, text, published, article }: FactText,
  options: Options,
): Promise<FactsRead> {
  const { data, databaseUrl } = options.config;
  if (options.cluster !== undefined || databaseUrl !== undefined || existsSync(data)) {
    const connection = await connect(options.config);
    try {
      const clusters = await read<unknown[]>(connection.client.clusters.$get());
      if (options.cluster !== undefined || clusters.length > 0) {
        const cluster = await chooseCluster(connection, options.cluster);
        const url = `${connection.base}/api/v1/clusters/${cluster}/facts/read`;
        const named = { title: title || basename(path), text };
        return await read<FactsRead>(
          post(connection, url, published === null ? named : { ...named, published }),
        );
      }
    } finally {
      await connection.close();
    }
  }
  const { start, end } = article ?? { start: 0, end: text.length };
  const found = extractFacts(text.slice(start, end), published === null ? {} : { published });
  return {
    title: title || basename(path),
    published,
    snapshotId: null,
    extractor: 'grammar',
    facts: found.map((fact) => shiftFact(fact, start)),
  };
}

async function withCluster<T>(
  options: Options,
  work: (connection: Connection, base: string) => Promise<T>,
): Promise<T> {
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    return await work(connection, `${connection.base}/api/v1/clusters/${cluster}`);
  } finally {
    await connection.close();
  }
}

function readKind(text: string | undefined) {
  if (text === undefined) return undefined;
  const kind = factKinds.find((one) => one === text || factKindNames[one].zh === text);
  if (!kind)
    throw new UsageError(
      `--kind 应为 ${factKinds.map((one) => factKindNames[one].zh).join('、')} 之一：${text}`,
    );
  return kind;
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  if (!day) throw new UsageError(`--published 应为日期，如 2024-03-05：${text}`);
  return text;
}

const modalityNames: Record<Fact['modality'], string> = {
  actual: '',
  planned: '（计划）',
  forecast: '（预测）',
};

function line(fact: Fact): string {
  const { kind, modality, date, project, subject, place, parties, amounts, counts } = fact;
  const names = [project, subject, ...parties, place].flatMap((name) => (name ? [name.words] : []));
  return [
    `${factKindNames[kind].zh}${modalityNames[modality]}${fact.retold ? '（旧闻）' : ''}`,
    date?.value ?? date?.words ?? '',
    [...new Set(names)].join('、'),
    [...amounts.map(sayAmount), ...counts.map(({ words }) => words)].join('、'),
    `“${fact.selector.exact}”`,
  ].join('\t');
}

function sayAmount({ value, currency, words }: FactAmount): string {
  return value === null || currency !== 'CNY' ? words : sayYuan(value);
}
