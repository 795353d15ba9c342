// By what two facts are known to tell the same: numbers that stand for what they say. Pure.
import { createHash } from 'node:crypto';
import { projectKey } from '../registers/import/project-key.ts';
import type { Fact } from '../schema/fact.ts';
import type { Subject } from './subject.ts';

export interface FactKeys {
  /** Equal for the same sentence told again, by whichever paper. */
  fingerprint: number;
  /** Equal for the same thing told in other words. */
  thing: number;
}

export function keysOf(fact: Fact, subject: Subject): FactKeys {
  // By the words, not by whom they resolve to: a repost that comes after its project was entered joins all the same.
  const who = projectKey(subject.name);
  const thing = [
    fact.kind,
    subject.kind,
    who,
    fact.project && projectKey(fact.project.words),
    fact.subject && projectKey(fact.subject.words),
    fact.phase,
    fact.indicator,
    fact.amounts.map(({ role, value, upper, currency }) => [role, value, upper, currency]),
  ];
  // A repost of the next day reads 昨日 as another day: the words are the same, and so is what they tell.
  const day = fact.date && (fact.date.basis === 'stated' ? fact.date.value : fact.date.words);
  const sentence = [
    ...thing,
    fact.modality,
    day,
    fact.retold,
    fact.counts.map(({ of, value, upper, unit }) => [of, value, upper, unit]),
  ];
  return { fingerprint: hash(sentence), thing: hash(thing) };
}

/** 52 bits: exact as a JavaScript number and as a bigint of the database. */
function hash(content: unknown): number {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return Number.parseInt(hex.slice(0, 13), 16);
}
