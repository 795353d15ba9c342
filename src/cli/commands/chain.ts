// `tuku chain check|import|export|graph`: the chain file.
import { readFileSync } from 'node:fs';
import { parseChain } from '../../chain/file/parse.ts';
import type { Chain, ChainProblem } from '../../schema/chain.ts';
import { problemSchema } from '../../schema/problem.ts';
import { chooseCluster, chooseOrCreateCluster } from '../choose-cluster.ts';
import { connect, read } from '../connect.ts';
import { Refusal, UsageError } from '../errors.ts';
import { readOptions } from '../options.ts';
import type { Options } from '../options.ts';
import { readProductGraph } from '../product-graph.ts';

export async function chain(argv: string[]): Promise<void> {
  const options = readOptions(argv, { out: { type: 'string' } });
  const [action, path] = options.positionals;
  if (action === 'export') return exportChain(options);
  if (!path)
    throw new UsageError('用法：tuku chain check 文件 | import 文件 | export | graph 目录');
  if (action === 'check') return check(options, path);
  if (action === 'import') return replace(options, path);
  if (action === 'graph') return readProductGraph(options, path);
  throw new UsageError(`tuku chain 没有 ${action} 这个动作。`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Refusal(`读不到文件 ${path}。`, `Cannot read ${path}: ${String(cause)}`);
  }
}

async function check(options: Options, path: string): Promise<void> {
  const { chain, problems } = parseChain(readText(path));
  report(options, path, chain, problems);
}

/** Prints problems with their lines; errors end the verb with code 1. */
function report(options: Options, path: string, chain: Chain, problems: ChainProblem[]): void {
  const counts = { groups: chain.groups.length, segments: chain.segments.length };
  if (options.json) console.log(JSON.stringify({ ...counts, problems }, null, 2));
  else {
    for (const { line, column, severity, zh } of problems) {
      console.error(`${path}:${line}:${column} ${severity === 'error' ? '错误' : '提醒'} ${zh}`);
    }
    console.log(`${chain.name}：${counts.groups} 组 ${counts.segments} 个环节`);
  }
  if (problems.some((problem) => problem.severity === 'error')) {
    throw new Refusal('产业链文件有错误，请按上列行号修改。', 'The chain file has errors.');
  }
}

async function replace(options: Options, path: string): Promise<void> {
  const text = readText(path);
  const connection = await connect(options.config);
  try {
    const cluster = await chooseOrCreateCluster(connection, options.cluster);
    const url = `${connection.base}/api/v1/clusters/${cluster}/chain.yaml`;
    const headers = { 'content-type': 'text/yaml' };
    const response = await connection.fetch(url, { method: 'PUT', body: text, headers });
    const faults = response.ok ? undefined : await findProblems(response.clone());
    if (faults) return report(options, path, parseChain(text).chain, faults);
    const result = await read<{ chain: Chain; problems: ChainProblem[] }>(response);
    report(options, path, result.chain, result.problems);
  } finally {
    await connection.close();
  }
}

/** What a refusal lists as wrong with the file, line by line; a refusal for another reason lists nothing. */
async function findProblems(refusal: Response): Promise<ChainProblem[] | undefined> {
  return problemSchema.safeParse(await refusal.json()).data?.problems;
}

async function exportChain(options: Options): Promise<void> {
  const connection = await connect(options.config);
  try {
    const cluster = await chooseCluster(connection, options.cluster);
    const response = await connection.fetch(
      `${connection.base}/api/v1/clusters/${cluster}/chain.yaml`,
    );
    const text = await response.text();
    console.log(options.json ? JSON.stringify(parseChain(text).chain, null, 2) : text);
  } finally {
    await connection.close();
  }
}
