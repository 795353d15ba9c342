// Measures what is read of real news pages against test/labels/articles.tsv, and Readability in the same run. The pages
// are given by the caller and are no part of the project:
//   npx tsx scripts/quality-extract.ts FOLDER [--list]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractArticle } from '../src/archive/extract/article/extract-article.ts';
import { decodePage } from '../src/archive/extract/charset/detect-charset.ts';

interface Truth {
  file: string;
  title: { start: string; end: string; length: number };
  time: string;
  source: string;
  body: { start: string; end: string; length: number };
  /** Starts of lines between first and last that are not the text: captions, players, advertisements. */
  leftOut: string[];
}

interface Scores {
  file: string;
  title: boolean;
  time: boolean | undefined;
  source: boolean | undefined;
  precision: number;
  recall: number;
}

interface Read {
  title: string;
  time: string;
  source: string;
  text: string;
}

const root = new URL('..', import.meta.url);
const labels = new URL('test/labels/articles.tsv', root);

function readTruth(): Truth[] {
  return readFileSync(labels, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [
        file = '',
        titleStart = '',
        titleEnd = '',
        titleLength = '',
        time = '',
        source = '',
        start = '',
        end = '',
        length = '',
        leftOut = '',
      ] = line.split('\t');
      return {
        file,
        title: { start: titleStart, end: titleEnd, length: Number(titleLength) },
        time,
        source,
        body: { start, end, length: Number(length) },
        leftOut: leftOut === '' ? [] : leftOut.split('|'),
      };
    });
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL IMG'.split(
    ' ',
  ),
);
const unseen = new Set('HEAD SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG TEXTAREA SELECT'.split(' '));
export const squeeze = (text: string): string =>
  text.replace(/[\s\u3000\u00a0\u200b-\u200f\ufeff]+/g, '');

interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
}

/** The lines of a page by linkedom, without spaces: a reading apart from the one under test. */
export function readPageLines(html: string): string[] {
  const lines = [''];
  const walk = (node: DomNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3)
        lines.push(`${lines.pop() ?? ''}${squeeze(child.textContent ?? '')}`);
      else if (child.nodeType === 1) {
        const name = child.nodeName.toUpperCase();
        if (unseen.has(name)) continue;
        if (blocks.has(name)) lines.push('');
        walk(child);
        if (blocks.has(name)) lines.push('');
      }
    }
  };
  walk(parseHTML(html).document as unknown as DomNode);
  return lines.filter((line) => line !== '');
}

/** The body that the label describes, rebuilt from the page; its length must be the labelled one. */
function rebuildBody(html: string, { file, body, leftOut }: Truth): string {
  const lines = readPageLines(html);
  const left = leftOut.map(squeeze);
  for (let first = 0; first < lines.length; first += 1) {
    if (
      !lines
        .slice(first, first + 12)
        .join('')
        .startsWith(body.start)
    )
      continue;
    const kept: string[] = [];
    for (let at = first; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      if (!left.some((start) => line.startsWith(start))) kept.push(line);
      const text = kept.join('');
      const end = text.lastIndexOf(body.end);
      if (end >= 0 && end + body.end.length === body.length) return text.slice(0, body.length);
      if (text.length > body.length * 1.5 + 500) break;
    }
  }
  throw new Error(`The body labelled for ${file} is not on its page.`);
}

/** Precision and recall over runs of four characters, as many times as they occur. */
function compare(found: string, truth: string): { precision: number; recall: number } {
  const grams = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4));
  const counts = new Map<string, number>();
  const wanted = grams(truth);
  for (const gram of wanted) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const own = grams(found);
  let hits = 0;
  for (const gram of own) {
    const left = counts.get(gram) ?? 0;
    if (left > 0) hits += 1;
    counts.set(gram, left - 1);
  }
  return {
    precision: own.length === 0 ? 0 : hits / own.length,
    recall: hits / Math.max(1, wanted.length),
  };
}

