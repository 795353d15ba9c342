import { DownOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { ApiError } from '../../api.ts';
import { importOpml, opmlUrl } from '../../api-watch.ts';
import type { OpmlResult } from '../../api-watch.ts';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { useRefreshWatches } from './use-watches.ts';

/** The list of sources from and to other readers. */
export function OpmlMenu() {
  const t = useText();
  const { cluster } = useView();
  const { message, modal } = App.useApp();
  const refresh = useRefreshWatches();
  const input = useRef<HTMLInputElement>(null);
  const tell = ({ added, known, refused }: OpmlResult) => {
    const said = t({
      zh: `添加 ${added.length} 个，已有 ${known.length} 个，未能添加 ${refused.length} 个。`,
      en: `${added.length} added, ${known.length} known before, ${refused.length} refused.`,
    });
    if (refused.length === 0) {
      void message.success(said);
      return;
    }
    modal.warning({
      title: said,
      content: (
        <ul className="opml-refused">
          {refused.map((one) => (
            <li key={one.url}>
              <span className="address-text">{one.url}</span> {t(one)}
            </li>
          ))}
        </ul>
      ),
    });
  };
  const load = useMutation({
    mutationFn: (file: File) => importOpml(cluster, file),
    onSuccess: async (result) => {
      tell(result);
      await refresh();
    },
    onError: (error) => void message.error(error instanceof ApiError ? t(error) : error.message),
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'in',
              label: t({ zh: '导入 OPML 文件…', en: 'Import an OPML file …' }),
              onClick: () => input.current?.click(),
            },
            {
              key: 'out',
              label: (
                <a href={opmlUrl(cluster)} download>
                  {t({ zh: '导出为 OPML', en: 'Export as OPML' })}
                </a>
              ),
            },
          ],
        }}
      >
        <Button loading={load.isPending}>
          OPML <Icon of={DownOutlined} />
        </Button>
      </Dropdown>
      <input
        ref={input}
        type="file"
        accept=".opml,.xml,text/x-opml"
        hidden
        aria-label={t({ zh: 'OPML 文件', en: 'OPML file' })}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) load.mutate(file);
        }}
      />
    </>
  );
}
