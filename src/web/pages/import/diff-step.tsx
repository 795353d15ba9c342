import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import type { DiffClass, ImportCounts } from '../../../schema/import.ts';
import { acceptImport, ApiError, refusedUrl } from '../../api.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { AcceptNote } from './accept-note.tsx';
import { DiffRows } from './diff-rows.tsx';
import { DiffTabs } from './diff-tabs.tsx';
import type { StepProps } from './step-props.ts';
import { useImportSearch } from './use-import-search.ts';
import { classMeanings } from './import-words.ts';
import { StepBar } from './step-bar.tsx';
import { ThrowAway } from './throw-away.tsx';

/** 核对差异: what accepting would do, row by row and cell by cell. */
export function DiffStep({ item, startOver }: StepProps) {
  const t = useText();
  const { cluster } = useView();
  const [search, go] = useImportSearch();
  const queryClient = useQueryClient();
  const { counts, source } = item;
  const accept = useMutation({
    mutationFn: () => acceptImport(cluster, source.sourceId),
    onSuccess: (accepted) =>
      queryClient.setQueryData(['import', cluster, source.sourceId], accepted),
  });
  const shown = search.rows ?? firstToCheck(counts);
  const entering = counts.rows - counts.refused;
  return (
    <>
      <section className="panel diff-panel">
        <DiffTabs counts={counts} shown={shown} onShow={(rows) => go({ rows })} />
        <div className="diff-meaning">
          <p className="muted">{t(classMeanings[shown])}</p>
          {counts.refused > 0 && shown === 'refused' && (
            <Button
              icon={<Icon of={DownloadOutlined} />}
              href={refusedUrl(cluster, source.sourceId)}
              download
            >
              {t({ zh: '下载退回表', en: 'Download refused rows' })}
            </Button>
          )}
        </div>
        <DiffRows key={shown} item={item} shown={shown} />
      </section>
      {accept.error && (
        <Alert
          type="error"
          showIcon
          title={accept.error instanceof ApiError ? t(accept.error) : accept.error.message}
        />
      )}
      <StepBar note={<AcceptNote counts={counts} />}>
        <Button
          type="primary"
          loading={accept.isPending}
          disabled={entering === 0}
          onClick={() => accept.mutate()}
        >
          {t({
            zh: `接受 ${formatCount(entering)} 行`,
            en: `Accept ${formatCount(entering)} rows`,
          })}
        </Button>
        <Button disabled={accept.isPending} onClick={() => go({ check: 'columns' })}>
          {t({ zh: '返回核对列', en: 'Back to columns' })}
        </Button>
        <ThrowAway item={item} startOver={startOver} />
      </StepBar>
    </>
  );
}

/** What needs a person's eye goes first. */
function firstToCheck(counts: ImportCounts): DiffClass {
  const order: DiffClass[] = ['conflicting', 'refused', 'changed', 'new', 'unchanged'];
  return order.find((name) => counts[name] > 0) ?? 'new';
}
