// Before all browser tests: builds the product and loads the sample once; every file works on its own copy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runBuild, startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder with the sample in it, owned by nobody. */
    sampleFolder: string;
  }
}

/** Vitest's global setup; the function it returns clears up. */
export async function setup(project: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), 'tuku-e2e-sample-'));
  const folder = join(root, 'data');
  await runBuild();
  const server = await startServer(folder);
  await server.stop();
  project.provide('sampleFolder', folder);
  return () => rmSync(root, { recursive: true, force: true });
}
