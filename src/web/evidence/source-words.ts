// What a source is called and how it is described: one set of words for drawer, list and import.
import type { Source } from '../../schema/source.ts';
import type { Pair } from '../text/language.tsx';

export const sourceKindNames: Record<Source['kind'], Pair> = {
  workbook: { zh: '工作簿', en: 'Workbook' },
  snapshot: { zh: '网页快照', en: 'Page snapshot' },
  dataset: { zh: '数据集', en: 'Dataset' },
  entry: { zh: '人工录入', en: "A person's entry" },
};

export const sourceTerms = {
  kind: { zh: '种类', en: 'Kind' },
  series: { zh: '来源名称', en: 'Name of the source' },
  dated: { zh: '数据日期', en: 'Data of' },
  trust: { zh: '可信度', en: 'Trust' },
  retrieved: { zh: '收到时间', en: 'Received' },
  original: { zh: '下载原件', en: 'Download the original' },
} satisfies Record<string, Pair>;

/** 70（满分 100）. */
export function sayTrust(trust: number): Pair {
  return { zh: `${trust}（满分 100）`, en: `${trust} of 100` };
}
