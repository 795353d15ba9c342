import { CameraOutlined, DownloadOutlined, StopOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import type { SnapshotView } from '../../../schema/snapshot.ts';
import { ApiError } from '../../api.ts';
import { waczUrl } from '../../api-exchange.ts';
import { captureAddress, snapshotFileUrl, snapshotRecordUrl } from '../../api-press.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';

/** What can be done with a snapshot: cite it, save it, capture its page again, ask for its removal. */
export function SnapshotActions({
  view: { snapshot, citation },
  onTakedown,
}: {
  view: SnapshotView;
  onTakedown: () => void;
}) {
  const t = useText();
  const { cluster } = useView();
  return (
    <>
      <CopyButton text={citation} type="primary">
        {t({ zh: '引用本页', en: 'Cite this page' })}
      </CopyButton>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'bytes',
              label: (
                <a href={snapshotFileUrl(cluster, snapshot.snapshotId)} download>
                  {t({
                    zh: '原始文件（服务器发来的内容）',
                    en: 'Original bytes (as the server sent them)',
                  })}
                </a>
              ),
            },
            {
              key: 'warc',
              label: (
                <a href={snapshotRecordUrl(cluster, snapshot.snapshotId)} download>
                  {t({
                    zh: 'WARC 记录（含请求头与时间）',
                    en: 'WARC record (with headers and time)',
                  })}
                </a>
              ),
            },
            {
              key: 'wacz',
              label: (
                <a href={waczUrl(cluster, snapshot.snapshotId)} download>
                  {t({
                    zh: 'WACZ（这次快照，可在回放工具中打开）',
                    en: 'WACZ (this capture, for replay tools)',
                  })}
                </a>
              ),
            },
          ],
        }}
      >
        <Button icon={<Icon of={DownloadOutlined} />}>{t({ zh: '下载', en: 'Download' })}</Button>
      </Dropdown>
      <Recapture url={snapshot.url} />
      <Button icon={<Icon of={StopOutlined} />} onClick={onTakedown}>
        {t({ zh: '申请下架', en: 'Ask for removal' })}
      </Button>
    </>
  );
}

/** Asks the page again, now: another point on its timeline. */
function Recapture({ url }: { url: string }) {
  const t = useText();
  const { cluster } = useView();
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const capture = useMutation({
    mutationFn: () => captureAddress(cluster, url, false),
    onSuccess: async ({ snapshot, unchanged, error }) => {
      if (!snapshot) {
        void message.error(error ? t(error) : t({ zh: '没有抓到。', en: 'Not captured.' }));
        return;
      }
      void message.success(
        unchanged
          ? t({ zh: '内容没有变化，已记下时间。', en: 'Unchanged; the time was noted.' })
          : t({ zh: '已存新的快照。', en: 'A new snapshot was kept.' }),
      );
      await Promise.all([
        client.invalidateQueries({ queryKey: ['snapshot', cluster] }),
        client.invalidateQueries({ queryKey: ['press', cluster] }),
      ]);
      await navigate({
        to: '/$cluster/snapshots/$snapshotId',
        params: { cluster, snapshotId: snapshot.snapshotId },
      });
    },
    onError: (error) => void message.error(error instanceof ApiError ? t(error) : error.message),
  });
  return (
    <Button
      icon={<Icon of={CameraOutlined} />}
      loading={capture.isPending}
      onClick={() => capture.mutate()}
    >
      {t({ zh: '再次抓取', en: 'Capture again' })}
    </Button>
  );
}
