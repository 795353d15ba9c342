import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { kindOfRegister } from '../../../schema/stage.ts';
import { ApiError, putMapping } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { lacksName, noCorrections, requestOf } from './corrections.ts';
import type { StepProps } from './step-props.ts';
import { useImportSearch } from './use-import-search.ts';
import { SheetColumns } from './sheet-columns.tsx';
import { StepBar } from './step-bar.tsx';
import { ThrowAway } from './throw-away.tsx';

/** 核对列: what each column was read as, and why; a person's corrections are remembered. */
export function ColumnsStep({ item, startOver }: StepProps) {
  const t = useText();
  const { cluster } = useView();
  const [, go] = useImportSearch();
  const queryClient = useQueryClient();
  const [corrections, setCorrections] = useState(noCorrections);
  const { source } = item;
  const kind = kindOfRegister(source.register ?? 'existing');
  const replan = useMutation({
    mutationFn: () => putMapping(cluster, source.sourceId, requestOf(corrections)),
    onSuccess: (replanned) => {
      setCorrections(noCorrections);
      queryClient.setQueryData(['import', cluster, source.sourceId], replanned);
      queryClient.removeQueries({ queryKey: ['import-rows', cluster, source.sourceId] });
    },
  });
  const nameless = kind !== 'cluster' && source.sheets.some((s) => lacksName(s, corrections));
  const count = corrections.size;
  return (
    <>
      {source.sheets.map((sheet) => (
        <SheetColumns
          key={sheet.index}
          sheet={sheet}
          kind={kind}
          corrections={corrections}
          onChange={setCorrections}
        />
      ))}
      {nameless && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: '有工作表没有任何一列读作「名称」，它的行会全部退回。',
            en: 'A sheet has no column read as the name; all of its rows would be refused.',
          })}
        />
      )}
      {replan.error && (
        <Alert
          type="error"
          showIcon
          title={replan.error instanceof ApiError ? t(replan.error) : replan.error.message}
        />
      )}
      <StepBar>
        {count > 0 ? (
          <>
            <Button type="primary" loading={replan.isPending} onClick={() => replan.mutate()}>
              {t({ zh: `应用 ${count} 处更改，重新核对`, en: `Apply ${count} and read again` })}
            </Button>
            <Button disabled={replan.isPending} onClick={() => setCorrections(noCorrections)}>
              {t({ zh: '还原', en: 'Reset' })}
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={() => go({ check: 'diff' })}>
            {t({ zh: '下一步：核对差异', en: 'Next: check changes' })}
          </Button>
        )}
        <ThrowAway item={item} startOver={startOver} />
      </StepBar>
    </>
  );
}
