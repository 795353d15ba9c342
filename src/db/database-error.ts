// A failure inside the database, with the statement that caused it.
export class DatabaseError extends Error {
  /** SQLSTATE, where the database gave one. */
  readonly code: string | undefined;
  readonly sql: string;

  constructor(failure: { message: string; code?: string; detail?: string }, sql: string) {
    super([failure.message, failure.detail].filter(Boolean).join(' · '));
    this.name = 'DatabaseError';
    this.code = failure.code;
    this.sql = sql;
  }
}
