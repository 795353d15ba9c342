import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;

test('no class gets its look from two style sheets: those of pages left behind still hold', () => {
  const homes = new Map<string, Set<string>>();
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.css')))
    for (const [, name = ''] of readFileSync(join(here, file), 'utf8').matchAll(
      /^(\.[a-z][\w-]*)(?= \{|,$)/gm,
    ))
      homes.set(name, (homes.get(name) ?? new Set()).add(file));
  expect([...homes].filter(([, home]) => home.size > 1)).toEqual([]);
});
