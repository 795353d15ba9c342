// What proposals work with: the cluster's rows, its chain and names, and who reads the texts.
import type { Cluster } from '../registers/clusters.ts';
import type { Placing } from '../registers/placing.ts';
import type { Scope } from '../registers/scope.ts';
import type { Chain } from '../schema/chain.ts';
import type { Extractor } from './extractor.ts';
import type { ModelEndpoint } from './model/ask-model.ts';

export interface ProposalContext {
  scope: Scope;
  cluster: Cluster;
  extractor: Extractor;
  chain(): Promise<Chain>;
  placing(): Promise<Placing>;
  now(): Date;
  /** Asked only on a person's word; undefined: none is set. */
  model: ModelEndpoint | undefined;
  /** What became of the last question to it, for as long as the server runs. */
  asked: { error: { zh: string; en: string } | null };
}
