#!/usr/bin/env node
// `tuku VERB …`: finds the verb, loads it, and turns its end into an exit code.
import { exitCodeOf, sentenceOf } from './errors.ts';
import { usage } from './usage.ts';

type Run = (argv: string[]) => Promise<void>;

/** Verbs are loaded when they are called: `tuku --help` opens no database. */
const verbs: Record<string, () => Promise<Run>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  import: async () => (await import('./commands/import.ts')).importFile,
  export: async () => (await import('./commands/export.ts')).exportRegister,
  chain: async () => (await import('./commands/chain.ts')).chain,
  gaps: async () => (await import('./commands/gaps.ts')).gaps,
  targets: async () => (await import('./commands/targets.ts')).targets,
  'what-if': async () => (await import('./commands/what-if.ts')).whatIf,
  pipeline: async () => (await import('./commands/pipeline.ts')).pipeline,
  sources: async () => (await import('./commands/sources.ts')).sources,
  undo: async () => (await import('./commands/undo.ts')).undo,
  report: async () => (await import('./commands/report.ts')).report,
  subscriptions: async () => (await import('./commands/subscriptions.ts')).subscriptions,
  review: async () => (await import('./commands/review.ts')).review,
  snapshot: async () => (await import('./commands/snapshot.ts')).snapshot,
  search: async () => (await import('./commands/search.ts')).search,
  watch: async () => (await import('./commands/watch.ts')).watch,
  crawl: async () => (await import('./commands/watch.ts')).crawl,
  facts: async () => (await import('./commands/facts.ts')).facts,
  archive: async () => (await import('./commands/archive.ts')).archive,
};

// `tuku gaps | head` closes our output early: that is an end, no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [verb = 'help', ...argv] = process.argv.slice(2);
const load = verbs[verb];
if (verb === 'help' || verb === '--help' || verb === '-h') {
  console.log(usage);
} else if (!load) {
  console.error(`没有 ${verb} 这个命令。\n\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    await (
      await load()
    )(argv);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = exitCodeOf(error);
  }
}
