// What the layout takes and gives. Plain data and typed arrays, so that a worker can pass it on.

interface LayoutNode {
  id: string;
  group: string;
  width: number;
  height: number;
}

export interface LayoutInput {
  nodes: readonly LayoutNode[];
  /** Node ids. Edges to unknown nodes, loops on one node and repeats are passed over. */
  edges: readonly { from: string; to: string }[];
  /** Group ids, upstream to downstream. Groups that only nodes name come after them, as they appear. */
  groups: readonly string[];
}

/** Distances in the units of the nodes' sizes. */
export interface LayoutOptions {
  /** Between boxes of one column. */
  nodeGap: number;
  /** Between columns of one group: room for the edges. */
  layerGap: number;
  /** Between the last column of a group and the first of the next. */
  groupGap: number;
  /** From a band's border to its boxes; above them there is room for the band's title too. */
  bandPadding: number;
  bandTitle: number;
  /** Wanted ratio of the whole's width to its height; long chains may be wider. */
  aspect: number;
}

/** A group's band: all of its nodes stand inside. */
export interface LayoutBand {
  group: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  /** Top left corner of each node, in the order of `input.nodes`. */
  x: Float32Array;
  y: Float32Array;
  /** Column of each node, counted from 0 at the left. */
  layer: Int32Array;
  bands: LayoutBand[];
  /** Indices into `input.nodes`; only the edges that are drawn. */
  edgeFrom: Int32Array;
  edgeTo: Int32Array;
  /** Indices into `input.edges`. */
  edgeInput: Int32Array;
  /** Edge e is a chain of cubic Béziers: its points are the x, y pairs `edgeStart[e] .. edgeStart[e + 1] - 1` of `edgePoints`: one start, then three (two controls, one end) per curve. */
  edgeStart: Int32Array;
  edgePoints: Float32Array;
  width: number;
  height: number;
  /** Pairs of edge pieces between neighbouring columns that cross; pieces that edges of one source share count once. */
  crossings: number;
}
