import { Button, Dropdown, Space } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import type { Proposal } from '../../../../schema/proposal.ts';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { DecisionLine } from './decision-line.tsx';
import type { FactChoice } from './fact-kind.ts';
import { valuesForm } from './values-form.tsx';

/** Why facts are usually not taken; a person's own words are one step further. */
const reasons: readonly Pair[] = [
  { zh: '与本集群无关', en: 'Not about this cluster' },
  { zh: '数额或时间读错', en: 'Sum or time misread' },
  { zh: '说的不是这家', en: 'About somebody else' },
  { zh: '旧闻', en: 'Old news' },
];

export interface DecideBarProps {
  proposal: Proposal;
  choice: FactChoice | undefined;
  correcting: boolean;
  canGoBack: boolean;
  onAccept: () => void;
  onCorrect: () => void;
  onLeave: () => void;
  onReject: (note: string) => void;
  onExplain: () => void;
  onMove: (by: number) => void;
  onReopen: () => void;
}

/** The answers and the way through, each with its key; while values are put right, send or leave. */
export function DecideBar(props: DecideBarProps) {
  const { proposal, choice, correcting } = props;
  const t = useText();
  return (
    <div className="verdict-bar fact-bar">
      <DecisionLine proposal={proposal} onReopen={props.onReopen} />
      {correcting ? (
        <div className="verdict-choices" role="group" aria-label={t({ zh: '改正', en: 'Correct' })}>
          <Button size="large" type="primary" htmlType="submit" form={valuesForm}>
            {t({ zh: '采纳改正后的', en: 'Accept as corrected' })} <kbd>↵</kbd>
          </Button>
          <Button size="large" onClick={props.onLeave}>
            {t({ zh: '取消', en: 'Cancel' })} <kbd>Esc</kbd>
          </Button>
        </div>
      ) : (
        choice === undefined && (
          <div
            className="verdict-choices"
            role="group"
            aria-label={t({ zh: '判定', en: 'Verdict' })}
          >
            <Button size="large" type="primary" aria-keyshortcuts="A" onClick={props.onAccept}>
              {t({ zh: '采纳', en: 'Accept' })} <kbd>A</kbd>
            </Button>
            {proposal.values.length > 0 && (
              <Button size="large" aria-keyshortcuts="E" onClick={props.onCorrect}>
                {t({ zh: '改正后采纳', en: 'Correct' })} <kbd>E</kbd>
              </Button>
            )}
            <Space.Compact className="fact-reject">
              <Button size="large" aria-keyshortcuts="R" onClick={() => props.onReject('')}>
                {t({ zh: '不采纳', en: 'Reject' })} <kbd>R</kbd>
              </Button>
              <Dropdown
                trigger={['click']}
                placement="topRight"
                menu={{
                  items: [
                    ...reasons.map((reason) => ({
                      key: reason.en,
                      label: t(reason),
                      onClick: () => props.onReject(t(reason)),
                    })),
                    {
                      key: 'other',
                      label: (
                        <>
                          {t({ zh: '另写理由…', en: 'Another reason …' })} <kbd>⇧R</kbd>
                        </>
                      ),
                      onClick: props.onExplain,
                    },
                  ],
                }}
              >
                <Button
                  size="large"
                  icon={<Icon of={DownOutlined} />}
                  aria-label={t({ zh: '不采纳的理由', en: 'Why not' })}
                />
              </Dropdown>
            </Space.Compact>
          </div>
        )
      )}
      {!correcting && (
        <div className="verdict-walk">
          <Button
            disabled={!props.canGoBack}
            aria-keyshortcuts="K"
            onClick={() => props.onMove(-1)}
          >
            {t({ zh: '上一条', en: 'Previous' })} <kbd>K</kbd>
          </Button>
          <Button aria-keyshortcuts="J" onClick={() => props.onMove(1)}>
            {choice === undefined ? t({ zh: '跳过', en: 'Skip' }) : t({ zh: '下一条', en: 'Next' })}{' '}
            <kbd>J</kbd>
          </Button>
        </div>
      )}
    </div>
  );
}
