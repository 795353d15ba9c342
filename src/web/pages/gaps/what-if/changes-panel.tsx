import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Gap } from '../../../../schema/gaps.ts';
import type { Changes, Comparison } from '../../../../schema/what-if.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { isUnchanged } from '../gaps-search.ts';
import { SegmentSelect } from '../segment-select.tsx';
import { addChange, dropChange, listChanges } from './edit-changes.ts';
import type { Change } from './edit-changes.ts';
import { FindEntity } from './find-entity.tsx';
import { SaveScenario } from './save-scenario.tsx';

const leaving = ['existing'] as const;
const coming = ['target', 'directory', 'building', 'planned'] as const;

export const changeNames: Record<Change, Pair> = {
  'remove-enterprise': { zh: '离开', en: 'leaves' },
  'remove-segment': { zh: '断供', en: 'fails' },
  add: { zh: '引进', en: 'comes' },
};

/** What is tried out: put in by three boxes, taken out by a cross each. */
export function ChangesPanel({
  gaps,
  changes,
  named,
  onChange,
}: {
  gaps: readonly Gap[];
  changes: Changes;
  /** Tells the names of what is changed, once it is answered. */
  named: Comparison | undefined;
  onChange: (changes: Changes) => void;
}) {
  const t = useText();
  const add = (change: Change, id: string) => onChange(addChange(changes, change, id));
  const name = (change: Change, id: string): string => {
    const known =
      named?.named.find((one) => one.change === change && one.id === id) ??
      (change === 'remove-segment' ? gaps.find((gap) => gap.segment === id) : undefined);
    return known ? t(known) : `#${id}`;
  };
  return (
    <section className="panel changes-panel" aria-label={t({ zh: '变化', en: 'Changes' })}>
      <h2>{t({ zh: '假如……', en: 'What if …' })}</h2>
      <div className="changes-add">
        <FindEntity
          hint={t({ zh: '哪家企业离开', en: 'An enterprise leaves' })}
          registers={leaving}
          onFind={(id) => add('remove-enterprise', String(id))}
        />
        <SegmentSelect
          className="what-if-find"
          gaps={gaps}
          label={t({ zh: '哪个环节断供', en: 'A segment fails' })}
          placeholder={t({ zh: '哪个环节断供', en: 'A segment fails' })}
          value={undefined}
          onChange={(segment) => segment && add('remove-segment', segment)}
        />
        <FindEntity
          hint={t({ zh: '引进哪家企业或项目', en: 'An enterprise or project comes' })}
          registers={coming}
          onFind={(id) => add('add', String(id))}
        />
      </div>
      {!isUnchanged(changes) && (
        <>
          <ul className="change-list">
            {listChanges(changes).map(({ change, id }) => {
              const said = name(change, id);
              return (
                <li key={`${change}:${id}`} data-change={change}>
                  <span className="change-kind">{t(changeNames[change])}</span>
                  {said}
                  <button
                    type="button"
                    aria-label={t({ zh: `去掉${said}`, en: `Take out ${said}` })}
                    onClick={() => onChange(dropChange(changes, change, id))}
                  >
                    <Icon of={CloseOutlined} />
                  </button>
                </li>
              );
            })}
          </ul>
          <div className="gap-actions">
            <SaveScenario changes={changes} />
            <ShareButton key={JSON.stringify(changes)} />
            <Button
              onClick={() => onChange({ removeEnterprises: [], removeSegments: [], add: [] })}
            >
              {t({ zh: '全部去掉', en: 'Take all out' })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function ShareButton() {
  const t = useText();
  // Read after the address has followed the changes.
  const [address] = useState(() => location.href);
  return <CopyButton text={address}>{t({ zh: '复制链接', en: 'Copy the link' })}</CopyButton>;
}
