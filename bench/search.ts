// Full text search: building the index and asking it, beside SQLite FTS5 (trigram, and jieba's words) and
// MiniSearch over the same articles in the same run. What is found is compared with a scan of the texts.
// node scripts/bench.mjs --only search [--max 100000]. The articles are generated, the same on every run.
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import sqlite from 'node-sqlite3-wasm';
import { openDatabase } from '../src/db/open.ts';
import { copyRows } from '../src/db/copy.ts';
import type { CopyValue } from '../src/db/copy.ts';
import type { Scope } from '../src/registers/scope.ts';
import { writeInTurn } from '../src/registers/write-in-turn.ts';
import { Catalog } from '../src/search/index/catalog.ts';
import { indexArticles } from '../src/search/index/index-articles.ts';
import { search } from '../src/search/search.ts';
import { createSegmenter } from '../src/search/tokens/segmenter.ts';
import { batches } from '../src/util/batches.ts';
import { Press } from './press.ts';
import type { PressArticle } from './press.ts';
import { against, atShare, readMax, report, time } from './table.ts';
import type { BenchRow, Timed } from './table.ts';
import { inFolder } from './tuku.ts';

const size = Math.min(readMax(100_000), 100_000);
const segmenter = createSegmenter();
const press = new Press();
const articles = [...press.articles(size)];
const rows: BenchRow[] = [];

type Order = 'relevance' | 'time';
/** Words that must all be there; a phrase is one of them. */
type Question = readonly string[];
interface Engine {
  name: string;
  /** Ids of the first 20 and the count of all; undefined where it cannot answer. */
  ask(question: Question, order: Order): Promise<{ ids: number[]; total: number } | undefined>;
}

/** Words by how frequent they are: the first of the list, some of the middle, some of the tail. */
const words = [
  0, 3, 10, 20, 40, 80, 150, 300, 600, 1200, 2500, 5000, 9000, 14_000, 20_000, 26_000,
].map((rank) => press.vocabulary[rank] as string);
const kinds: Record<string, Question[]> = {
  'one word': words.map((word) => [word]),
  'one word, the most frequent': press.vocabulary.slice(0, 16).map((word) => [word]),
  'two words': words.map((word, index) => [word, press.vocabulary[(index * 7) % 60] as string]),
  phrase: articles.slice(0, 16).map(({ body }) => [(/^[^，。]{4,8}/.exec(body) ?? [''])[0]]),
};

async function ask(engine: Engine, what: string, order: Order): Promise<Timed | undefined> {
  const took: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < 3; round += 1) {
    for (const question of kinds[what] ?? []) {
      const started = performance.now();
      if (!(await engine.ask(question, order))) return undefined;
      took.push((performance.now() - started) / 1000);
    }
  }
  const { user, system } = process.cpuUsage(before);
  return {
    rows: 1,
    runs: took.length,
    seconds: atShare(took, 0.5),
    p95: atShare(took, 0.95),
    cpu: (user + system) / 1e6 / took.length,
  };
}

/** Columns of `article` that a bench leaves the same. */
const same: Record<string, CopyValue> = {
  cluster_id: 1,
  url: 'http://press.example/1',
  surt: 'example,press)/1',
  site: '',
  reposted_from: '',
  author: '',
  editor: '',
  breadcrumb: '[]',
  images: '[]',
  '"precision"': 'second',
  category_basis: '',
  charset: 'utf-8',
  story_id: null,
  current: true,
  removed: false,
};

async function load(scope: Scope): Promise<void> {
  const rowOf = (article: PressArticle): Record<string, CopyValue> => ({
    ...same,
    article_id: article.articleId,
    captured_at: article.published,
    title: article.title,
    source: article.source,
    published: article.published,
    published_at: article.published,
    category: article.category,
    body: article.body,
    length: article.body.length,
  });
  const columns = Object.keys(rowOf(articles[0] as PressArticle));
  await writeInTurn(scope, async ({ db }) => {
    for (const some of batches(articles, 2000)) {
      const rowsOf = some.map((article) => Object.values(rowOf(article)));
      await copyRows(db, 'article', columns, rowsOf);
    }
  });
}

/** A term of a question for FTS5: quoted, so that nothing in it is syntax. */
const quote = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const spaced = (text: string): string => segmenter.cut(text).join(' ');

function buildFts(
  file: string,
  tokenizer: string,
  write: (text: string) => string,
): sqlite.Database {
  const db = new sqlite.Database(file);
  db.exec(`pragma journal_mode = off; pragma synchronous = off;
    create virtual table press using fts5(title, body, tokenize = '${tokenizer}');
    create table article (id integer primary key, published text);`);
  db.exec('begin');
  const text = db.prepare('insert into press (rowid, title, body) values (?, ?, ?)');
  const date = db.prepare('insert into article values (?, ?)');
  for (const { articleId, title, body, published } of articles) {
    text.run([articleId, write(title), write(body)]);
    date.run([articleId, published]);
  }
  db.exec('commit');
  text.finalize();
  date.finalize();
  return db;
}

