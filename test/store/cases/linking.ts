// What old articles mention follows the registers and the chain, by itself, and goes on after a crash.
import { expect, test } from 'vitest';
import type { NamedMention } from '../../../src/schema/press.ts';
import { relinkSome } from '../../../src/search/relink-articles.ts';
import { buildLexicon } from '../../../src/search/mentions/lexicon.ts';
import { readMentions, writeMentions } from '../../../src/search/mentions/write-mentions.ts';
import { chainText } from '../../support/atlas.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { removeNews, writeNews } from '../../support/news.ts';
import type { Store } from '../stores.ts';

const name = '衡阳示例变压器有限公司';
const other = '衡阳示例变压器股份有限公司';
const body = `${name}今日签约，与${other}共同采购复合套管，项目落户示例园区。`;

export function linkingCases(open: () => Store): void {
  const relink = async (cluster: TestCluster): Promise<void> => {
    const { desk } = await cluster.inside();
    while (await desk.relinkSome());
  };
  const mentioned = async (cluster: TestCluster, articleId = 1): Promise<string[]> => {
    const { mentions } = await cluster.get<{ mentions: NamedMention[] }>(
      `articles/${articleId}/mentions`,
    );
    // Short forms of the names are mentions too, and not what these tests are about.
    const whole = new Set([name, other, '复合套管', '衡阳']);
    return mentions
      .filter(({ kind, words }) => kind !== 'place' && whole.has(words))
      .map(({ kind, words }) => kind + words);
  };

  test('an import, its undoing, a merge and another chain change what old articles mention', async () => {
    const cluster = await open().atlas.cluster();
    await writeNews(await cluster.scope(), [{ articleId: 1, title: '签约', body }]);
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual([]);
    const first = await cluster.import(`企业名称,城市\n${name},衡阳市\n`);
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual([`enterprise${name}`]);
    const second = await cluster.import(`企业名称,城市\n${other},衡阳市\n`);
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual([`enterprise${name}`, `enterprise${other}`]);
    const [pair] = await cluster.pairs();
    await cluster.judge(pair?.pairId ?? 0, 'same');
    await relink(cluster);
    // Of the two names one stands; both would be of one enterprise.
    const { mentions } = await cluster.get<{ mentions: NamedMention[] }>('articles/1/mentions');
    const enterprises = mentions.filter(({ kind }) => kind === 'enterprise');
    expect(new Set(enterprises.map(({ ref }) => ref)).size).toBe(1);
    await cluster.undo(second.source.sourceId);
    await cluster.undo(first.source.sourceId);
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual([]);
    const more = `${chainText}  - { id: bushing, group: equipment, zh: 复合套管, en: Bushing }\n`;
    const put = (text: string) => cluster.raw('chain.yaml', { method: 'PUT', body: text });
    expect((await put(more)).status).toBe(200);
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual(['segment复合套管']);
    expect((await put(chainText)).status).toBe(200);
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual([]);
  });

  test('nothing is read while nothing changed, nor when what changed is no name', async () => {
    const cluster = await open().atlas.cluster();
    const scope = await cluster.scope();
    await cluster.import(`企业名称,城市\n${name},衡阳市\n`);
    await writeNews(scope, [{ articleId: 1, title: '签约', body }]);
    await relink(cluster);
    // What stands there only as long as the article is not read.
    const mark = { kind: 'segment' as const, ref: 'cable', start: 0, end: 2, words: '衡阳' };
    await scope.db
      .transaction()
      .execute((db) => writeMentions({ ...scope, db }, new Map([[1, [mark]]])));
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual(['segment衡阳']);
    const [{ entityId } = { entityId: 0 }] = await cluster.rows();
    const pin = { key: 'city', value: '长沙市', by: '示例员' };
    await cluster.send('POST', `entities/${entityId}/pins`, pin);
    await relink(cluster);
    expect(await mentioned(cluster)).toEqual(['segment衡阳']);
    await cluster.send('POST', 'articles/relink');
    expect(await mentioned(cluster)).toEqual([`enterprise${name}`]);
  });

  test('a pass that was cut goes on where it was, the newest first; what is taken down stays unread', async () => {
    const cluster = await open().atlas.cluster();
    const scope = await cluster.scope();
    const ids = [1, 2, 3, 4, 5, 6, 7];
    await writeNews(
      scope,
      ids.map((articleId) => ({
        articleId,
        title: `签约${articleId}`,
        body: `${body}${articleId}`,
      })),
    );
    await removeNews(scope, [4]);
    const names = (digest: string, known: string[]) => ({
      digest: async () => digest,
      lexicon: async () =>
        buildLexicon({
          entities: known.map((one, index) => ({
            entityId: index + 1,
            kind: 'enterprise',
            name: one,
          })),
          places: false,
        }),
    });
    const linked = async (): Promise<number[]> =>
      [...(await readMentions(scope, ids))].flatMap(([id, list]) => (list.length > 0 ? [id] : []));
    expect(await relinkSome(scope, names('a', [name]), 2)).toBe(true);
    expect(await linked()).toEqual([6, 7]);
    // Whoever comes next knows nothing but the rows.
    expect(await relinkSome(scope, names('a', [name]), 2)).toBe(true);
    expect(await linked()).toEqual([3, 5, 6, 7]);
    // Other names: from the beginning.
    await cluster.import(`企业名称,城市\n${name},衡阳市\n`);
    expect(await relinkSome(scope, names('b', []), 2)).toBe(true);
    expect(await linked()).toEqual([3, 5]);
    while (await relinkSome(scope, names('b', []), 2));
    expect(await linked()).toEqual([]);
    expect(await relinkSome(scope, names('c', [name]), 2)).toBe(false);
    expect(await linked()).toEqual([]);
  });
}
