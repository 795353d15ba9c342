import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLexicon } from './lexicon.ts';
import { linkMentions } from './link-mentions.ts';

const enterprise = (entityId: number, name: string, more: object = {}) => ({
  entityId,
  kind: 'enterprise' as const,
  name,
  ...more,
});
const lexicon = buildLexicon({
  entities: [
    enterprise(1, '衡阳示例变压器有限公司', { shortNames: ['示例变', '光明', '衡阳', '变压器'] }),
    enterprise(2, '湖南甲乙丙电缆股份有限公司', { formerNames: ['长沙旧名电缆厂'] }),
    enterprise(3, '株洲两家电气有限公司', { shortNames: ['两家'] }),
    enterprise(4, '湘潭两家电气有限公司', { shortNames: ['两家'] }),
    enterprise(5, '湖南电力设备有限公司'),
    enterprise(6, '示例TBX电气（湖南）有限公司', { shortNames: ['TBX'] }),
    { entityId: 7, kind: 'project', name: '示例特高压换流阀智能制造基地项目' },
  ],
  segments: [
    { id: 'transformer', zh: '电力变压器（110–500kV）', aliases: ['变压器'], not: ['变压器油'] },
    { id: 'cable', zh: '电缆', aliases: [], not: [] },
  ],
});

const cases: [text: string, mentions: string[]][] = [
  ['衡阳示例变压器有限公司投产', ['enterprise 1 衡阳示例变压器有限公司']],
  ['位于衡阳的示例变压器投产', ['place 430400 衡阳', 'enterprise 1 示例变压器']],
  ['示例变压器有限公司', ['enterprise 1 示例变压器有限公司']],
  ['示例变压器配件有限公司', []],
  ['长沙示例变压器有限公司', []],
  ['湖南示例变压器', ['place 430000 湖南', 'enterprise 1 示例变压器']],
  ['示例变昨日开工', ['enterprise 1 示例变']],
  ['前途光明', []],
  ['衡陽示例變壓器有限公司', ['enterprise 1 衡陽示例變壓器有限公司']],
  ['湖南甲乙丙电缆股份有限公司', ['enterprise 2 湖南甲乙丙电缆股份有限公司']],
  ['甲乙丙电缆中标', ['enterprise 2 甲乙丙电缆']],
  ['长沙旧名电缆厂', ['enterprise 2 长沙旧名电缆厂']],
  ['两家电气中标', []],
  [
    '两家电气中标。株洲两家电气有限公司',
    ['enterprise 3 两家电气', 'enterprise 3 株洲两家电气有限公司'],
  ],
  ['湖南电力设备增长', ['place 430000 湖南']],
  ['湖南电力设备有限公司', ['enterprise 5 湖南电力设备有限公司']],
  ['TBX中标，OTBX、TBX2不是', ['enterprise 6 TBX']],
  ['示例TBX电气(湖南)有限公司', ['enterprise 6 示例TBX电气(湖南)有限公司']],
  ['示例特高压换流阀智能制造基地项目开工', ['project 7 示例特高压换流阀智能制造基地项目']],
  ['采购变压器和电缆', ['segment transformer 变压器', 'segment cable 电缆']],
  ['变压器油', []],
  ['某某变压器有限公司', []],
  ['衡阳市委', ['place 430400 衡阳市']],
  ['长沙市政工程', ['place 430100 长沙']],
  ['衡阳路', []],
  ['衡阳师范学院', []],
  ['衡阳某某科技有限公司', []],
  ['南岳区', ['place 430412 南岳区']],
  ['鼓楼区', []],
  ['南京市鼓楼区', ['place 320100 南京市', 'place 320106 鼓楼区']],
  ['东安', []],
  ['永州东安', ['place 431100 永州', 'place 431122 东安']],
  ['', []],
];
test.each(cases)('%s', (text, mentions) => {
  const found = linkMentions(text, lexicon);
  expect(found.map(({ kind, ref, words }) => `${kind} ${ref} ${words}`)).toEqual(mentions);
});

test('mentions stand in order, do not overlap, and are what the text says there', () => {
  const pieces = cases.map(([text]) => text).concat('，', '\n', '𠮷', ' ', '的');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (list) => {
      const text = list.join('');
      let before = 0;
      for (const { start, end, words } of linkMentions(text, lexicon)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(words).toBe(text.slice(start, end));
        before = end;
      }
    }),
  );
});

test('any text is read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void linkMentions(text, lexicon)));
});

test('a hundred thousand names and a text of 1 kB', () => {
  const brands = [
    ...'金鑫华兴隆达盛泰恒源昌和顺安宏伟业鸿腾飞天龙凤麒祥瑞福禄寿禧康健博远志诚信德仁义礼智勇',
  ];
  const name = (n: number): string =>
    `${['衡阳', '长沙', '株洲'][n % 3]}示${brands[n % 40]}${brands[Math.floor(n / 40) % 40]}${brands[Math.floor(n / 1600) % 40]}${Math.floor(n / 64_000) ? '新' : ''}电气有限公司`;
  const big = buildLexicon({
    entities: Array.from({ length: 100_000 }, (_, n) => enterprise(n + 1, name(n))),
  });
  const text = `${name(77)}与示例企业在衡阳签约，采购设备。`.repeat(12);
  const started = performance.now();
  const rounds = 50;
  for (let i = 0; i < rounds; i += 1) linkMentions(text, big);
  const each = (performance.now() - started) / rounds;
  expect(linkMentions(text, big).filter(({ kind }) => kind === 'enterprise')).toHaveLength(12);
  // Some hundred microseconds; the bound is for a busy machine.
  expect(each).toBeLessThan(20);
});
