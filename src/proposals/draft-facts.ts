// From a text and the names in it to the rows of its facts. Pure but for what the registers are asked.
import type { Fact, KnownName } from '../schema/fact.ts';
import { keysOf } from './fact-keys.ts';
import type { Home } from './home.ts';
import { isNear } from './near.ts';
import { chooseSubject } from './subject.ts';
import type { Registered } from './subject.ts';
import { isPlain } from './warnings.ts';

export interface FactDraft {
  fact: Fact;
  near: boolean;
  plain: boolean;
  subjectKind: 'enterprise' | 'project' | 'cluster';
  subjectId: number | null;
  subjectName: string;
  fingerprint: number;
  thing: number;
}

export interface ReadArticle {
  text: string;
  names: readonly KnownName[];
  facts: readonly Fact[];
}

/** The same sentence read twice in the same way counts once. */
export function draftFacts(article: ReadArticle, home: Home, registered: Registered): FactDraft[] {
  const seen = new Set<number>();
  return article.facts.flatMap((fact) => {
    const paragraph = paragraphOf(article.text, fact.position.start, fact.position.end);
    const around = {
      ...paragraph,
      paragraph: article.text.slice(paragraph.start, paragraph.end),
      names: article.names,
    };
    const subject = chooseSubject(fact, around, home, registered);
    const keys = keysOf(fact, subject);
    if (seen.has(keys.fingerprint)) return [];
    seen.add(keys.fingerprint);
    const isOurs =
      subject.entityId !== null || (subject.kind === 'cluster' && subject.name === home.name);
    const { kind: subjectKind, entityId: subjectId, name: subjectName } = subject;
    const near = isOurs || isNear(around, home);
    return [{ fact, near, plain: isPlain(fact), subjectKind, subjectId, subjectName, ...keys }];
  });
}

/** [start, end) of the paragraphs that hold a span; a page without paragraphs gives what is near it. */
export function paragraphOf(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = Math.max(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start - longestContext);
  const next = text.indexOf('\n', end);
  return {
    start: Math.max(0, from),
    end: Math.min(next < 0 ? text.length : next, end + longestContext),
  };
}

const longestContext = 2_000;