const fold = (text: string): string =>
  squeeze(text)
    .replace(/["“”‘’']/g, '"')
    .toLowerCase();

function score(truth: Truth, read: Read, body: string): Scores {
  const title = fold(read.title);
  const { precision, recall } = compare(squeeze(read.text), body);
  return {
    file: truth.file,
    title:
      title.length === truth.title.length &&
      title.startsWith(fold(truth.title.start)) &&
      title.endsWith(fold(truth.title.end)),
    time: truth.time === '' ? read.time === '' : read.time.startsWith(truth.time),
    source: truth.source === '' ? read.source === '' : fold(read.source) === fold(truth.source),
    precision,
    recall,
  };
}

function readOurs(html: string, url: string): Read {
  const article = extractArticle(html, url);
  return {
    title: article.title,
    time: article.published?.value ?? '',
    source: article.source ?? article.repostedFrom ?? '',
    text: article.text,
  };
}

function readReadability(html: string): Read {
  const { document } = parseHTML(html);
  const article = new Readability(document as unknown as Document).parse();
  return {
    title: article?.title ?? '',
    time: (article?.publishedTime ?? '').replace(/\s*\+.*/, ''),
    source: article?.byline ?? '',
    text: article?.textContent ?? '',
  };
}

const f1 = ({ precision, recall }: Pick<Scores, 'precision' | 'recall'>): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
const mean = (values: number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(3);
const share = (values: (boolean | undefined)[]): string => {
  const hits = values.filter(Boolean).length;
  return `${(hits / values.length).toFixed(3)} (${hits}/${values.length})`;
};

/** Says what is wrong with one page, if anything is. */
function listFaults(scores: Scores, read: Read, truth: Truth): void {
  if (scores.title && scores.time && scores.source && f1(scores) >= 0.98) return;
  console.log(truth.file);
  if (!scores.title) console.log(`  title ${read.title}`);
  if (!scores.time) console.log(`  time ${read.time} for ${truth.time}`);
  if (!scores.source) console.log(`  source ${read.source} for ${truth.source}`);
  const { precision, recall } = scores;
  console.log(`  body precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`);
}

/** CPU milliseconds of one reading, over all pages in turn, after two turns to warm up. */
function measureCpu(pages: readonly string[], read: (html: string) => unknown): string {
  const turns = 3;
  for (let turn = 0; turn < 2; turn += 1) for (const html of pages) read(html);
  const begun = process.cpuUsage();
  for (let turn = 0; turn < turns; turn += 1) for (const html of pages) read(html);
  const { user, system } = process.cpuUsage(begun);
  return ((user + system) / 1000 / turns / pages.length).toFixed(1);
}

function summarise(scores: Scores[]): string[] {
  return [
    share(scores.map(({ title }) => title)),
    share(scores.map(({ time }) => time)),
    share(scores.map(({ source }) => source)),
    mean(scores.map(f1)),
    mean(scores.map(({ precision }) => precision)),
    mean(scores.map(({ recall }) => recall)),
    (Math.min(...scores.map(f1)) || 0).toFixed(3),
  ];
}

function main(): void {
  const [folder, flag] = process.argv.slice(2);
  if (!folder) {
    console.error('usage: npx tsx scripts/quality-extract.ts FOLDER [--list]');
    process.exitCode = 2;
    return;
  }
  const ours: Scores[] = [];
  const pages: string[] = [];
  const theirs: Scores[] = [];
  for (const truth of readTruth()) {
    const { html } = decodePage(readFileSync(join(folder, truth.file)));
    const body = rebuildBody(html, truth);
    pages.push(html);
    const url = `https://example.com/${truth.file}`;
    ours.push(score(truth, readOurs(html, url), body));
    theirs.push(score(truth, readReadability(html), body));
    const one = ours.at(-1);
    if (flag === '--list' && one) listFaults(one, readOurs(html, url), truth);
  }
  const columns = [summarise(ours), summarise(theirs)];
  const headings = [
    'title',
    'time',
    'source',
    'body F1, mean',
    'body precision',
    'body recall',
    'body F1, worst',
  ];
  for (const [at, heading] of headings.entries())
    console.log(`| ${[heading, ...columns.map((column) => column[at])].join(' | ')} |`);
  const own = measureCpu(pages, (html) => readOurs(html, 'https://example.com/'));
  console.log(`| CPU ms a page | ${own} | ${measureCpu(pages, readReadability)} |`);
}

if (import.meta.url === `file://${process.argv[1]}`) main();
