import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { ApiError, dropImport } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { useFiles } from './file-store.ts';
import type { StepProps } from './step-props.ts';

/** Ends a plan: for good, or back to the file's options while the browser still holds the file. */
export function ThrowAway({ item, startOver }: StepProps) {
  const t = useText();
  const { cluster } = useView();
  const { message } = App.useApp();
  const { current } = useFiles();
  const drop = useMutation({
    mutationFn: async (keepFile: boolean) => {
      await dropImport(cluster, item.source.sourceId);
      return keepFile;
    },
    onSuccess: startOver,
    onError: (error, keepFile) => {
      // A plan that is no longer there needs no throwing away.
      if (error instanceof ApiError && error.status === 404) startOver(keepFile);
      else void message.error(error instanceof ApiError ? t(error) : error.message);
    },
  });
  return (
    <>
      <Popconfirm
        title={t({ zh: '放弃这次导入？', en: 'Give this import up?' })}
        description={t({ zh: '还没有任何内容入库。', en: 'Nothing of it has entered.' })}
        okText={t({ zh: '放弃', en: 'Give up' })}
        cancelText={t({ zh: '继续核对', en: 'Keep checking' })}
        onConfirm={() => drop.mutate(false)}
      >
        <Button type="text" loading={drop.isPending}>
          {t({ zh: '放弃', en: 'Give up' })}
        </Button>
      </Popconfirm>
      {current && (
        <Button type="text" disabled={drop.isPending} onClick={() => drop.mutate(true)}>
          {t({ zh: '改选项重来', en: 'Change options' })}
        </Button>
      )}
    </>
  );
}
