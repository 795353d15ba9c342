import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { ApiError } from '../../../api.ts';
import { gatherFacts } from '../../../api-facts.ts';
import { useNotice } from '../../../components/use-notice.tsx';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';

/** Articles that were not read for facts yet, and the button that reads them now. */
export function UnreadLine({ unread, onRead }: { unread: number; onRead: () => void }) {
  const t = useText();
  const { cluster } = useView();
  const client = useQueryClient();
  const { failed } = useNotice();
  const gather = useMutation({
    mutationFn: () => gatherFacts(cluster),
    onSuccess: async () => {
      await client.invalidateQueries();
      onRead();
    },
    onError: (error) => failed(error instanceof ApiError ? t(error) : error.message),
  });
  if (unread === 0) return null;
  return (
    <p className="unread-line">
      {t({
        zh: `还有 ${formatCount(unread)} 篇资讯没有读过。`,
        en: `${formatCount(unread)} articles were not read yet.`,
      })}{' '}
      <Button size="small" loading={gather.isPending} onClick={() => gather.mutate()}>
        {t({ zh: '现在就读', en: 'Read them now' })}
      </Button>
    </p>
  );
}
