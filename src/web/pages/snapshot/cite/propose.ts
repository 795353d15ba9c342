// What the form of a citation is filled in with, so that a person mostly has to agree.
import { fieldsOf, findField, joinKey } from '../../../../schema/field.ts';
import type { Field, FieldType } from '../../../../schema/field.ts';
import type { Passage, PassageReading, PassageSubject } from '../../../../schema/passage.ts';
import type { EntityKind } from '../../../../schema/stage.ts';

export type Subject = Pick<PassageSubject, 'entityId' | 'kind' | 'name'>;

/** The form as it stands; what is not known is empty. */
export interface Draft {
  subject: Subject | undefined;
  field: string | undefined;
  /** 2024, 2024-H1. */
  period: string;
  value: string;
}

/** Fields of which a sentence may be the proof: all that records keep. */
export function citableFields(kind: EntityKind): Field[] {
  return fieldsOf(kind).filter((field) => !field.personal);
}

const readable: Partial<Record<FieldType, PassageReading['type']>> = {
  money: 'money',
  integer: 'number',
  decimal: 'number',
  date: 'date',
};

/** What the passage offers as the value of a field, each as it is to be sent. */
export function readingsFor(
  field: string | undefined,
  { readings }: Passage,
): (PassageReading & { sent: string })[] {
  const type = findField(field ?? '')?.type;
  if (!type) return [];
  return (
    readings
      .filter(
        (reading) =>
          reading.type === readable[type] && !(type === 'integer' && reading.value.includes('.')),
      )
      // 1月20日 has its year only in the value.
      .map((reading) => ({ ...reading, sent: type === 'date' ? reading.value : reading.words }))
  );
}

/** The one value that the passage has for a field. Of several a person chooses. */
function onlyValue(field: string | undefined, passage: Passage): string {
  const [only, ...others] = readingsFor(field, passage);
  return only && others.length === 0 ? only.sent : '';
}

/** Whoever is named nearest; somebody named far off is offered, not taken. */
export function proposeDraft(passage: Passage): Draft {
  const subject = passage.subjects.find(
    ({ place }) => place === 'passage' || place === 'paragraph',
  );
  const empty = { subject: undefined, field: undefined, value: '', period: passage.period ?? '' };
  return withSubject(empty, subject, passage);
}

/** A field that the new subject cannot have gives way to the one that the passage names. */
export function withSubject(draft: Draft, subject: Subject | undefined, passage: Passage): Draft {
  const fits = (key: string) => subject && findField(key)?.kinds.includes(subject.kind);
  if (draft.field !== undefined && (!subject || fits(draft.field))) return { ...draft, subject };
  return withField({ ...draft, subject }, passage.fields.find(fits), passage);
}

/** The value follows its field, unless a person wrote it. */
export function withField(draft: Draft, field: string | undefined, passage: Passage): Draft {
  const offered = readingsFor(draft.field, passage).some(({ sent }) => sent === draft.value);
  const value = draft.value === '' || offered ? onlyValue(field, passage) : draft.value;
  return { ...draft, field, value };
}

/** `revenue@2023`. */
export function keyOf({ field = '', period }: Pick<Draft, 'field' | 'period'>): string {
  return joinKey(field, findField(field)?.periodic ? period : undefined);
}
