import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodePage, detectCharset } from './detect-charset.ts';

const simplified = [
  '示例日报讯（示例记者）1月20日，示例市召开输变电装备产业集群发展大会，会议总结了去年的工作，部署了今年的任务。',
  '示例变压器有限公司负责人表示，企业将继续加大研发投入，提高产品质量，为客户提供更好的服务。',
  '据了解，该项目总投资示例亿元，建成后可实现年产值增长，带动当地就业。',
];
const traditional = [
  '示例日報訊（示例記者）示例市政府昨日舉行記者會，說明輸變電裝備產業的發展現況與未來規劃。',
  '與會學者認為，企業應該持續投入研究發展，提升產品品質，並加強與國際市場的聯繫。',
];
/** Characters that only the four-byte part of GB18030 holds. */
const fourByte = '㐀㐁㐂㐃㐄，𠀀𠀁𠀂𠀃。';

interface Case {
  name: string;
  text: string;
  encoding: string;
  expected: string;
  meta?: string;
  http?: string;
  late?: boolean;
  cut?: number;
}

function makePage({ text, meta, late, encoding, cut = 0 }: Case): Uint8Array {
  const label = meta ? `<meta http-equiv="Content-Type" content="text/html; charset=${meta}">` : '';
  const filler = `<script>${'var a = 1; '.repeat(2000)}</script>`;
  const html = `<html><head>${late ? filler : ''}${label}<title>${text.slice(0, 12)}</title></head><body><p>${text}</p></body></html>`;
  const bytes = iconv.encode(cut > 0 ? text : html, encoding);
  return bytes.subarray(0, bytes.length - cut);
}

const cases: Case[] = [];
const encodings = [
  { encoding: 'utf8', expected: 'utf-8', right: 'utf-8', texts: [...simplified, ...traditional] },
  { encoding: 'gbk', expected: 'gbk', right: 'gbk', texts: simplified },
  { encoding: 'gb2312', expected: 'gbk', right: 'gb2312', texts: simplified.slice(0, 2) },
  { encoding: 'big5', expected: 'big5', right: 'big5', texts: traditional },
  {
    encoding: 'gb18030',
    expected: 'gb18030',
    right: 'gb18030',
    texts: [`${simplified[0]}${fourByte}`, `${traditional[0]}${fourByte}`],
  },
];
for (const { encoding, expected, right, texts } of encodings) {
  for (const [nth, text] of texts.entries()) {
    const base = { text, encoding, expected };
    const of = `${encoding} ${nth + 1}`;
    cases.push({ ...base, name: `${of}, right meta`, meta: right });
    cases.push({ ...base, name: `${of}, right header`, http: `text/html; charset=${right}` });
    cases.push({ ...base, name: `${of}, no label` });
    cases.push({ ...base, name: `${of}, late meta`, meta: right, late: true });
    for (const wrong of ['utf-8', 'gb2312', 'big5', 'iso-8859-1', 'gb18030', 'shift_jis']) {
      if (wrong === right) continue;
      cases.push({ ...base, name: `${of}, meta says ${wrong}`, meta: wrong });
      cases.push({
        ...base,
        name: `${of}, header says ${wrong}`,
        http: `text/html;charset=${wrong}`,
        meta: right,
      });
    }
    cases.push({ ...base, name: `${of}, cut in a character`, cut: 1 });
    cases.push({
      ...base,
      name: `${of}, one short sentence`,
      text: expected === 'gb18030' ? `的${fourByte}` : text.slice(0, 14),
    });
  }
}
for (const text of ['公告', '通知：今日放假', '首页 新闻 联系我们', '联通']) {
  cases.push({ name: `short gbk ${text}`, text, encoding: 'gbk', expected: 'gbk', meta: 'gb2312' });
  cases.push({ name: `short gbk unlabelled ${text}`, text, encoding: 'gbk', expected: 'gbk' });
  cases.push({
    name: `short utf-8 ${text}`,
    text,
    encoding: 'utf8',
    expected: 'utf-8',
    meta: 'gbk',
  });
}

describe('detectCharset', () => {
  test(`sees through ${cases.length} right, wrong and missing labels`, () => {
    const missed = cases.filter(
      (each) => detectCharset(makePage(each), each.http).charset !== each.expected,
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
    expect(cases.length).toBeGreaterThan(60);
  });

  test('decodes each of them to the text it was made of', () => {
    for (const each of cases.filter(({ cut }) => !cut)) {
      expect(decodePage(makePage(each), each.http).html, each.name).toContain(each.text);
    }
  });

  test.each([
    ['<p>plain</p>', undefined, 'utf-8', 'default'],
    ['<meta charset=gbk><p>plain</p>', undefined, 'gbk', 'label'],
    ['<p>caf\u00e9 \u00b7 r\u00e9sum\u00e9</p>', undefined, 'utf-8', 'content'],
    ['<p>A \u00b7 B \u00b7 C</p>', 'text/html', 'utf-8', 'content'],
    ['\ufeff<meta charset=gbk>示例', undefined, 'utf-8', 'bom'],
  ])('%s is told by its basis', (html, http, charset, basis) => {
    expect(detectCharset(Buffer.from(html), http)).toEqual({ charset, basis });
  });

  test.each(['utf-16le', 'utf-16be'])('%s is known with and without its mark', (encoding) => {
    const html = `<html><head><title>示例</title></head><body>${simplified[0]}</body></html>`;
    expect(detectCharset(iconv.encode(html, encoding)).charset).toBe(encoding);
    expect(decodePage(iconv.encode(html, encoding, { addBOM: true })).html).toContain(
      simplified[0],
    );
  });

  test('a western page keeps its label', () => {
    const bytes = iconv.encode(
      '<p>Énergie électrique à très haute tension, près de Besançon</p>',
      'win1252',
    );
    expect(decodePage(bytes, 'text/html; charset=iso-8859-1').html).toContain('Énergie électrique');
  });

  test('a UTF-8 page with a few foreign bytes stays UTF-8', () => {
    const foreign = iconv.encode('广告', 'gbk');
    const bytes = Buffer.concat([
      Buffer.from(`<p>${simplified.join('')}</p>`),
      foreign,
      Buffer.from('</html>'),
    ]);
    expect(detectCharset(bytes, 'text/html; charset=gbk').charset).toBe('utf-8');
  });

  test('japanese and korean labels are believed when the text reads so', () => {
    expect(
      detectCharset(
        iconv.encode('これはサンプルのページです', 'shift_jis'),
        'text/html; charset=shift_jis',
      ).charset,
    ).toBe('shift_jis');
    expect(
      detectCharset(iconv.encode('이것은 예시 페이지입니다', 'euc-kr'), 'text/html; charset=euc-kr')
        .charset,
    ).toBe('euc-kr');
  });

  test('any bytes under any label decode to something', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.string({ maxLength: 60 }),
        (bytes, label) => {
          expect(typeof decodePage(bytes, label).html).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('pages cut anywhere keep their charset', () => {
    const page = makePage({
      name: '',
      text: simplified.join(''),
      encoding: 'gbk',
      expected: 'gbk',
      meta: 'utf-8',
    });
    fc.assert(
      fc.property(fc.integer({ min: 160, max: page.length }), (length) => {
        expect(detectCharset(page.subarray(0, length)).charset).toBe('gbk');
      }),
    );
  });
});
