import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { Changes } from '../../../../schema/what-if.ts';
import { saveScenario } from '../../../api-gaps.ts';
import { SignedModal } from '../../../components/signed-modal.tsx';
import { useNotice } from '../../../components/use-notice.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';

/** Keeps the changes under a name, signed. */
export function SaveScenario({ changes }: { changes: Changes }) {
  const t = useText();
  const { cluster } = useView();
  const client = useQueryClient();
  const notice = useNotice();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  const [nameless, setNameless] = useState(false);
  const save = useMutation({
    mutationFn: (by: string) => saveScenario(cluster, { name: name.trim(), changes, by }),
    onSuccess: async () => {
      setAsking(false);
      setName('');
      notice.done(t({ zh: '情景已保存', en: 'Scenario saved' }));
      await client.invalidateQueries({ queryKey: ['scenarios', cluster] });
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t({ zh: '保存情景', en: 'Save the scenario' })}
      </Button>
      <SignedModal
        bare
        open={asking}
        title={t({ zh: '保存情景', en: 'Save the scenario' })}
        okText={t({ zh: '保存', en: 'Save' })}
        pending={save.isPending}
        error={save.error}
        onClose={() => setAsking(false)}
        onSign={({ by }) => (name.trim() === '' ? setNameless(true) : save.mutate(by))}
      >
        <div className="field scenario-name">
          <label htmlFor={id}>{t({ zh: '情景名称', en: 'Name of the scenario' })}</label>
          <Input
            id={id}
            value={name}
            maxLength={100}
            aria-invalid={nameless}
            status={nameless ? 'error' : ''}
            onChange={(event) => {
              setName(event.target.value);
              setNameless(false);
            }}
          />
          {nameless && (
            <span role="alert" className="field-error">
              {t({ zh: '请给情景起个名字', en: 'Name needed' })}
            </span>
          )}
        </div>
      </SignedModal>
    </>
  );
}
