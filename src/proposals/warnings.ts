// What a person must know before saying yes, in one sentence each. Pure.
import { sameValue } from '../registers/same-value.ts';
import type { Fact } from '../schema/fact.ts';
import { findField, splitKey } from '../schema/field.ts';
import type { Value } from '../schema/field.ts';
import type { ProposedValue, Warning } from '../schema/proposal.ts';
import { stageNames } from '../schema/stage.ts';
import type { Stage } from '../schema/stage.ts';
import { conflictsOf } from './beside.ts';
import type { Standing } from './beside.ts';
import type { Subject } from './subject.ts';
import { periodOf } from './values.ts';

/** The same amount under another key of the same subject, in a record or in another open proposal. */
export interface Otherwise {
  key: string;
  value: string;
  recordId?: number;
}

export interface Weighed {
  fact: Fact;
  subject: Subject;
  values: readonly ProposedValue[];
  standing: Standing;
  /** Indicators that other open proposals give the same subject. */
  others: readonly Otherwise[];
}

export function warningsOf(weighed: Weighed): Warning[] {
  const { fact, subject, values } = weighed;
  return [
    ...conflictWarnings(subject, values),
    ...otherIndicators(weighed),
    ...unresolved(fact, subject),
    ...sentenceWarnings(fact),
    ...(values.length === 0
      ? [
          say(
            'no-register',
            '四库不记这类事实；采纳后只留在大事记里',
            'No register keeps this kind; accepted, it stays in the chronicle',
          ),
        ]
      : []),
  ];
}

/** None of the warnings that rules ask about stands on the sentence itself. */
export function isPlain(fact: Fact): boolean {
  return sentenceWarnings(fact).every(({ code }) => code === 'planned');
}

function say(code: Warning['code'], zh: string, en: string, more: Partial<Warning> = {}): Warning {
  return { code, zh: `${zh}。`, en: `${en}.`, ...more };
}

function sentenceWarnings(fact: Fact): Warning[] {
  const { modality, phase, retold } = fact;
  const warnings: Warning[] = [];
  if (retold) warnings.push(say('retold', '这是旧闻重提，不是当日的新消息', 'Old news told again'));
  if (modality !== 'actual')
    warnings.push(
      modality === 'planned'
        ? say('planned', '说的是计划或约定，尚未发生', 'Told as a plan; it has not happened')
        : say('planned', '说的是预测，以尚未发生的事为前提', 'A forecast of what is not yet done'),
    );
  if (phase !== null)
    warnings.push(
      say(
        'phase',
        `只说第${phase}期，不是整个项目`,
        `Of phase ${phase} only, not of the whole project`,
      ),
    );
  const period = fact.indicator?.period === null ? periodOf(fact) : undefined;
  if (period !== undefined)
    warnings.push(
      say(
        'vague',
        `原文没有写明这个数的时点，按同句的 ${period} 年记`,
        `The text names no time for this figure; it is put down for ${period}, as its sentence says`,
      ),
    );
  if (fact.batch)
    warnings.push(say('batch', '是多个项目的合计，不是一个项目', 'A total of several projects'));
  const vague = [...fact.amounts, ...fact.counts].find(
    ({ modifier, upper, value }) => modifier !== 'exact' || upper !== undefined || value === null,
  );
  if (vague)
    warnings.push(
      vague.upper === undefined
        ? say(
            'vague',
            `原文写的是“${vague.words}”，不是确数`,
            `The text says “${vague.words}”, which is not exact`,
          )
        : say(
            'vague',
            `原文写的是“${vague.words}”，是一个区间，不作为数值`,
            `The text says “${vague.words}”, a range`,
          ),
    );
  return warnings;
}

function unresolved(fact: Fact, { kind, entityId, name }: Subject): Warning[] {
  if (entityId !== null) return [];
  if (kind === 'project')
    return [
      say(
        'unresolved',
        '库里没有对上这个项目，采纳时将新建项目',
        'The registers do not know the project; accepting makes a new one',
      ),
    ];
  if (kind === 'enterprise')
    return [say('unresolved', `库里没有“${name}”`, `The registers do not know “${name}”`)];
  if (fact.kind === 'policy' || fact.kind === 'forum' || fact.kind === 'founding') return [];
  const whose = name === '' ? '原文没有写明对象' : `说的是“${name}”`;
  return [say('unresolved', `${whose}，不能确定是本集群`, 'Not certain to be of this cluster')];
}

function conflictWarnings(subject: Subject, values: readonly ProposedValue[]): Warning[] {
  return conflictsOf(subject.kind, values).flatMap(({ key, value, current }) => {
    const field = findField(key);
    if (!field || !current || subject.entityId === null) return [];
    const [held, told] = [current.value, value].map((one) => words(key, one));
    return [
      say(
        'conflict',
        `库里现记${field.zh}为${held?.zh}，这里说是${told?.zh}`,
        `The register holds ${held?.en} as ${field.en}; this says ${told?.en}`,
        {
          recordId: current.recordId,
          entityId: subject.entityId,
          key,
        },
      ),
    ];
  });
}

/** 2,045亿元 as 营收 here and as 总产值 there: two indicators, never merged. */
function otherIndicators({ fact, subject, values, standing, others }: Weighed): Warning[] {
  if (fact.kind !== 'indicator') return [];
  return values.flatMap(({ key, value }) => {
    const { field: own, period } = splitKey(key);
    if (findField(key)?.type !== 'money') return [];
    const isOther = (other: string, held: Value): boolean => {
      const { field, period: of } = splitKey(other);
      return (
        field !== own &&
        of === period &&
        findField(other)?.type === 'money' &&
        sameValue(key, held, value)
      );
    };
    const record = [...standing].find(([other, held]) => isOther(other, held.value));
    const told = others.find((one) => isOther(one.key, one.value));
    const other = record?.[0] ?? told?.key;
    if (other === undefined) return [];
    const [here, there] = [findField(key), findField(other)];
    const year = period ?? '';
    return [
      say(
        'other-indicator',
        `同一个数在${record ? '库' : '另一条待审事实'}里是${year}${there?.zh}，这里是${here?.zh}，是两个指标`,
        `${record ? 'The register' : 'Another proposal'} has the same number as ${there?.en} ${year}; here it is ${here?.en}`,
        {
          ...(record && { recordId: record[1].recordId }),
          ...(subject.entityId !== null && { entityId: subject.entityId }),
          key: other,
        },
      ),
    ];
  });
}

function words(key: string, value: Value): { zh: string; en: string } {
  const text = typeof value === 'string' ? value : value.join('、');
  const { type } = findField(key) ?? {};
  if (type === 'money' && /^-?\d+(?:\.\d+)?$/.test(text)) return exactYuan(Number(text));
  if (type === 'stage') {
    const name = stageNames.project[text as Stage];
    if (name) return name;
  }
  return { zh: text, en: text };
}

/** Never rounded to the same words where the amounts differ: 352.8亿元 beside 353亿元. */
function exactYuan(amount: number): { zh: string; en: string } {
  const [by, unit] = Math.abs(amount) >= 1e8 ? [1e8, '亿元'] : [1e4, '万元'];
  const say = (number: number): string => number.toLocaleString('en', { maximumFractionDigits: 8 });
  return { zh: `${say(amount / by)}${unit}`, en: `${say(amount / 1e6)} m yuan` };
}
