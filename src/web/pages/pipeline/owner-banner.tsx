import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { PipelineProject } from '../../../schema/pipeline.ts';
import { moveOwner } from '../../api-pipeline.ts';
import { SignedModal } from '../../components/signed-modal.tsx';
import { useNotice } from '../../components/use-notice.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

interface Answer {
  project: PipelineProject;
  move: boolean;
}

/** Projects that produce: does the enterprise behind each move to 现有企业? A yes or no is signed. */
export function OwnerBanner({ projects }: { projects: readonly PipelineProject[] }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const client = useQueryClient();
  const notice = useNotice();
  const [answer, setAnswer] = useState<Answer>();
  const [open, setOpen] = useState(false);
  const send = useMutation({
    mutationFn: ({ by, note = '' }: { by: string; note?: string }) => {
      if (!answer) throw new Error('no project was asked about');
      const { project, move } = answer;
      return moveOwner(cluster, project.entityId, { move, by, note });
    },
    onSuccess: async () => {
      setOpen(false);
      notice.done(
        answer?.move
          ? t({ zh: '已转入现有企业', en: 'Now among the existing enterprises' })
          : t({ zh: '已记下：不转入', en: 'Noted: it stays where it is' }),
      );
      await client.invalidateQueries();
    },
  });
  const asking = projects.filter(({ asksMove }) => asksMove);
  if (asOf) return null;
  const choose = (next: Answer) => {
    send.reset();
    setAnswer(next);
    setOpen(true);
  };
  const owner = answer && (answer.project.owner ?? answer.project.name);
  return (
    <>
      {asking.length > 0 && (
        <section className="owner-banner" aria-labelledby="owner-banner">
          <details>
            <summary>
              <strong id="owner-banner">
                {t({
                  zh: `${formatCount(asking.length)} 个项目已投产，其企业是否转入现有企业？`,
                  en:
                    asking.length === 1
                      ? '1 project is in production: does its enterprise join the existing ones?'
                      : `${formatCount(asking.length)} projects are in production: do their enterprises join the existing ones?`,
                })}
              </strong>
            </summary>
            <ul>
              {asking.map((project) => (
                <li key={project.entityId}>
                  <span>
                    {project.owner ?? project.name}
                    {project.owner && <small className="muted">{project.name}</small>}
                  </span>
                  <span className="owner-answers">
                    <Button
                      size="small"
                      aria-label={t({
                        zh: `转入：${project.owner ?? project.name}`,
                        en: `Yes: ${project.owner ?? project.name}`,
                      })}
                      onClick={() => choose({ project, move: true })}
                    >
                      {t({ zh: '转入', en: 'Yes' })}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      aria-label={t({
                        zh: `不转入：${project.owner ?? project.name}`,
                        en: `No: ${project.owner ?? project.name}`,
                      })}
                      onClick={() => choose({ project, move: false })}
                    >
                      {t({ zh: '不转入', en: 'No' })}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
      <SignedModal
        open={open}
        title={
          answer?.move
            ? t({ zh: '转入现有企业', en: 'Join the existing enterprises' })
            : t({ zh: '不转入现有企业', en: 'Does not join' })
        }
        okText={
          answer?.move ? t({ zh: '转入', en: 'Move it' }) : t({ zh: '不转入', en: 'Leave it' })
        }
        pending={send.isPending}
        error={send.error}
        onClose={() => setOpen(false)}
        onSign={(signed) => send.mutate(signed)}
      >
        <p className="modal-lead">
          {answer?.move
            ? t({
                zh: `“${owner}”的阶段改为“在营”，列入现有企业库；随记录保存，可以撤回。`,
                en: `“${owner}” is set to operating and stands among the existing enterprises. It is kept as a record and can be taken back.`,
              })
            : t({
                zh: `“${owner}”留在原处，以后不再问起这个项目。`,
                en: `“${owner}” stays where it is; nobody is asked about this project again.`,
              })}
        </p>
      </SignedModal>
    </>
  );
}
