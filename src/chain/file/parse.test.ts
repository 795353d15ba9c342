import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Chain } from '../../schema/chain.ts';
import { parseChain } from './parse.ts';
import { serializeChain } from './serialize.ts';

const head = 'name: 示例链\ngroups:\n  - {id: a, zh: 原料, en: Materials}\nsegments:\n';

function segment(id: string, more = ''): string {
  return `  - {id: ${id}, group: a, zh: ${id}名, en: ${id}${more}}\n`;
}

/** `severity code line` of every problem. */
function listCodes(text: string): string[] {
  return parseChain(text).problems.map((p) => `${p.severity} ${p.code} ${p.line}`);
}

test('a file in long and in short form', () => {
  const { chain, problems } = parseChain(`${head}  - id: rod
    group: a
    zh: 铜杆
    en: Rod
    aliases: [铜线坯, "3C"]
    gbt4754: [0911]
    recipes:
      - [铜名]
      - import
  - id: 铜
    group: a
    zh: 铜名
    en: Copper
    recipes:
      - inputs: []
      - {import: true, note: 进口}
`);
  expect(problems).toEqual([]);
  expect(chain.segments[0]).toEqual({
    id: 'rod',
    group: 'a',
    zh: '铜杆',
    en: 'Rod',
    aliases: ['铜线坯', '3C'],
    not: [],
    gbt4754: ['0911'],
    recipes: [
      { inputs: ['铜'], import: false },
      { inputs: [], import: true },
    ],
  });
  expect(chain.segments[1]?.recipes[1]).toEqual({ inputs: [], import: true, note: '进口' });
});

test('weights of recipes and what an import costs are read and written back', () => {
  const { chain, problems } = parseChain(
    head +
      segment('x', ', recipes: [{inputs: [], share: 2.5}, {import: true, cost: 1.2, risk: 0.05}]'),
  );
  expect(problems).toEqual([]);
  expect(chain.segments[0]?.recipes).toEqual([
    { inputs: [], import: false, share: 2.5 },
    { inputs: [], import: true, cost: 1.2, risk: 0.05 },
  ]);
  expect(parseChain(serializeChain(chain)).chain).toEqual(chain);
});

const cases: [string, string, string[]][] = [
  ['duplicate id', segment('x', ', recipes: [[]]') + segment('x'), ['error duplicate-id 6']],
  [
    'duplicate name',
    `${segment('x', ', recipes: [[]]')}  - {id: y, group: a, zh: x 名, en: y, recipes: [[x]]}\n`,
    ['error duplicate-name 6'],
  ],
  [
    'duplicate alias',
    segment('x', ', aliases: [铜]') + segment('y', ', aliases: [铜, 铝, 铝], recipes: [[x]]'),
    ['warning duplicate-alias 6', 'warning duplicate-alias 6'],
  ],
  ['unknown input', segment('x', ', recipes: [[yy]]'), ['error unknown-input 5']],
  [
    'unknown group',
    '  - {id: x, group: b, zh: x, en: x, recipes: [[]]}\n',
    ['error unknown-group 5'],
  ],
  ['orphan', segment('x'), ['warning orphan 5']],
  ['stands alone on purpose', segment('x', ', recipes: [[]]'), []],
  ['empty name', '  - {id: x, group: a, zh: "", en: x}\n', ['error empty-name 5']],
  ['missing name', '  - {id: x, group: a, en: x}\n', ['error missing-key 5']],
  ['code with letter', segment('x', ', gbt4754: [C3821], recipes: [[]]'), ['error bad-gbt-code 5']],
  ['unknown key', segment('x', ', alias: [铜], recipes: [[]]'), ['error unknown-key 5']],
  ['duplicate key', segment('x', ', zh: 二, recipes: [[]]'), ['error duplicate-key 5']],
  ['not a list', segment('x', ', aliases: 铜, recipes: [[]]'), ['error expected-list 5']],
  ['not a text', segment('x', ', note: [a], recipes: [[]]'), ['error expected-text 5']],
  [
    'not a number',
    segment('x', ', recipes: [{import: true, cost: 便宜}]'),
    ['error expected-number 5'],
  ],
  [
    'above its range',
    segment('x', ', recipes: [{import: true, risk: 1.5}]'),
    ['error expected-number 5'],
  ],
  ['no weight', segment('x', ', recipes: [{inputs: [], share: 0}]'), ['error expected-number 5']],
  ['not a flag', segment('x', ', recipes: [{import: maybe}]'), ['error expected-flag 5']],
  [
    'alias among not',
    segment('x', ', aliases: [铜], not: [铜], recipes: [[]]'),
    ['warning alias-excluded 5'],
  ],
  [
    'input twice, import with inputs',
    segment('x', ', recipes: [[]]') +
      segment('y', ', recipes: [[x, x], {inputs: [x], import: true}]'),
    ['warning duplicate-input 6', 'warning import-with-inputs 6'],
  ],
  [
    'closed cycle',
    segment('x', ', recipes: [[y]]') + segment('y', ', recipes: [[x], [x, y]]'),
    ['error cycle 5'],
  ],
  [
    'recycling',
    segment('x', ', recipes: [[y], []]') + segment('y', ', recipes: [[x]]'),
    ['warning loop 5'],
  ],
];

