// What the registers and the loaded directory say of each segment: all that the analysis of gaps is fed with.

export interface SegmentFacts {
  /** Operating enterprises of the cluster placed here as makers or providers. */
  makers: number;
  /** Those with known revenue above zero; `revenue` in yuan, each enterprise's in equal parts over its segments. */
  known: number;
  revenue: number;
  /** Sum of the squares of those parts, for the concentration. */
  squares: number;
  /** Makers whose purchases are known, and these in yuan: all, and what was bought in the cluster. */
  buyers: number;
  purchases: number;
  purchasesLocal: number;
  /** Enterprises of the target register, and projects under construction or planned. */
  targets: number;
  projects: number;
  /** Enterprises of the loaded directory in no register: in the cluster's cities, and elsewhere. */
  listedHere: number;
  listed: number;
  /** A person's verdict that nobody makes it here. */
  ruledMissing: boolean;
}

export interface Facts {
  /** In the order of the chain's segments. */
  segments: readonly SegmentFacts[];
  /** A directory that covers the cluster's cities was searched for makers. */
  searched: boolean;
}

export const noFacts: SegmentFacts = {
  makers: 0,
  known: 0,
  revenue: 0,
  squares: 0,
  buyers: 0,
  purchases: 0,
  purchasesLocal: 0,
  targets: 0,
  projects: 0,
  listedHere: 0,
  listed: 0,
  ruledMissing: false,
};
