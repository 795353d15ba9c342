import { SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { projectStages } from '../../../../schema/stage.ts';
import type { Stage } from '../../../../schema/stage.ts';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { stageName } from '../pipeline-words.ts';
import { useMoving } from './use-moving.tsx';

/** 移到…: the way of keyboard and finger to what dragging does. Not in a view of an earlier day. */
export function MoveChoice({
  project,
  small = false,
  onChoose,
}: {
  project: PipelineProject;
  small?: boolean;
  onChoose: (stage: Stage) => void;
}) {
  const t = useText();
  const { asOf } = useView();
  if (asOf) return null;
  const word = t({ zh: '移到…', en: 'Move to …' });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: projectStages.map((stage) => ({
          key: stage,
          label: t(stageName(stage)),
          disabled: stage === project.stage,
        })),
        onClick: ({ key, domEvent }) => {
          domEvent.stopPropagation();
          // Or the same Enter would press the button of the dialog that has the focus by then.
          domEvent.preventDefault();
          onChoose(key as Stage);
        },
      }}
    >
      <Button
        {...(small && { size: 'small', type: 'text', title: word })}
        icon={<Icon of={SwapOutlined} />}
        aria-label={`${word} ${project.name}`}
      >
        {!small && word}
      </Button>
    </Dropdown>
  );
}

/** The same with its dialog, where a project stands by itself. */
export function MoveMenu({ project }: { project: PipelineProject }) {
  const { ask, dialog } = useMoving();
  return (
    <>
      <MoveChoice project={project} onChoose={(stage) => ask(project, stage)} />
      {dialog}
    </>
  );
}
