import { expect, test } from 'vitest';
import { readPlainText } from './read-text.ts';

const page = `• 我的订阅
  • 国内

示例市输变电装备集群再添新项目

类别:国内 发布时间:2024-05-10 16:13:00 来源:示例日报

示例线缆有限公司铜杆项目5月8日签约，总投资8亿元，项目将在示例市高新区建设。

当日还有其他活动。(示例记者)

以上内容为资讯信息快照，由示例站收录。

快照生成时间:2024-05-11 18:45:02

另一条新闻的标题
...另一项目开工，总投资20亿元
2023-07-05 08:03:00`;

test('headline, day and article are found between navigation and teasers', () => {
  const { title, published, start, end } = readPlainText(page);
  expect(title).toBe('示例市输变电装备集群再添新项目');
  expect(published).toBe('2024-05-10');
  expect(page.slice(start, end)).toMatch(/^示例线缆[^]*\(示例记者\)$/);
});

test('teasers without a notice before them are cut off at the first that has a time of its own', () => {
  const text = `示例标题一则\n2024年5月10日 09:30 来源：示例网\n示例线缆有限公司铜杆项目5月8日签约，总投资8亿元，项目将在示例市高新区建设，计划年底投产。\n另一标题\n...另一项目\n2024-05-09 08:00:00\n`;
  const { published, start, end } = readPlainText(text);
  expect(published).toBe('2024-05-10');
  expect(text.slice(start, end)).toMatch(/^示例线缆.*年底投产。$/);
});

test('a bare text is all article, on an unknown day', () => {
  const text = '示例线缆有限公司铜杆项目签约。';
  expect(readPlainText(text)).toEqual({ title: '', published: null, start: 0, end: text.length });
  expect(readPlainText('')).toEqual({ title: '', published: null, start: 0, end: 0 });
});
