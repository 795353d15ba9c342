// Atom 1.0 (RFC 4287).
import { escapeMarkup as text } from '../words.ts';
import type { Feed, FeedEntry } from './feed.ts';

export const atomType = 'application/atom+xml; charset=utf-8';

export function writeAtom({ id, title, language, self, home, updated, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    `  <title>${text(title)}</title>`,
    `  <id>${text(id)}</id>`,
    `  <updated>${updated}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${text(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${text(home)}"/>`,
    `  <generator>Tuku</generator>`,
    // Entries without a source of their own have this one (4.2.1).
    `  <author><name>${language === 'zh' ? '图库' : 'Tuku'}</name></author>`,
    ...entries.map(writeEntry),
    '</feed>',
    '',
  ].join('\n');
}

function writeEntry(entry: FeedEntry): string {
  const { id, title, address, original, updated, published, source, category, excerpt } = entry;
  return [
    '  <entry>',
    `    <title>${text(title)}</title>`,
    `    <id>${text(id)}</id>`,
    `    <updated>${updated}</updated>`,
    ...(published === null ? [] : [`    <published>${published}</published>`]),
    `    <link rel="alternate" type="text/html" href="${text(address)}"/>`,
    `    <link rel="via" href="${text(original)}"/>`,
    ...(source === '' ? [] : [`    <author><name>${text(source)}</name></author>`]),
    ...(category === '' ? [] : [`    <category term="${text(category)}"/>`]),
    `    <summary>${text(excerpt)}</summary>`,
    '  </entry>',
  ].join('\n');
}
