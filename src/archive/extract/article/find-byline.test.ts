import { describe, expect, test } from 'vitest';
import { readLabels, readReporter } from './find-byline.ts';
import type { Byline } from './find-byline.ts';

describe('readLabels', () => {
  test.each<[string, Byline]>([
    ['来源：示例日报', { source: '示例日报' }],
    ['2025-01-20 16:13 来源: 示例日报 举报', { source: '示例日报' }],
    ['来源：示例网－示例频道 2025年01月20日16:13', { source: '示例网－示例频道' }],
    [
      '来源：示例网作者：王示例编辑：李示例2025-01-20 16:13:01',
      { source: '示例网', author: '王示例', editor: '李示例' },
    ],
    [
      '发表于2025-01-20 21:30| 1164次阅读| 来源CSDN示例| 0 条评论| 作者王示例',
      { source: 'CSDN示例', author: '王示例' },
    ],
    ['本文来源：示例周刊  责任编辑：张示例_NF4425', { source: '示例周刊', editor: '张示例' }],
    ['（责任编辑： HN666）', { editor: 'HN666' }],
    ['【编辑：张示例】', { editor: '张示例' }],
    ['[责任编辑：张示例]', { editor: '张示例' }],
    ['(责编：张示例、李示例)', { editor: '张示例、李示例' }],
    ['编辑 张示例 校对 李示例', { editor: '张示例' }],
    ['来源于：示例街道办事处', { source: '示例街道办事处' }],
    ['本文转自：示例网-示例频道', { repostedFrom: '示例网-示例频道' }],
    ['转载自《示例日报》', { repostedFrom: '示例日报' }],
    ['文章来源：《示例日报》　文/王示例', { source: '示例日报', author: '王示例' }],
    [
      'Source: Sample Times | Editor: Sample Editor',
      { source: 'Sample Times', editor: 'Sample Editor' },
    ],
    ['索引号： 000/2025-001 发布机构： 示例市人民政府办公室', { source: '示例市人民政府办公室' }],
    ['来源：网络', {}],
    ['来源：', {}],
    ['示例集群的资金来源是企业自筹', {}],
  ])('%s', (text, expected) => expect(readLabels(text)).toEqual(expected));
});

describe('readReporter', () => {
  test.each([
    ['示例日报讯（记者 王示例）1月20日，示例市召开会议。', '王示例'],
    ['示例社示例市1月20日电（记者王示例 李示例）示例市召开会议。', '王示例 李示例'],
    ['（示例日报记者 王示例 通讯员 李示例）', '王示例 李示例'],
    ['采写：示例记者 王示例', '王示例'],
    ['示例日报记者 王示例', '王示例'],
    ['会议结束后，记者采访了企业负责人。', undefined],
  ])('%s', (text, expected) => expect(readReporter([text])).toBe(expected));
});
