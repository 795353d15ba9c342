export async function readProductGraph(..._: unknown[]): Promise<void> {}
