// A new chain file: checked first, then everything is placed on it anew.
import { parseChain } from '../chain/file/parse.ts';
import type { Chain, ChainProblem } from '../schema/chain.ts';
import { RefusedError } from '../util/errors.ts';
import { raiseVersion } from './counters.ts';
import { Placing } from './placing.ts';
import { refoldAll } from './refold-all.ts';
import type { Scope } from './scope.ts';
import { writeInTurn } from './write-in-turn.ts';

/** A chain file with errors: nothing was replaced. Its sentence is of the first error, `problems` has them all. */
export class ChainFileError extends RefusedError {
  readonly problems: readonly ChainProblem[];

  constructor(problems: readonly ChainProblem[], first: ChainProblem, count: number) {
    const [zh, en] = [first.zh.replace(/。$/, ''), first.en.replace(/\.$/, '')];
    super('chain-file', {
      zh: `产业链文件有 ${count} 处错误，没有更换；第 ${first.line} 行：${zh}。`,
      en: `The chain file has ${count} errors; nothing was replaced. Line ${first.line}: ${en}.`,
    });
    this.problems = problems;
  }
}

/** Replaces the cluster's chain; answers its warnings. Throws ChainFileError when the file has errors. */
export async function replaceChain(
  scope: Scope,
  text: string,
): Promise<{ chain: Chain; problems: ChainProblem[] }> {
  const { chain, problems } = parseChain(text);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors[0]) throw new ChainFileError(problems, errors[0], errors.length);
  const placing = new Placing(chain);
  const { clusterId } = scope;
  await writeInTurn(scope, async (inside) => {
    const { db } = inside;
    await db
      .updateTable('cluster')
      .set({ chain: text })
      .where('clusterId', '=', clusterId)
      .execute();
    await refoldAll(inside, placing);
    await raiseVersion(inside);
  });
  return { chain, problems };
}
