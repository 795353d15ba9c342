// From what was read to the brief: three sections, every line with its sources, nothing longer than a reader takes.
import type { Brief } from '../../../schema/brief.ts';
import type { BriefMaterial } from '../material.ts';
import { changedLines } from './changed-lines.ts';
import { lateLines } from './late-lines.ts';
import { reportedLines } from './reported-lines.ts';
import { SourceList } from './source-list.ts';
import type { Draft } from './source-list.ts';
import type { Pair } from './words.ts';

/** A section has so many lines at most; what is left out is said. */
export const linesAtMost = 40;

type Section = Brief['sections'][number];

interface Said extends Pair {
  key: Section['key'];
  note: Pair;
  empty: Pair;
}

export function composeBrief(material: BriefMaterial): Brief {
  const { cluster, from, to, made, reported, changed, late } = material;
  const list = new SourceList();
  const stories = reportedLines(reported.stories);
  const changes = changedLines(material);
  const behind = lateLines(material);
  const moves = changed.changes.filter(({ key, kind }) => key === 'stage' && kind === 'project');
  return {
    cluster: cluster.name,
    from,
    to,
    made: made.toISOString(),
    figures: [
      figure('报道', 'Stories', reported.total),
      figure('转载', 'Reposts', reported.reposts),
      figure('新采纳记录', 'Records accepted', changed.records),
      figure('项目阶段变化', 'Changes of stage', moves.length),
      figure('逾期与预警项目', 'Projects late or with a light', behind.length),
    ],
    sections: [
      section(list, reportedWords, stories, reported.total + reported.facts),
      section(list, changedWords(changed.unread), changes, changes.length),
      section(list, lateWords(late.lights), behind, behind.length),
    ],
    sources: list.sources,
  };
}

const reportedWords: Said = {
  key: 'reported',
  zh: '本期报道',
  en: 'Reported',
  note: {
    zh: '首次发布在本期内、提到四库企业、项目或产业链环节的报道，转载并入首发；其下为已采纳的事实。',
    en: 'Reports first published in the period that name enterprises, projects or segments of ours; reposts count with the first. Beneath them the facts accepted.',
  },
  empty: { zh: '本期没有这样的报道。', en: 'There was none in the period.' },
};

function changedWords(unread: number): Said {
  return {
    key: 'changed',
    zh: '台账变化',
    en: 'Changes in the registers',
    note: {
      zh: `本期内采纳的记录所带来的变化，按采纳日计。${unread > 0 ? `另有${unread}个主体的新记录未逐项比较。` : ''}`,
      en: `What records accepted in the period have changed, by the day of acceptance.${unread > 0 ? ` New records of ${unread} more entities were not compared one by one.` : ''}`,
    },
    empty: { zh: '本期台账没有变化。', en: 'The registers did not change in the period.' },
  };
}

function lateWords({ yellow, red, remove }: BriefMaterial['late']['lights']): Said {
  return {
    key: 'late',
    zh: '逾期与预警',
    en: 'Late and at risk',
    note: {
      zh: `截至期末，约定或计划日期已过而未实现的项目，以及${yellow}天（黄灯）、${red}天（红灯）、${remove}天（建议移出）无进展的项目。`,
      en: `At the end of the period: projects behind a promised or planned day, and those without progress for ${yellow} (yellow), ${red} (red) or ${remove} days (to be removed).`,
    },
    empty: { zh: '没有逾期或预警的项目。', en: 'No project is late or without progress.' },
  };
}

/** `total`: lines that there would be without a bound, those that were never drafted included. */
function section(list: SourceList, said: Said, drafts: readonly Draft[], total: number): Section {
  const lines = drafts.slice(0, linesAtMost).flatMap((draft) => list.number(draft));
  const { key, zh, en, note, empty } = said;
  return {
    key,
    zh,
    en,
    note: lines.length > 0 ? note : { zh: `${note.zh}${empty.zh}`, en: `${note.en} ${empty.en}` },
    lines,
    leftOut: Math.max(0, total - Math.min(drafts.length, linesAtMost)),
  };
}

function figure(zh: string, en: string, value: number): Brief['figures'][number] {
  return { zh, en, value: String(value) };
}
