// Reads the labelled texts: our own articles, and real pages from a folder that is no part of the project.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { extractArticle } from '../../../src/archive/extract/article/extract-article.ts';
import { decodePage } from '../../../src/archive/extract/charset/detect-charset.ts';
import { placeLabels, writtenLabelsSchema, writtenPagesSchema } from './label.ts';
import type { LabelledText } from './label.ts';

const root = new URL('../../../', import.meta.url);
const ownFolder = fileURLToPath(new URL('test/fixtures/facts/', root));
const pagesFile = fileURLToPath(new URL('test/labels/facts-pages.yaml', root));

/** Numbers divisible by 3 are held out. */
const isHeldOut = (name: string): boolean => Number.parseInt(name, 10) % 3 === 0;

/** Throws with the article's name when a label does not fit its text. */
export function readOwnTexts(): LabelledText[] {
  return readdirSync(ownFolder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const text = readFileSync(join(ownFolder, file), 'utf8');
      const written = readFileSync(join(ownFolder, `${name}.yaml`), 'utf8');
      return explain(name, () => {
        const labels = writtenLabelsSchema.parse(parse(written));
        return {
          name,
          set: isHeldOut(name) ? ('held-out' as const) : ('own' as const),
          text,
          published: labels.published,
          traps: labels.traps,
          ...placeLabels(text, labels),
        };
      });
    });
}

/** What is labelled of the real pages, without their texts. */
export function readPageLabels() {
  return writtenPagesSchema.parse(parse(readFileSync(pagesFile, 'utf8')));
}

/** Real pages as our own reader of articles yields them; throws when its text is not the one that was labelled. */
export function readPageTexts(folder: string): LabelledText[] {
  return readPageLabels().map((labels) =>
    explain(labels.file, () => {
      const { html } = decodePage(readFileSync(join(folder, labels.file)));
      const { text } = extractArticle(html, `https://example.com/${labels.file}`);
      if (createHash('sha256').update(text).digest('hex') !== labels.sha256)
        throw new Error('the text that is read of it is not the labelled one; label it anew');
      return {
        name: labels.file,
        set: 'pages' as const,
        text,
        published: labels.published,
        traps: [],
        ...placeLabels(text, labels),
      };
    }),
  );
}

function explain<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
