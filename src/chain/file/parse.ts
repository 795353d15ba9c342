// A chain file (docs/chain-format.md) to a chain, with every problem at its line.
import type { Chain, ChainProblem } from '../../schema/chain.ts';
import { checkChain } from './check.ts';
import { ProblemLog } from './problem.ts';
import { readChain } from './read.ts';
import { readTree } from './tree.ts';

/**
 * Never throws. The chain holds what could be read; load it only when no problem is an error.
 * Problems stand in the order of the text.
 */
export function parseChain(text: string): { chain: Chain; problems: ChainProblem[] } {
  const log = new ProblemLog();
  const tree = readTree(text, log);
  const chain = tree
    ? checkChain(readChain(tree, log), log)
    : { name: '', groups: [], segments: [] };
  return { chain, problems: log.list() };
}
