import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import type { ProjectStage } from '../pipeline-search.ts';
import { stageName } from '../pipeline-words.ts';
import type { Column } from './columns.ts';

/** Which column a telephone shows. */
export function StageSwitch({
  columns,
  shown,
  onShow,
}: {
  columns: readonly Column[];
  shown: ProjectStage;
  onShow: (stage: ProjectStage) => void;
}) {
  const t = useText();
  return (
    <div className="stage-switch" role="group" aria-label={t({ zh: '阶段', en: 'Stage' })}>
      {columns.map(({ stage, projects }) => (
        <button
          key={stage}
          type="button"
          aria-pressed={stage === shown}
          onClick={() => onShow(stage)}
        >
          {t(stageName(stage))} <span>{formatCount(projects.length)}</span>
        </button>
      ))}
    </div>
  );
}
