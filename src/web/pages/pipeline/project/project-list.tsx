import { Drawer, Skeleton } from 'antd';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { Problem } from '../../../components/problem.tsx';
import { useReturnFocus } from '../../../evidence/use-return-focus.ts';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { LightSign } from '../light-sign.tsx';
import { sayPlace, stageName } from '../pipeline-words.ts';
import { useEveryProject, usePipelineSearch } from '../use-pipeline.ts';

export interface ListedProjects {
  title: string;
  says: string;
  groups: { name: Pair; projects: readonly number[] }[];
}

/** The projects behind a number; each opens its panel. */
export function ProjectList({
  listed,
  onClose,
}: {
  listed: ListedProjects | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const every = useEveryProject(listed !== undefined);
  useReturnFocus(listed !== undefined);
  return (
    <Drawer
      open={listed !== undefined}
      onClose={onClose}
      title={listed?.title}
      closable={{ 'aria-label': t({ zh: '关闭', en: 'Close' }) }}
      size="min(560px, 100vw)"
      destroyOnHidden
    >
      {every.error && <Problem error={every.error} retry={() => void every.refetch()} />}
      {every.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {every.data && listed && (
        <div className="project-list">
          <p className="muted">{listed.says}</p>
          {listed.groups
            .filter(({ projects }) => projects.length > 0)
            .map(({ name, projects }) => (
              <section key={name.en}>
                <h3>
                  {t(name)} <span className="muted">{formatCount(projects.length)}</span>
                </h3>
                <ul>
                  {projects.map((entityId) => (
                    <Entry
                      key={entityId}
                      entityId={entityId}
                      project={every.data.projects.find((one) => one.entityId === entityId)}
                      onOpen={onClose}
                    />
                  ))}
                </ul>
              </section>
            ))}
        </div>
      )}
    </Drawer>
  );
}

function Entry({
  entityId,
  project,
  onOpen,
}: {
  entityId: number;
  project: PipelineProject | undefined;
  onOpen: () => void;
}) {
  const t = useText();
  const [, change] = usePipelineSearch();
  return (
    <li>
      <button
        type="button"
        className="row-title"
        onClick={() => {
          onOpen();
          change({ project: String(entityId) });
        }}
      >
        {project?.name ?? `#${entityId}`}
      </button>
      {project && (
        <small className="muted">
          {[t(stageName(project.stage)), sayPlace(project), project.owner]
            .filter(Boolean)
            .join(' · ')}{' '}
          {project.light && project.light !== 'green' && <LightSign light={project.light} />}
        </small>
      )}
    </li>
  );
}
