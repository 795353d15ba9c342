// 简报: the brief of a period, and where its Word document is.
import type { Brief, BriefQuery } from '../schema/brief.ts';
import { askAt, at, writeQuery } from './api.ts';

export function getBrief(cluster: string, period: BriefQuery): Promise<Brief> {
  return askAt(cluster, `/brief${writeQuery({ ...period })}`);
}

export function briefFileUrl(cluster: string, period: BriefQuery, lang: 'zh' | 'en'): string {
  return `${at(cluster)}/brief.docx${writeQuery({ ...period, lang })}`;
}
