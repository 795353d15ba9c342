// What a host of the test web answers to one request.
export interface Reply {
  status?: number;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

export interface Asked {
  path: string;
  origin: string;
  /** 0 at first; grows with `advance`. */
  edition: number;
  /** How often this path was asked for, this time included. */
  times: number;
}
