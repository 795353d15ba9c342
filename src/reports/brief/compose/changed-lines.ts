// 台账变化: whole files by their counts, then single values told from what they were to what they are.
import { findField, splitKey } from '../../../schema/field.ts';
import { kindOfRegister, registerNames } from '../../../schema/stage.ts';
import { formatApart, formatValue } from '../../../schema/words/value.ts';
import { formatDate } from '../../../schema/words/date.ts';
import type { AcceptedFile, BriefMaterial, Proofs, RegisterChange } from '../material.ts';
import type { Draft } from './source-list.ts';
import { nameWords } from './words.ts';
import type { Pair } from './words.ts';

export function changedLines({ changed, records }: BriefMaterial): Draft[] {
  return [
    ...changed.files.map(fileLine),
    ...sortChanges(changed.changes).map((change) => changeLine(change, records)),
  ];
}

/** 导入《示例项目表.xlsx》（在建项目）：200条记录，新增在建项目180个，更新12个，退回8行。 */
function fileLine(file: AcceptedFile): Draft {
  const title = nameWords(file.title);
  const common = { quote: null, recordId: null, entityId: null, key: null, cited: [file.cited] };
  if (file.undone) {
    return {
      ...common,
      zh: `撤销导入《${title}》，其记录不再计入。`,
      en: `The import of “${title}” was undone; its records no longer count.`,
    };
  }
  const { register, records, fresh, known, refused } = file;
  const into = register === null || register === 'cluster' ? undefined : registerNames[register];
  const unit = register !== null && kindOfRegister(register) === 'project' ? '个' : '家';
  const zh = [
    `${records}条记录`,
    ...fresh.map((one) => {
      // Those that have ended are of the kind that the file tells of.
      if (one.register === 'dropped') return `登记为已终止${one.count}${unit}`;
      return `新增${registerNames[one.register].zh}${one.count}${kindOfRegister(one.register) === 'project' ? '个' : '家'}`;
    }),
    ...(known > 0 ? [`涉及原有${known}${unit}`] : []),
    ...(refused > 0 ? [`退回${refused}行`] : []),
  ];
  const en = [
    `${records} ${records === 1 ? 'record' : 'records'}`,
    ...fresh.map((one) => `${one.count} new (${registerNames[one.register].en.toLowerCase()})`),
    ...(known > 0 ? [`${known} known before`] : []),
    ...(refused > 0 ? [`${refused} ${refused === 1 ? 'row' : 'rows'} sent back`] : []),
  ];
  return {
    ...common,
    zh: `导入《${title}》${into ? `（${into.zh}）` : register ? '（集群指标）' : ''}：${zh.join('，')}。`,
    en: `“${title}” imported${into ? ` (${into.en.toLowerCase()})` : ''}: ${en.join(', ')}.`,
  };
}

const order = ['stage', 'name', 'investment', 'increase', 'in_place', 'invested'];

/** Stages first, then what is new, money, the rest; projects before others, and of one kind the larger sum first. */
export function sortChanges(changes: readonly RegisterChange[]): RegisterChange[] {
  return changes.toSorted(byWeight);
}

function byWeight(one: RegisterChange, two: RegisterChange): number {
  return (
    weightOf(one) - weightOf(two) || sumOf(two) - sumOf(one) || one.name.localeCompare(two.name)
  );
}

function weightOf({ key, kind }: RegisterChange): number {
  const at = order.indexOf(splitKey(key).field);
  return (at < 0 ? order.length : at) * 3 + (kind === 'project' ? 0 : kind === 'cluster' ? 1 : 2);
}

/** For the order alone; exact amounts are told as they are. */
function sumOf({ key, to }: RegisterChange): number {
  const sum = findField(key)?.type === 'money' ? Number(to) : 0;
  return Number.isFinite(sum) ? sum : 0;
}

function changeLine(change: RegisterChange, records: Proofs): Draft {
  const proof = records.get(change.recordId);
  const { zh, en } = tell(change);
  return {
    zh,
    en,
    quote: proof?.quote ?? null,
    recordId: change.recordId,
    entityId: change.entityId,
    // Of a new entity the whole profile is the news.
    key: change.key === 'name' ? null : change.key,
    cited: proof ? [proof.cited] : [],
  };
}

function tell(change: RegisterChange): Pair {
  const { key, from, to, register } = change;
  const name = nameWords(change.name);
  if (key === 'name' && from === null) {
    if (register === 'dropped')
      return { zh: `新登记，已终止：${name}。`, en: `New and already dropped: ${name}.` };
    const into = register ? registerNames[register] : { zh: '条目', en: 'entry' };
    return {
      zh: `新增${into.zh}：${name}。`,
      en: `New among ${into.en.toLowerCase()}: ${name}.`,
    };
  }
  if (key === 'stage') return tellStage(change, name);
  const { period } = splitKey(key);
  const field = findField(key);
  const of = (language: 'zh' | 'en'): string => {
    const said = field?.[language] ?? key;
    if (!period) return said;
    return language === 'zh'
      ? formatDate(period, 'zh') + said
      : `${said} ${formatDate(period, 'en')}`;
  };
  const value = (language: 'zh' | 'en'): string =>
    nameWords(
      from === null ? formatValue(key, to, language) : formatApart(key, to, from, language),
    );
  if (from === null) {
    return {
      zh: `${name}${of('zh')}登记为${value('zh')}。`,
      en: `${name}: ${lower(of('en'))} recorded as ${value('en')}.`,
    };
  }
  const before = (language: 'zh' | 'en') => nameWords(formatApart(key, from, to, language));
  return {
    zh: `${name}${of('zh')}由${before('zh')}改为${value('zh')}。`,
    en: `${name}: ${lower(of('en'))} from ${before('en')} to ${value('en')}.`,
  };
}

/** 示例项目由签约转为开工（2024年3月5日）。 */
function tellStage({ from, to, on, told, key }: RegisterChange, name: string): Pair {
  const say = (value: RegisterChange['to'], language: 'zh' | 'en') =>
    formatValue(key, value, language);
  const when = {
    zh: on === null ? `数据日期${formatDate(told, 'zh')}` : formatDate(on, 'zh'),
    en: on === null ? `data of ${formatDate(told, 'en')}` : formatDate(on, 'en'),
  };
  if (from === null) {
    return {
      zh: `${name}阶段登记为${say(to, 'zh')}（${when.zh}）。`,
      en: `${name}: stage recorded as ${say(to, 'en').toLowerCase()} (${when.en}).`,
    };
  }
  return {
    zh: `${name}由${say(from, 'zh')}转为${say(to, 'zh')}（${when.zh}）。`,
    en: `${name} went from ${say(from, 'en').toLowerCase()} to ${say(to, 'en').toLowerCase()} (${when.en}).`,
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
