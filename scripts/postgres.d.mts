export function findPostgres(): string | undefined;
export function getPostgres(): Promise<string | undefined>;