function ftsEngine(
  name: string,
  db: sqlite.Database,
  write: (text: string) => string,
  least: number,
): Engine {
  return {
    name,
    ask: (question, order) => {
      if (question.some((word) => word.length < least)) return Promise.resolve(undefined);
      const match = question.map((word) => quote(write(word))).join(' AND ');
      const sorted =
        order === 'relevance'
          ? 'select rowid as id from press where press match ? order by bm25(press) limit 20'
          : `select press.rowid as id from press join article on article.id = press.rowid
             where press match ? order by published desc, id desc limit 20`;
      const ids = db.all(sorted, [match]).map((row) => Number(row['id']));
      const [count] = db.all('select count(*) as n from press where press match ?', [match]);
      return Promise.resolve({ ids, total: Number(count?.['n']) });
    },
  };
}

/** The texts as letters, so that a scan knows what the index must find. */
const flat = articles.map(({ title, body }) => `${title}|${body}`.replace(/[，。\n]+/g, '|'));

/** Whether an engine finds just the articles that hold the words. */
async function compare(engine: Engine, what: string): Promise<string> {
  let same = 0;
  const questions = kinds[what] ?? [];
  for (const question of questions) {
    const holding = new Set<number>();
    for (const [index, text] of flat.entries()) {
      if (question.every((word) => text.includes(word))) holding.add(index + 1);
    }
    const found = await engine.ask(question, 'time');
    if (found?.total === holding.size && found.ids.every((id) => holding.has(id))) same += 1;
  }
  return `${same} of ${questions.length} equal to a scan`;
}

await inFolder(async (folder) => {
  const db = await openDatabase({ folder: join(folder, 'pglite') });
  const scope: Scope = { db, clusterId: 1 };
  await load(scope);
  const ids = articles.map((article) => article.articleId);
  const built = await time(size, () => writeInTurn(scope, (inside) => indexArticles(inside, ids)));
  const desk = { catalog: new Catalog(), segmenter };
  const opened = await time(size, () => desk.catalog.refresh(scope));
  rows.push({ bench: 'search', what: 'open the catalog in a new process', ...opened });
  const own: Engine = {
    name: 'tuku',
    ask: async (question, order) => {
      const text = question.map((word) => `"${word}"`).join(' ');
      const { hits, total } = await search(scope, desk, text, { order });
      return { ids: hits.map((hit) => hit.articleId), total };
    },
  };

  const engines: (() => Promise<[Engine, Timed]>)[] = [
    async () => {
      let made: sqlite.Database | undefined;
      const took = await time(size, () => {
        made = buildFts(join(folder, 'trigram.db'), 'trigram', (text) => text);
      });
      return [
        ftsEngine('FTS5 trigram', made as unknown as sqlite.Database, (text) => text, 3),
        took,
      ];
    },
    async () => {
      let made: sqlite.Database | undefined;
      const took = await time(size, () => {
        made = buildFts(join(folder, 'words.db'), 'unicode61', spaced);
      });
      return [ftsEngine('FTS5 jieba', made as unknown as sqlite.Database, spaced, 1), took];
    },
    async () => {
      const mini = new MiniSearch<PressArticle>({
        fields: ['title', 'body'],
        idField: 'articleId',
        storeFields: ['published'],
        tokenize: (text) => segmenter.cut(text),
      });
      const took = await time(size, () => mini.addAll(articles));
      const engine: Engine = {
        name: 'MiniSearch',
        ask: (question, order) => {
          const found = mini.search(question.join(' '), { combineWith: 'AND' });
          if (order === 'time') {
            found.sort((a, b) => (String(a['published']) < String(b['published']) ? 1 : -1));
          }
          return Promise.resolve({
            ids: found.slice(0, 20).map((hit) => hit.id as number),
            total: found.length,
          });
        },
      };
      return [engine, took];
    },
  ];

  const asked = new Map<string, Timed>();
  for (const what of Object.keys(kinds)) {
    const note = await compare(own, what);
    console.error(`tuku, ${what}: ${note}`);
    for (const order of ['relevance', 'time'] as const) {
      const took = await ask(own, what, order);
      if (took) asked.set(`${what}, by ${order}`, took);
      if (took) rows.push({ bench: 'search', what: `${what}, by ${order}`, ...took, note });
    }
  }
  for (const make of engines) {
    const [engine, took] = await make();
    rows.push({
      bench: 'search',
      what: 'build the index',
      ...built,
      baseline: against(built, { ...took, what: engine.name }),
    });
    for (const what of Object.keys(kinds)) {
      console.error(`${engine.name}, ${what}: ${await compare(engine, what)}`);
      for (const order of ['relevance', 'time'] as const) {
        const key = `${what}, by ${order}`;
        const mine = asked.get(key) as Timed;
        const theirs = await ask(engine, what, order);
        // A trigram is three letters: of two-letter words FTS5 trigram knows nothing.
        if (!theirs) continue;
        const note = `its p95 ${((theirs.p95 ?? 0) * 1000).toFixed(1)} ms`;
        const baseline = against(mine, { ...theirs, what: engine.name });
        rows.push({ bench: 'search', what: key, ...mine, baseline, note });
      }
    }
  }
  await db.destroy();
});
report(rows);
