// A failure inside the database, with the statement that caused it.
export class DatabaseError extends Error {
    /** SQLSTATE, where the database gave one. */
    code;
    sql;
    constructor(failure, sql) {
        super([failure.message, failure.detail].filter(Boolean).join(' · '));
        this.name = 'DatabaseError';
        this.code = failure.code;
        this.sql = sql;
    }
}
//# sourceMappingURL=database-error.js.map