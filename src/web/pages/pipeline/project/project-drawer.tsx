import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useReturnFocus } from '../../../evidence/use-return-focus.ts';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { ProjectPanel } from './project-panel.tsx';

/** One project over the board: where it stands, by which records, and the way to its profile. */
export function ProjectDrawer({
  entityId,
  name,
  onClose,
}: {
  entityId: number | undefined;
  name: string | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const { cluster } = useView();
  useReturnFocus(entityId !== undefined);
  return (
    <Drawer
      open={entityId !== undefined}
      onClose={onClose}
      title={name ?? t({ zh: '项目', en: 'Project' })}
      closable={{ 'aria-label': t({ zh: '关闭', en: 'Close' }) }}
      size="min(720px, 100vw)"
      destroyOnHidden
    >
      {entityId !== undefined && (
        <ProjectPanel key={entityId} entityId={entityId}>
          <Link
            to="/$cluster/entities/$entityId"
            params={{ cluster, entityId }}
            className="button-link is-quiet"
          >
            {t({ zh: '看档案', en: 'See the profile' })}
          </Link>
        </ProjectPanel>
      )}
    </Drawer>
  );
}
