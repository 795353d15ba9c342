// One contract, two stores: what holds on PGlite holds on PostgreSQL.
import { afterAll, beforeAll, describe } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { archiveCases } from './cases/archive.ts';
import { briefCases } from './cases/brief.ts';
import { crawlCases } from './cases/crawl.ts';
import { databaseCases } from './cases/database.ts';
import { directoryCases } from './cases/directory.ts';
import { factCases } from './cases/facts.ts';
import { gapCases } from './cases/gaps.ts';
import { importCases } from './cases/imports.ts';
import { linkingCases } from './cases/linking.ts';
import { personCases } from './cases/persons.ts';
import { pipelineCases } from './cases/pipeline.ts';
import { registerCases } from './cases/registers.ts';
import { schemaCases } from './cases/schema.ts';
import { searchCases } from './cases/search.ts';
import { subscriptionCases } from './cases/subscriptions.ts';
import { openStore } from './stores.ts';
import type { Store } from './stores.ts';

const server = await startPostgres();
afterAll(() => server?.stop());

describe.each([
  { name: 'PGlite', runs: true, server: undefined },
  { name: 'PostgreSQL', runs: server !== undefined, server },
])('$name', ({ runs, server }) => {
  describe.runIf(runs)('store', () => {
    let store: Store;
    beforeAll(async () => {
      store = await openStore(server);
    });
    afterAll(() => store.close());
    databaseCases(() => store);
    schemaCases(() => store);
    registerCases(() => store);
    importCases(() => store);
    directoryCases(() => store);
    factCases(() => store);
    gapCases(() => store);
    pipelineCases(() => store);
    personCases(() => store);
    subscriptionCases(() => store);
    archiveCases(() => store);
    crawlCases(() => store);
    searchCases(() => store);
    linkingCases(() => store);
    briefCases(() => store);
  });
});
