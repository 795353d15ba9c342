// What a person changes of a proposal before accepting it, and the request that says so.
import { findField } from '../../../../schema/field.ts';
import type { Value, Values } from '../../../../schema/field.ts';
import type { AcceptRequest, Proposal } from '../../../../schema/proposal.ts';
import { scaleDown } from '../../../format/decimal.ts';
import { currencyNames, splitMoney } from '../../../format/money.ts';
import type { Subject } from '../../snapshot/cite/propose.ts';

export interface Correction {
  /** Absent: as proposed. `new` makes one of the name below. */
  subject?: Subject | 'new';
  name?: string;
  /** As a person writes them, by record key; absent: as proposed. */
  values?: Record<string, string>;
}

/** A sum is written in the largest unit in which it is exact and short: 1500000000 → 15亿元. */
function writeMoney(value: string): string {
  const { currency, amount } = splitMoney(value);
  const name = currencyNames[currency]?.zh;
  if (!name || !/^-?\d+(\.\d+)?$/.test(amount)) return value;
  for (const [power, unit] of [
    [8, '亿'],
    [4, '万'],
  ] as const) {
    const short = scaleDown(amount, power, 4);
    const isExact = short === scaleDown(amount, power, 12);
    if (isExact && !/^-?0/.test(short)) return `${short}${unit}${name}`;
  }
  return `${amount}${name}`;
}

/** The text in which a proposed value is put before a person to change. */
export function writeValue(key: string, value: Value): string {
  if (Array.isArray(value)) return value.join('、');
  return findField(key)?.type === 'money' ? writeMoney(value) : value;
}

export function writeValues(proposal: Proposal): Record<string, string> {
  return Object.fromEntries(proposal.values.map(({ key, value }) => [key, writeValue(key, value)]));
}

/**
 * Whom it will be written of. A project that the registers do not know and the sentence names is a new one
 * unless a person says otherwise: most signings are.
 */
export function chosenSubject(
  { subject }: Proposal,
  { subject: chosen }: Correction = {},
): Subject | 'new' | undefined {
  if (chosen) return chosen;
  const isNew = subject.kind === 'project' && subject.entityId === null && subject.name !== '';
  return isNew ? 'new' : undefined;
}

/** It would be written of somebody, nobody in the registers is meant, and the cluster itself is not. */
export function needsSubject(proposal: Proposal, correction: Correction = {}): boolean {
  const { subject, values } = proposal;
  const isUnknown = subject.entityId === null && subject.kind !== 'cluster';
  return isUnknown && values.length > 0 && chosenSubject(proposal, correction) === undefined;
}

/** Values that the person left alone are sent as they were proposed, the others as written. */
export function toAcceptRequest(
  proposal: Proposal,
  by: string,
  correction: Correction = {},
): AcceptRequest {
  const request: AcceptRequest = { by, note: '' };
  const { name, values } = correction;
  // What no register keeps is written of nobody.
  const subject = proposal.values.length > 0 ? chosenSubject(proposal, correction) : undefined;
  if (subject === 'new') {
    request.entityId = 'new';
    const said = name?.trim() ?? '';
    if (said !== '' && said !== proposal.subject.name) request.name = said;
  } else if (subject && subject.entityId !== proposal.subject.entityId)
    request.entityId = subject.entityId;
  if (values) {
    const sent: Values = {};
    for (const { key, value } of proposal.values) {
      const written = values[key]?.trim() ?? '';
      sent[key] = written === writeValue(key, value) ? value : written;
    }
    request.values = sent;
  }
  return request;
}
