// 周报: what a period's stories, accepted records and files say, from rows to lines.
import { expect, test } from 'vitest';
import { writeMentions } from '../../../src/search/mentions/write-mentions.ts';
import type { Mention } from '../../../src/search/mentions/link-mentions.ts';
import type { Brief } from '../../../src/schema/brief.ts';
import type { ProposalPage } from '../../../src/schema/proposal.ts';
import { today } from '../../support/atlas.ts';
import type { TestCluster } from '../../support/cluster.ts';
import { groupNews, removeNews, writeNews } from '../../support/news.ts';
import { csv } from '../../support/tables.ts';
import type { Store } from '../stores.ts';

const header = ['项目名称', '建设单位', '市州', '建设阶段', '总投资（亿元）', '开工时间'];
const project = '示例换流阀智能制造基地项目';
const owner = '衡阳示例甲电气有限公司';

export function briefCases(open: () => Store): void {
  const briefOf = (cluster: TestCluster, from: string, to: string): Promise<Brief> =>
    cluster.get('brief', { from, to });
  const section = (brief: Brief, key: string): Brief['sections'][number] => {
    const found = brief.sections.find((one) => one.key === key);
    if (!found) throw new Error(`no section ${key}`);
    return found;
  };
  const zh = (brief: Brief, key: string): string[] =>
    section(brief, key).lines.map((line) => line.zh);

  test('a file is one line with its counts, and a project that moved is told from stage to stage with its row', async () => {
    const cluster = await open().atlas.cluster();
    const first = await cluster.import(
      csv(
        header,
        [project, owner, '衡阳市', '签约', '3.5', ''],
        ['示例铜杆项目', owner, '衡阳市', '洽谈', '1', ''],
      ),
      {
        register: 'planned',
        dated: '2024-10-31',
        series: '示例项目表',
        filename: '示例项目表10月.csv',
      },
    );
    await moveTo(cluster, first.source.sourceId, '2024-12-01T02:00:00Z');
    await cluster.import(
      csv(
        header,
        [project, owner, '衡阳市', '开工', '4.2', '2024-12-05'],
        ['示例电缆项目', owner, '长沙市', '签约', '2', ''],
      ),
      {
        register: 'planned',
        dated: '2024-11-30',
        series: '示例项目表',
        filename: '示例项目表11月.csv',
      },
    );
    const brief = await briefOf(cluster, '2024-12-25', today);
    expect(zh(brief, 'changed')).toEqual([
      '导入《示例项目表11月.csv》（拟建项目）：2条记录，新增拟建项目1个，涉及原有1个。',
      `${project}由签约转为开工（2024年12月5日）。`,
      `${project}总投资由3.5亿元改为4.2亿元。`,
    ]);
    const moved = section(brief, 'changed').lines[1];
    const source = brief.sources.find(({ number }) => number === moved?.sources[0]);
    expect(source?.citation).toContain('示例项目表11月.csv');
    expect(source?.citation).toContain('第2行');
    expect(source?.path).toMatch(/^\/example-\d+\/sources\?source=\d+$/);
    expect(brief.figures.find((figure) => figure.zh === '项目阶段变化')?.value).toBe('1');
    // The week before nothing came in, and the brief says so.
    const quiet = await briefOf(cluster, '2024-12-10', '2024-12-16');
    expect(section(quiet, 'changed')).toMatchObject({ lines: [], leftOut: 0 });
    expect(section(quiet, 'changed').note.zh).toContain('没有变化');
    expect(quiet.sources).toEqual([]);
  });

  test('a day in China decides: what was accepted at one in the morning there belongs to that day', async () => {
    const cluster = await open().atlas.cluster();
    const done = await cluster.import(csv(header, [project, owner, '衡阳市', '签约', '3.5', '']), {
      register: 'planned',
      filename: '示例项目表.csv',
    });
    await moveTo(cluster, done.source.sourceId, '2024-12-10T17:00:00Z');
    expect(zh(await briefOf(cluster, '2024-12-11', '2024-12-11'), 'changed')).toHaveLength(1);
    expect(zh(await briefOf(cluster, '2024-12-10', '2024-12-10'), 'changed')).toHaveLength(0);
  });

  test('a story is told once with its sentence and its reposts; old news and pages taken down are not', async () => {
    const cluster = await open().atlas.cluster();
    await cluster.import(csv(header, [project, owner, '衡阳市', '签约', '3.5', '']), {
      register: 'planned',
      filename: '示例项目表.csv',
    });
    const [row] = await cluster.rows('planned');
    const scope = await cluster.scope();
    const body = `天气转晴。12月26日，${project}正式开工，总投资3.5亿元。各方出席。`;
    await writeNews(scope, [
      { articleId: 1, title: '示例项目开工', body, published: '2024-12-26' },
      { articleId: 2, title: '示例项目开工（转载）', body, published: '2024-12-27' },
      { articleId: 3, title: '别处的新闻', published: '2024-12-26' },
      { articleId: 4, title: '旧闻', body: `${project}签约。`, published: '2024-12-20' },
      { articleId: 5, title: '旧闻重登', body: `${project}签约。`, published: '2024-12-26' },
      { articleId: 6, title: '已下架', body: `${project}传闻。`, published: '2024-12-26' },
    ]);
    await groupNews(scope, [1, 2], 1);
    await groupNews(scope, [4, 5], 4);
    await addSnapshots(cluster, [1, 2, 3, 4, 5, 6]);
    const named = (text: string): Mention[] => {
      const start = text.indexOf(project);
      return [
        {
          kind: 'project',
          ref: String(row?.entityId),
          start,
          end: start + project.length,
          words: project,
        },
      ];
    };
    await writeMentions(
      scope,
      new Map([
        [1, named(body)],
        [2, named(body)],
        [5, named(`${project}签约。`)],
        [6, named(`${project}传闻。`)],
      ]),
    );
    await removeNews(scope, [6]);
    const brief = await briefOf(cluster, '2024-12-25', today);
    expect(section(brief, 'reported').lines).toEqual([
      {
        zh: '《示例项目开工》，示例日报，2024年12月26日；另有1家转载。',
        en: '“示例项目开工”, 示例日报, 26 Dec 2024; reposted once.',
        quote: `12月26日，${project}正式开工，总投资3.5亿元。`,
        sources: [1],
        recordId: null,
        entityId: row?.entityId,
        key: null,
      },
    ]);
    expect(brief.sources[0]).toMatchObject({ url: 'http://press.example/1.html' });
    expect(brief.sources[0]?.citation).toContain('示例项目开工[EB/OL]. 示例日报, (2024-12-26)');

    await acceptStart(cluster);
    const told = section(await briefOf(cluster, '2024-12-25', today), 'reported').lines;
    expect(told.map((line) => line.zh)).toEqual([
      '《示例项目开工》，示例日报，2024年12月26日；另有1家转载。',
      `${project}：开工，3.5亿元（12月26日）。`,
    ]);
    expect(told.map((line) => line.quote !== null)).toEqual([false, true]);
  });

  test('the brief comes as a Word file under a Chinese name, and wrong days are refused with a sentence', async () => {
    const cluster = await open().atlas.cluster();
    const answer = await cluster.raw(`brief.docx?from=2024-12-25&to=${today}&lang=zh`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent(`周报-2024-12-25至${today}.docx`)}`,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
    for (const wrong of [
      'from=2025-01-02&to=2025-01-01',
      'from=2025-02-30&to=2025-03-01',
      'from=x',
    ]) {
      const refused = await cluster.raw(`brief?${wrong}`);
      expect(refused.status, wrong).toBe(400);
      expect(((await refused.json()) as { zh: string }).zh, wrong).not.toBe('');
    }
  });
}

/** As if the source had been accepted then. */
async function moveTo(cluster: TestCluster, sourceId: number, acceptedAt: string): Promise<void> {
  const { db, clusterId } = await cluster.scope();
  await db
    .updateTable('source')
    .set({ acceptedAt })
    .where('clusterId', '=', clusterId)
    .where('sourceId', '=', sourceId)
    .execute();
}

async function addSnapshots(cluster: TestCluster, ids: readonly number[]): Promise<void> {
  const { db, clusterId } = await cluster.scope();
  await db
    .insertInto('snapshot')
    .values(
      ids.map((snapshotId) => ({
        clusterId,
        snapshotId,
        url: `http://press.example/${snapshotId}.html`,
        surt: `example,press)/${snapshotId}.html`,
        capturedAt: '2024-12-31T00:00:00Z',
        role: 'page' as const,
        kind: 'response' as const,
        refersTo: null,
        status: 200,
        contentType: 'text/html',
        digest: `sha256:${'0'.repeat(64)}`,
        bytes: 100,
        warcFile: 'example.warc.gz',
        warcOffset: snapshotId,
        warcLength: 1,
        watchId: null,
        pageId: null,
        state: 'kept' as const,
      })),
    )
    .execute();
}

/** As an officer does it: the pages are read, and the sentence of both tellings is accepted once. */
async function acceptStart(cluster: TestCluster): Promise<void> {
  await cluster.send('POST', 'facts/gather');
  const { proposals } = await cluster.get<ProposalPage>('facts', { kind: 'start' });
  const [proposal] = proposals;
  expect(proposals.map(({ tellings }) => tellings.length)).toEqual([2]);
  await cluster.send('POST', `facts/${proposal?.factId}/accept`, { by: '示例员' });
}
