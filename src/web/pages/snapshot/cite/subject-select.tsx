import { Select } from 'antd';
import { useState } from 'react';
import type { PassageSubject } from '../../../../schema/passage.ts';
import { entityKindSchema } from '../../../../schema/stage.ts';
import type { EntityKind } from '../../../../schema/stage.ts';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useFind } from '../../../use-find.ts';
import type { Subject } from './propose.ts';

const kindNames: Record<Subject['kind'], Pair> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  project: { zh: '项目', en: 'project' },
  cluster: { zh: '集群', en: 'cluster' },
};
const placeNames: Record<PassageSubject['place'], Pair> = {
  passage: { zh: '所选文字提到', en: 'named in the quote' },
  paragraph: { zh: '同一段提到', en: 'named beside it' },
  page: { zh: '本页提到', en: 'named on the page' },
  cluster: { zh: '集群', en: 'cluster' },
};

/** Whoever is named near the quote is offered; typing finds everybody. A control of a form. */
export function SubjectSelect({
  id,
  value,
  near,
  kind: only,
  onChange,
}: {
  id?: string;
  value?: Subject;
  near: readonly PassageSubject[];
  /** Absent: of any kind. */
  kind?: EntityKind;
  onChange?: (subject: Subject) => void;
}) {
  const t = useText();
  const [text, setText] = useState('');
  const { q, found } = useFind(text);
  const offered = near.filter(({ name }) => name.includes(q));
  const others = (q ? (found?.entities ?? []) : []).flatMap(({ kind, ...one }) => {
    const known = entityKindSchema.safeParse(kind).data;
    const isOffered = offered.some(({ entityId }) => entityId === one.entityId);
    return known && !isOffered && (!only || only === known) ? [{ ...one, kind: known }] : [];
  });
  const all: Subject[] = [...offered, ...others, ...(value ? [value] : [])];
  const option = ({ entityId, name }: Subject, hint: string) => ({
    value: entityId,
    name,
    label: (
      <span className="cite-subject">
        <span>{name}</span>
        <small className="muted">{hint}</small>
      </span>
    ),
  });
  const groups = [
    {
      label: t({ zh: '可能指的是', en: 'May be meant' }),
      options: offered.map((one) => option(one, t(placeNames[one.place]))),
    },
    {
      label: t({ zh: '四库中查到', en: 'Found in the registers' }),
      options: others.map((one) =>
        option(one, [one.city, t(kindNames[one.kind])].filter(Boolean).join(' · ')),
      ),
    },
  ];
  return (
    <Select
      {...(id !== undefined && { id })}
      // A chosen name that the list does not hold just now is still shown by its name.
      value={value && { value: value.entityId, label: value.name }}
      labelInValue
      optionLabelProp="name"
      showSearch={{ onSearch: setText, filterOption: false }}
      placeholder={t({ zh: '输入名称或信用代码查找', en: 'Type a name or credit code' })}
      notFoundContent={
        q
          ? found && t({ zh: `没有找到“${q}”`, en: `Nothing found for “${q}”` })
          : t({ zh: '输入名称查找', en: 'Type a name' })
      }
      options={groups.filter(({ options }) => options.length > 0)}
      onChange={({ value: entityId }) => {
        const chosen = all.find((one) => one.entityId === entityId);
        if (chosen) onChange?.({ entityId: chosen.entityId, kind: chosen.kind, name: chosen.name });
        setText('');
      }}
    />
  );
}
