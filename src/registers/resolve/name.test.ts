import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseName } from './name.ts';

test.each([
  // raw, regions, brand, industry, form
  ['衡阳示例变压器有限公司', '衡阳市', '示例', '变压器', '有限公司'],
  ['湖南省醴陵市示例铜业有限责任公司', '湖南省/醴陵市', '示例', '铜业', '有限公司'],
  ['示例（湖南）新材料有限公司', '湖南省', '示例', '新材料', '有限公司'],
  ['示例科技(湖南)有限公司', '湖南省', '示例', '科技', '有限公司'],
  ['中例株洲电力机车有限公司', '株洲市', '中例', '电力机车', '有限公司'],
  ['示例精密铜管集团股份有限公司', '', '示例', '精密铜管', '股份有限公司'],
  ['长沙示例股权投资合伙企业（有限合伙）', '长沙市', '示例', '股权投资', '合伙企业'],
  ['湘西自治州示例矿业有限公司', '湘西土家族苗族自治州', '示例', '矿业', '有限公司'],
  ['宁乡县示例水稻种植农民专业合作社', '宁乡市', '示例', '水稻种植', '专业合作社'],
  ['株洲县示例电器厂', '株洲市', '示例', '电器', '厂'],
  ['长沙县示例五金商行', '长沙县', '示例', '五金', '商行'],
  ['安化示例茶业有限公司', '安化县', '示例', '茶业', '有限公司'],
  ['岳阳经济技术开发区示例物流有限公司', '岳阳市', '示例', '物流', '有限公司'],
  ['古丈县示范镇示例茶叶有限公司', '古丈县', '示例', '茶叶', '有限公司'],
  ['Ｓｈｉｌｉ技术有限公司', '', 'shili', '技术', '有限公司'],
  ['示例電纜', '', '示例', '电缆', ''],
  ['示例市政工程有限公司', '', '示例', '市政工程', '有限公司'],
])('%s', (raw, regions, brand, industry, form) => {
  const name = parseName(raw);
  expect([name.regions.join('/'), name.brand, name.industry, name.form]).toEqual([
    regions,
    brand,
    industry,
    form,
  ]);
});

test('brands that are also places stay brands where nothing else is left', () => {
  expect(parseName('平安科技有限公司').brand).toBe('平安');
  expect(parseName('长沙长泰机械有限公司')).toMatchObject({ brand: '长泰', place: 430_100 });
  expect(parseName('长沙市政工程有限公司')).toMatchObject({ place: 430_100, brand: '市政工程' });
});

test.each([
  ['湖南示例电缆有限公司长沙分公司', '湖南示例电缆有限公司', '长沙分公司', '分公司'],
  ['示例石油股份有限公司湖南衡阳二加油站', '示例石油股份有限公司', '湖南衡阳二加油站', '加油站'],
  ['示例人寿保险股份有限公司嘉禾县支公司', '示例人寿保险股份有限公司', '嘉禾县支公司', '支公司'],
  ['示例商业银行长沙分行', '示例商业银行', '长沙分行', '分行'],
  ['长沙示例电线厂销售部', '长沙示例电线厂', '销售部', '销售部'],
  ['示例县供销公司清水服务站', '示例县供销公司', '清水服务站', '服务站'],
  ['湖南示例建设有限公司第三项目部', '湖南示例建设有限公司', '第三项目部', '项目部'],
])('%s is a unit', (raw, of, label, kind) => {
  expect(parseName(raw).branch).toEqual({ of, label, kind });
});

test.each([
  '示例经营部',
  '湖南示例销售有限公司',
  '示例（集团）有限公司',
  '示例有限公司（集团）',
  '示例服务中心',
])('%s is a body of its own', (raw) => expect(parseName(raw).branch).toBeUndefined());

test.each([
  ['长沙第一示例水泵厂', '1'],
  ['示例建设有限公司二分公司', '2'],
  ['示例二十三冶建设有限公司', '23'],
  ['示例03号加油站', '3'],
  ['三一示例有限公司', ''],
  ['示例汽车零部件有限公司', ''],
])('ordinals of %s are "%s"', (raw, ordinals) => {
  expect(parseName(raw).ordinals.join(',')).toBe(ordinals);
});

test('former names and notes are taken out of the name', () => {
  const name = parseName('示例新材料有限公司（原示例旧厂有限公司）（已注销）');
  expect(name).toMatchObject({ full: '示例新材料有限公司', former: ['示例旧厂有限公司'] });
  expect(parseName('示例新材料有限公司 曾用名：示例旧厂有限公司')).toMatchObject({
    full: '示例新材料有限公司',
    former: ['示例旧厂有限公司'],
  });
});

test('marks that tell names apart are kept', () => {
  expect(parseName('示例1-1店').full).not.toBe(parseName('示例11店').full);
  expect(parseName('示例C+科技').full).not.toBe(parseName('示例C科技').full);
  expect(parseName('示例昇辉有限公司').full).not.toBe(parseName('示例升辉有限公司').full);
});

const pieces = fc.constantFrom(
  '湖南',
  '长沙市',
  '示例',
  '电缆',
  '科技',
  '有限公司',
  '（',
  '）',
  ' ',
  '第一',
  '2',
  '-',
  '厂',
  '分公司',
  '原',
  '華',
  'Ａ',
  'é',
  '㈱',
  '株洲',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

test('normalisation is idempotent, whatever the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { full } = parseName(text);
      expect(parseName(full).full).toBe(full);
    }),
    { numRuns: 2_000 },
  );
});

const parts = fc.record({
  place: fc.constantFrom('湖南', '长沙', '株洲市', '江苏省', '广州市'),
  brand: fc.constantFrom('示例', '示例鑫', '华示例', '示例恒通'),
  industry: fc.constantFrom('电缆', '新材料', '电力设备', '商贸'),
  form: fc.constantFrom('有限公司', '股份有限公司', '集团有限公司'),
});

test('a bracketed division may stand anywhere', () => {
  fc.assert(
    fc.property(parts, ({ place, brand, industry, form }) => {
      const [first, ...others] = [
        `${place}${brand}${industry}${form}`,
        `${brand}（${place}）${industry}${form}`,
        `${brand}${industry}(${place})${form}`,
        `（${place}）${brand}${industry}${form}`,
      ].map((raw) => {
        const name = parseName(raw);
        return [name.brand, name.industry, name.form, name.place, name.regions];
      });
      for (const other of others) expect(other).toEqual(first);
    }),
  );
});

const widen = (text: string) =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

test('width, spacing, brackets and script do not matter', () => {
  fc.assert(
    fc.property(
      parts,
      fc.constantFrom('', 'A3', 'tbea'),
      ({ place, brand, industry, form }, latin) => {
        const plain = `${brand}${latin}(${place})${industry}${form}`;
        const { full } = parseName(plain);
        expect(parseName(widen(plain)).full).toBe(full);
        expect(parseName(plain.replace('(', ' 【').replace(')', '】 ')).full).toBe(full);
        expect(parseName(plain.toUpperCase()).full).toBe(full);
        expect(
          parseName(plain.replace('电', '電').replace('华', '華').replace('备', '備')).full,
        ).toBe(full);
      },
    ),
  );
});
