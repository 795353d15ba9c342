import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { changeOf, materialOf, pageOf, proofsOf, storyOf } from '../brief.fixture.ts';
import { composeBrief } from '../compose/compose-brief.ts';
import { webAddress } from './web-address.ts';
import { writeBrief } from './write-docx.ts';

const hostile = '\u0000\u0008示\ufffe例\ud800<w:p>&"\'\u001b]]>\r\n　标题';
const brief = composeBrief(
  materialOf({
    reported: {
      stories: [
        storyOf(1),
        storyOf(2, { title: hostile.repeat(500), publisher: hostile, quote: `${hostile}。` }),
        storyOf(3, { page: pageOf(3, 'javascript:alert(1)') }),
        storyOf(4, { page: pageOf(4, `https://press.example/${'a'.repeat(3000)}`) }),
        storyOf(5, { page: pageOf(5, 'https://press.example/?a=1&b="<2>"') }),
      ],
      total: 60,
      reposts: 2,
      facts: 0,
    },
    changed: { records: 1, files: [], changes: [changeOf(1)], unread: 0 },
    records: proofsOf([1]),
  }),
);

async function partsOf(language: 'zh' | 'en'): Promise<Map<string, string>> {
  const files = unzipSync(await writeBrief(brief, language));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What Word and LibreOffice repair or refuse: tags that do not close, characters that XML 1.0 does not know. */
function problemsOf(xml: string): string[] {
  const problems: string[] = [];
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) problems.push('character');
  if (/\p{Surrogate}/u.test(xml)) problems.push('surrogate');
  const open: string[] = [];
  const rest = xml
    .replace(/<\?[^>]*\?>/g, '')
    .replace(
      /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
      (_all, closes: string, name: string, _attributes, alone: string) => {
        if (closes) {
          if (open.pop() !== name) problems.push(`</${name}>`);
        } else if (!alone) open.push(name);
        return '';
      },
    );
  if (open.length > 0) problems.push(`open ${open.join(' ')}`);
  if (rest.includes('<') || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(rest))
    problems.push('markup');
  return problems;
}

test.each(['zh', 'en'] as const)(
  'every part of the %s document is well-formed',
  async (language) => {
    const parts = await partsOf(language);
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['word/document.xml', 'word/styles.xml', '[Content_Types].xml']),
    );
    for (const [name, text] of parts)
      if (/\.(xml|rels)$/.test(name)) expect(problemsOf(text), name).toEqual([]);
  },
);

test('no id is given twice: bookmarks, relations', async () => {
  const parts = await partsOf('zh');
  const once = (ids: (string | undefined)[]) => expect(new Set(ids).size).toBe(ids.length);
  const document = parts.get('word/document.xml') ?? '';
  once([...document.matchAll(/<w:bookmarkStart[^>]* w:id="(\d+)"/g)].map((found) => found[1]));
  once([...document.matchAll(/<w:bookmarkStart[^>]* w:name="([^"]+)"/g)].map((found) => found[1]));
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  once([...relations.matchAll(/ Id="([^"]+)"/g)].map((found) => found[1]));
  // Every mark leads to a source.
  const names = new Set([...document.matchAll(/w:name="(source_\d+)"/g)].map((found) => found[1]));
  for (const found of document.matchAll(/w:anchor="([^"]+)"/g)) expect(names).toContain(found[1]);
});

test('only addresses of the web are links', async () => {
  const relations = (await partsOf('zh')).get('word/_rels/document.xml.rels') ?? '';
  const links = [...relations.matchAll(/Target="([^"]+)" TargetMode="External"/g)];
  expect(links.map((found) => found[1])).toEqual([
    'https://press.example/1.html',
    'https://press.example/2.html',
    'https://press.example/?a=1&amp;b=%22%3C2%3E%22',
  ]);
  expect(webAddress('file:///etc/passwd')).toBeUndefined();
  expect(webAddress('no address')).toBeUndefined();
  expect(webAddress(null)).toBeUndefined();
});

test('it says what the brief says, in Chinese faces and as Chinese', async () => {
  const parts = await partsOf('zh');
  const text = (parts.get('word/document.xml') ?? '').replace(/<[^>]*>|\s+/g, '');
  for (const words of [
    '示例集群周报',
    '2025年1月20日—2025年1月26日',
    '一、本期报道',
    '二、台账变化',
    '三、逾期与预警',
    '示例换流阀项目由签约转为开工（2024年3月5日）。[',
    '另有55条未列',
    '没有逾期或预警的项目',
  ])
    expect(text).toContain(words);
  const styles = parts.get('word/styles.xml') ?? '';
  expect(styles).toContain('w:eastAsia="SimSun"');
  expect(styles).toContain('w:eastAsia="zh-CN"');
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>示例集群周报</dc:title>');
});

const office = spawnSync('soffice', ['--version']).status === 0;
const reader = spawnSync('pdftotext', ['-v']).status === 0;

// Without LibreOffice and poppler on the machine there is nothing to open it with.
test.runIf(office && reader)(
  'LibreOffice opens it, and its PDF has the words',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tuku-docx-'));
    try {
      writeFileSync(join(folder, 'brief.docx'), await writeBrief(brief, 'zh'));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const to = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
      expect(spawnSync('soffice', [...to, join(folder, 'brief.docx')]).status).toBe(0);
      spawnSync('pdftotext', [join(folder, 'brief.pdf'), join(folder, 'brief.txt')]);
      const text = readFileSync(join(folder, 'brief.txt'), 'utf8').replace(/\s+/g, '');
      expect(text).toContain('示例集群周报');
      expect(text).toContain('由签约转为开工');
      expect(text).toContain('—1—');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
