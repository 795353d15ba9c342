import { describe, expect, test } from 'vitest';
import { categoryRulesSchema } from '../../../schema/category.ts';
import { defaultCategoryRules } from './default-rules.ts';
import { scoreCategory } from './score-category.ts';
import type { CategorisedText } from './score-category.ts';

const text = (part: Partial<CategorisedText>): CategorisedText => ({
  title: '',
  category: null,
  breadcrumb: [],
  paragraphs: [],
  ...part,
});
const score = (part: Partial<CategorisedText>) => scoreCategory(text(part), defaultCategoryRules);

describe('scoreCategory', () => {
  test('the default rules have the shape of rules, and no section twice', () => {
    const rules = categoryRulesSchema.parse(defaultCategoryRules);
    const sections = rules.flatMap((rule) => rule.sections);
    expect(sections.filter((name, at) => sections.indexOf(name) !== at)).toEqual([]);
  });

  test.each([
    [['财经频道'], '财经'],
    [['新闻中心', '国内新闻'], '国内'],
    [['示例网', '产业集群'], '产业'],
    [['首页', '示例网科技'], '科技'],
    [['国务院公报', '2007年第23号'], '政策'],
    [['区县新闻'], '地方'],
  ])('the section %j is %s', (breadcrumb, category) => {
    expect(score({ breadcrumb, title: '示例球队夺冠，球员庆祝' })).toMatchObject({
      category,
      basis: 'page',
      score: 1,
    });
  });

  test('an unknown section leaves it to the words, and they are named', () => {
    const found = score({
      category: '万象',
      title: '示例市输变电产业集群新增变压器生产线',
      paragraphs: ['示例有限公司的输变电新车间投产，产业链更加完整。', '园区企业订单充足。'],
    });
    expect(found).toMatchObject({ category: '产业', basis: 'words' });
    expect(found.words[0]).toBe('输变电');
    expect(found.score).toBeGreaterThan(0.7);
  });

  test.each([
    ['示例股份股价涨停，A股三大股指上涨', '财经'],
    ['示例国总统当地时间20日会见联合国代表', '国际'],
    ['示例警方抓获诈骗犯罪嫌疑人三名', '社会'],
    ['示例大学研究团队发布人工智能大模型芯片', '科技'],
  ])('%s → %s', (title, category) => expect(score({ title }).category).toBe(category));

  test('nothing said is no category', () => {
    expect(score({ title: '示例' })).toEqual({
      category: null,
      basis: 'words',
      score: 0,
      words: [],
    });
  });

  test('latin words stand by themselves', () => {
    expect(score({ title: 'MAIN RAIN SAID', paragraphs: ['AIMS'] }).category).toBeNull();
  });

  test('rules are replaceable', () => {
    const rules = [{ name: '铜', sections: ['铜业'], words: { 精铜杆: 3 } }];
    expect(scoreCategory(text({ title: '精铜杆项目签约' }), rules).category).toBe('铜');
    expect(scoreCategory(text({ breadcrumb: ['铜业'] }), rules).basis).toBe('page');
  });
});
