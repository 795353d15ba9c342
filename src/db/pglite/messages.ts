// What the PGlite worker is asked and answers.

export type Request =
  | { id: number; type: 'query'; sql: string; parameters: unknown[] }
  | { id: number; type: 'copy'; sql: string; bytes: Uint8Array<ArrayBuffer> }
  | { id: number; type: 'close' };

export interface Failure {
  message: string;
  code?: string;
  detail?: string;
}

export type Response =
  | { id: number; rows: unknown[]; affected: number }
  | { id: number; failure: Failure };
