import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { lightRulesSchema, lightNames } from '../../../../schema/pipeline.ts';
import type { LightRules } from '../../../../schema/pipeline.ts';
import { putLights } from '../../../api-pipeline.ts';
import { SignedModal } from '../../../components/signed-modal.tsx';
import { useNotice } from '../../../components/use-notice.tsx';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { LightSign } from '../light-sign.tsx';

const keys = ['yellow', 'red', 'remove'] as const;
type Draft = Record<(typeof keys)[number], number | null>;

/** 亮灯规则: days without progress, shown and changed with a name under it. */
export function LightRulesBar({ rules }: { rules: LightRules }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const client = useQueryClient();
  const notice = useNotice();
  const [draft, setDraft] = useState<Draft>();
  const [problem, setProblem] = useState<Pair>();
  const put = useMutation({
    mutationFn: (body: LightRules & { by: string }) => putLights(cluster, body),
    onSuccess: async () => {
      setDraft(undefined);
      notice.done(t({ zh: '亮灯规则已更改', en: 'The light rules are changed' }));
      await client.invalidateQueries();
    },
  });
  const sign = (by: string) => {
    if (!draft || keys.some((key) => draft[key] === null)) {
      setProblem({ zh: '三个天数都要填。', en: 'All three numbers are needed.' });
      return;
    }
    const read = lightRulesSchema.safeParse(draft);
    if (read.success) {
      setProblem(undefined);
      put.mutate({ ...read.data, by });
    } else
      setProblem({
        zh: '天数应依次增加：黄灯 ≤ 红灯 ≤ 建议移出。',
        en: 'The days have to rise: yellow ≤ red ≤ to be removed.',
      });
  };
  return (
    <section className="light-rules" aria-label={t({ zh: '亮灯规则', en: 'Light rules' })}>
      <span>{t({ zh: '没有进展满：', en: 'Days without progress:' })}</span>
      {keys.map((key) => (
        <span key={key}>
          {t({ zh: `${rules[key]} 天`, en: `${rules[key]}` })} <LightSign light={key} />
        </span>
      ))}
      {!asOf && (
        <Button
          size="small"
          onClick={() => {
            put.reset();
            setProblem(undefined);
            setDraft({ yellow: rules.yellow, red: rules.red, remove: rules.remove });
          }}
        >
          {t({ zh: '改规则', en: 'Change' })}
        </Button>
      )}
      <SignedModal
        open={draft !== undefined}
        title={t({ zh: '改亮灯规则', en: 'Change the light rules' })}
        okText={t({ zh: '保存', en: 'Save' })}
        pending={put.isPending}
        error={put.error}
        bare
        onClose={() => setDraft(undefined)}
        onSign={({ by }) => sign(by)}
      >
        <p className="modal-lead">
          {t({
            zh: '项目多少天没有进展时亮灯。更改对全部项目立即生效。',
            en: 'After how many days without progress a project gets its light. It holds for all projects at once.',
          })}
        </p>
        <div className="light-fields">
          {keys.map((key) => (
            <label key={key} className="move-field">
              <span>{t(lightNames[key])}</span>
              <InputNumber
                value={draft?.[key] ?? null}
                min={1}
                max={3650}
                precision={0}
                suffix={t({ zh: '天', en: 'days' })}
                controls={false}
                onChange={(value) =>
                  setDraft((before) => (before ? { ...before, [key]: value } : before))
                }
              />
            </label>
          ))}
        </div>
        {problem && (
          <p className="field-problem" role="alert">
            {t(problem)}
          </p>
        )}
      </SignedModal>
    </section>
  );
}
