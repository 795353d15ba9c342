import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, materialOf, projectOf, proofsOf, storyOf } from '../brief.fixture.ts';
import { compareFolds } from './compare-folds.ts';
import { composeBrief, linesAtMost } from './compose-brief.ts';
import { pickSentence } from './pick-sentence.ts';

const proven = (value: string, recordId: number) => ({ value, recordId, key: 'start_promised' });

test('no line stands without a source, and sources are numbered in the order of first use', () => {
  const id = fc.integer({ min: 1, max: 60 });
  const material = fc
    .record({
      stories: fc.array(id, { maxLength: 50 }),
      changes: fc.array(id, { maxLength: 60 }),
      late: fc.array(id, { maxLength: 60 }),
      proven: fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 200 }),
    })
    .map(({ stories, changes, late, proven }) =>
      materialOf({
        reported: {
          stories: stories.map((one) => storyOf(one)),
          total: stories.length,
          reposts: 0,
          facts: 0,
        },
        changed: {
          records: 0,
          files: [],
          changes: changes.map((one) => changeOf(one)),
          unread: 0,
        },
        late: {
          projects: late.map((one) => projectOf(one)),
          lights: { yellow: 60, red: 90, remove: 180 },
        },
        records: proofsOf(proven),
      }),
    );
  fc.assert(
    fc.property(material, (one) => {
      const { sections, sources } = composeBrief(one);
      const lines = sections.flatMap((section) => section.lines);
      for (const line of lines) expect(line.sources.length).toBeGreaterThan(0);
      const used = [...new Set(lines.flatMap((line) => line.sources))];
      expect(used).toEqual(sources.map(({ number }) => number));
      expect(used).toEqual(used.map((_, at) => at + 1));
      for (const section of sections) expect(section.lines.length).toBeLessThanOrEqual(linesAtMost);
    }),
    { numRuns: 60 },
  );
});

test('an officer reads: from signed to started on its day, amounts in 亿元, and who is late by how much', () => {
  const brief = composeBrief(
    materialOf({
      changed: {
        records: 3,
        files: [],
        unread: 0,
        changes: [
          changeOf(2, { key: 'investment', from: '350000000', to: '420000000' }),
          changeOf(1),
          changeOf(3, {
            key: 'revenue@2024',
            kind: 'enterprise',
            name: '示例公司',
            from: null,
            to: '35280000000',
          }),
          changeOf(4, { on: null, from: 'talks', to: 'signed', name: '示例二期' }),
          changeOf(5, {
            key: 'name',
            from: null,
            to: '示例三期',
            name: '示例三期',
            register: 'planned',
          }),
        ],
      },
      late: {
        lights: { yellow: 60, red: 90, remove: 180 },
        projects: [
          projectOf(1),
          projectOf(2, { light: 'green' }),
          projectOf(3, {
            light: null,
            dates: {
              started: { actual: null, planned: null, promised: proven('2024-12-01', 7), late: 56 },
              producing: {
                actual: proven('2024-11', 8),
                planned: proven('2024-10', 8),
                promised: null,
                late: 31,
              },
            },
          }),
        ],
      },
      records: proofsOf([1, 2, 3, 4, 5, 7, 901]),
    }),
  );
  const [, changed, late] = brief.sections;
  expect(changed?.lines.map(({ zh }) => zh)).toEqual([
    '示例二期由洽谈转为签约（数据日期2024年3月31日）。',
    '示例换流阀项目由签约转为开工（2024年3月5日）。',
    '新增拟建项目：示例三期。',
    '示例换流阀项目总投资由3.5亿元改为4.2亿元。',
    '示例公司2024年营业收入登记为352.8亿元。',
  ]);
  expect(changed?.lines[1]?.en).toBe('示例换流阀项目 went from signed to started (5 Mar 2024).');
  expect(late?.lines.map(({ zh }) => zh)).toEqual([
    '示例项目1（衡阳市）：红灯，98天无进展，最近进展为2024年10月20日签约。',
    '示例项目3（衡阳市）：约定开工2024年12月1日，已逾期56天。',
  ]);
});

test('a long week is cut, and says by how much; an empty one says so', () => {
  const many = Array.from({ length: linesAtMost + 5 }, (_, at) => at + 1);
  const brief = composeBrief(
    materialOf({
      changed: { records: 45, files: [], changes: many.map((one) => changeOf(one)), unread: 3 },
      records: proofsOf(many),
    }),
  );
  const [reported, changed] = brief.sections;
  expect(changed?.lines).toHaveLength(linesAtMost);
  expect(changed?.leftOut).toBe(5);
  expect(changed?.note.zh).toContain('另有3个主体');
  expect(reported?.lines).toEqual([]);
  expect(reported?.note.zh).toContain('没有这样的报道');
});

test('the day of a step is told with the step, and an unchanged value not at all', () => {
  const claim = (recordId: number, dated: string, values: Record<string, string>) => ({
    recordId,
    sourceId: recordId,
    series: '示例项目表',
    trust: 50,
    dated,
    pinned: false,
    kind: 'project' as const,
    values,
  });
  const before = claim(1, '2024-01-31', { name: '示例项目', stage: 'signed', investment: '100' });
  const after = claim(2, '2024-03-31', {
    name: '示例项目',
    stage: 'started',
    started: '2024-03-05',
    investment: '100.0',
  });
  const changes = compareFolds(9, [before], [before, after], '示例集群');
  expect(changes.map(({ key, from, to, on }) => ({ key, from, to, on }))).toEqual([
    { key: 'stage', from: 'signed', to: 'started', on: '2024-03-05' },
  ]);
  expect(compareFolds(9, [], [after], '示例集群')).toMatchObject([{ key: 'name', from: null }]);
});

test('the sentence is a piece of the text that holds a name, whatever the text', () => {
  const piece = fc.constantFrom(
    '示例项目',
    '。',
    '\n',
    '签约',
    '很长'.repeat(150),
    '𠮷',
    '！',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const names = [...text.matchAll(/示例项目/g)].map(({ index }) => ({
        start: index,
        end: index + 4,
        ref: 'project 1',
        weight: 4,
      }));
      const found = pickSentence(text, names);
      expect(found === undefined).toBe(names.length === 0);
      if (!found) return;
      const said = text.slice(found.start, found.end);
      expect(said).toContain('示例项目');
      expect(said.length).toBeLessThanOrEqual(202);
      expect(said).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

test('of several sentences the one with the project and its sum is taken', () => {
  const text = '变压器行业增长。示例项目签约，总投资3亿元。示例项目很好。';
  const name = (words: string, from: number, ref: string, weight: number) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length, ref, weight };
  };
  const found = pickSentence(text, [
    name('变压器', 0, 'segment transformer', 1),
    name('示例项目', 0, 'project 1', 4),
    name('示例项目', 15, 'project 1', 4),
  ]);
  expect(text.slice(found?.start, found?.end)).toBe('示例项目签约，总投资3亿元。');
});
