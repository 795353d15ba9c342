// How a record's source is written in the list of sources: a row of a file, a person's entry, a whole file.
import { formatDate } from '../../../schema/words/date.ts';
import { oneLine } from '../../../subscriptions/words.ts';
import type { Cited, RecordSource } from '../material.ts';
import { shorten } from './words.ts';

/** Of the digest: enough to tell two files of one name apart, and to find the right one. */
const digestShown = 16;

/**
 * 示例项目表.xlsx[DS]. 工作表“在建项目”第12行. 数据日期2024年3月5日. sha256:0123456789abcdef.
 * 人工认定（示例员）. 2024年3月5日. 说明：现场核实.
 */
export function citeRecord(slug: string, record: RecordSource): Cited {
  const { recordId, sourceId, kind, dated, note, sheet, row } = record;
  const key = `record:${recordId}`;
  const path = `/${slug}/sources?source=${sourceId}`;
  const title = shorten(oneLine(record.title), 200);
  if (kind === 'entry') {
    const said = note ? ` 说明：${shorten(oneLine(note), 200)}.` : '';
    return { key, path, url: null, citation: `${title}. ${formatDate(dated, 'zh')}.${said}` };
  }
  const place = row === null ? '' : ` ${sheet ? `工作表“${oneLine(sheet)}”` : ''}第${row}行.`;
  return { key, path, url: null, citation: `${title}[DS].${place}${fileWords(record)}` };
}

/** The file as a whole, for a line that counts its rows. */
export function citeFile(
  slug: string,
  source: Pick<RecordSource, 'sourceId' | 'title' | 'dated' | 'digest'>,
): Cited {
  return {
    key: `source:${source.sourceId}`,
    path: `/${slug}/sources?source=${source.sourceId}`,
    url: null,
    citation: `${shorten(oneLine(source.title), 200)}[DS].${fileWords(source)}`,
  };
}

/** A page that was taken down: its number alone, no word of it. */
export function citeRemoved(slug: string, snapshotId: number): Cited {
  return {
    key: `snapshot:${snapshotId}`,
    path: `/${slug}/snapshots/${snapshotId}`,
    url: null,
    citation: `快照 ${snapshotId}（已下架）.`,
  };
}

function fileWords({ dated, digest }: Pick<RecordSource, 'dated' | 'digest'>): string {
  return ` 数据日期${formatDate(dated, 'zh')}. sha256:${digest.slice(0, digestShown)}.`;
}