test.each(cases)('%s', (_, body, codes) => {
  expect(listCodes(head + body)).toEqual(codes);
});

test('a cycle is named with its path and recipes, an unknown key with the nearest one', () => {
  const body = segment('x', ', recipes: [[y]], alias: []') + segment('y', ', recipes: [[x], [y]]');
  const words = parseChain(head + body).problems.map((p) => p.zh);
  expect(words).toContain(
    '循环依赖，环上各环节互为前提、都做不出来：x名 → y名（配方 1） → x名（配方 1）',
  );
  expect(words).toContain('不认识的键“alias”，是否想写“aliases”');
});

const hostile: [string, string, string][] = [
  ['alias bomb', 'name: &a [x, x]\ngroups: &b [*a, *a]\nsegments: [*b, *b, *b]\n', 'anchor'],
  ['tag', 'name: !!binary aGk=\n', 'tag'],
  ['deep brackets', '['.repeat(100_000), 'too-deep'],
  ['deep dashes', '- '.repeat(50_000), 'too-deep'],
  [
    'deep indents',
    Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'yaml-syntax',
  ],
  ['too large', ' '.repeat(33_000_000), 'too-large'],
];

test.each(hostile)('%s ends in one sentence', (_, text, code) => {
  const { problems } = parseChain(text);
  expect(problems.map((p) => p.code)).toEqual([code]);
});

test.each([
  ['tab', 'name:\n\t- a', 2],
  ['second document', 'name: a\n---\nname: b', 2],
  ['two pairs on a line', 'name: a: b', 1],
  ['not a map', '- a', 1],
  ['empty', '', 1],
])('%s is told at its line', (_, text, line) => {
  expect(parseChain(text).problems[0]).toMatchObject({ severity: 'error', line });
});

test('many problems are cut, and a long key too', () => {
  const { problems } = parseChain(
    Array.from({ length: 2_000 }, (_, i) => `${'k'.repeat(1_000)}${i}: 1`).join('\n'),
  );
  expect(problems).toHaveLength(501);
  expect(Math.max(...problems.map((p) => p.zh.length))).toBeLessThan(400);
});

test('any text at all gives a result', () => {
  const bits = fc.constantFrom(
    'name',
    ': ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    '#',
    '&a ',
    '*a',
    '!',
    'x',
    '铜',
    ',',
    '|',
    '? ',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
      for (const p of parseChain(parts.join('')).problems) expect(p.line).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

const word = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      'null',
      'true',
      '0911',
      '~',
      '- a',
      'a: b',
      '#x',
      '*a',
      ' 铜 ',
      '多\n行',
      "'",
      '"',
      '[]',
      '1e3',
      '=',
      '<<',
    ),
  )
  .filter((s) => s.trim() !== '');

const chains: fc.Arbitrary<Chain> = fc
  .record({
    name: word,
    ids: fc.uniqueArray(word, { maxLength: 6 }),
    groupIds: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ name, ids, groupIds }) => {
    const recipe = fc.record(
      {
        inputs:
          ids.length > 0
            ? fc.array(fc.constantFrom(...ids), { maxLength: 3 })
            : fc.constant<string[]>([]),
        import: fc.boolean(),
        note: fc.oneof(word, fc.constant('')),
      },
      { requiredKeys: ['inputs', 'import'] },
    );
    const rest = fc.record(
      {
        group: fc.constantFrom(...groupIds),
        zh: word,
        en: word,
        aliases: fc.array(word, { maxLength: 3 }),
        not: fc.array(word, { maxLength: 3 }),
        gbt4754: fc.array(fc.stringMatching(/^\d{2,4}$/u), { maxLength: 2 }),
        recipes: fc.array(recipe, { maxLength: 3 }),
        note: fc.oneof(word, fc.constant('')),
      },
      { requiredKeys: ['group', 'zh', 'en', 'aliases', 'not', 'gbt4754', 'recipes'] },
    );
    return fc
      .tuple(fc.tuple(...groupIds.map(() => word)), fc.tuple(...ids.map(() => rest)))
      .map(([names, parts]): Chain => ({
        name,
        groups: groupIds.map((id, i) => ({ id, zh: names[i]!, en: names[i]! })),
        segments: ids.map((id, i) => ({ id, ...parts[i]! })),
      }));
  });

test('parse(serialize(chain)) is the chain', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      expect(parseChain(serializeChain(chain)).chain).toEqual(chain);
    }),
    { numRuns: 300 },
  );
});

test('the sample chain is clean and survives the round trip', () => {
  const url = new URL('../../../examples/hengyang-uhv/chain.yaml', import.meta.url);
  const { chain, problems } = parseChain(readFileSync(url, 'utf8'));
  expect(problems.filter((p) => p.severity === 'error')).toEqual([]);
  expect(chain.segments.length).toBeGreaterThanOrEqual(100);
  expect(parseChain(serializeChain(chain)).chain).toEqual(chain);
});
