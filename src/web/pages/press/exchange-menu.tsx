import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { articlesFileUrl, waczUrl } from '../../api-exchange.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { ImportWarcModal } from './import-warc-modal.tsx';

/** 归档交换: a WARC file of another tool in, the whole archive out. */
export function ExchangeMenu() {
  const t = useText();
  const { cluster } = useView();
  const [importing, setImporting] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'in',
              label: t({ zh: '导入 WARC 文件…', en: 'Import a WARC file …' }),
              onClick: () => setImporting(true),
            },
            { type: 'divider' },
            {
              // The filters of the page do not reach these: said where they are chosen.
              type: 'group',
              label: t({
                zh: '导出全部，不按当前筛选',
                en: 'Export everything, whatever the filters',
              }),
              children: [
                {
                  key: 'wacz',
                  label: (
                    <a href={waczUrl(cluster)} download>
                      {t({
                        zh: '快照（WACZ，可在回放工具中打开）',
                        en: 'Snapshots (WACZ, for replay tools)',
                      })}
                    </a>
                  ),
                },
                {
                  key: 'jsonl',
                  label: (
                    <a href={articlesFileUrl(cluster)} download>
                      {t({
                        zh: '资讯正文（JSON Lines，每行一篇）',
                        en: 'Articles (JSON Lines, one a line)',
                      })}
                    </a>
                  ),
                },
              ],
            },
          ],
        }}
      >
        <Button>
          {t({ zh: '归档交换', en: 'Exchange' })} <Icon of={DownOutlined} />
        </Button>
      </Dropdown>
      <ImportWarcModal open={importing} onClose={() => setImporting(false)} />
    </>
  );
}
