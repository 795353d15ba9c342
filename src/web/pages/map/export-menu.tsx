import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Icon } from '../../components/icon.tsx';
import { useNotice } from '../../components/use-notice.tsx';
import { useText } from '../../text/language.tsx';
import { paintPng } from './png.ts';
import type { Sheet } from './sheet.ts';
import { writeSvg } from './svg.ts';

/** Characters that Windows, macOS or Linux refuse in a file name. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]+/gu;

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it began.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The whole chain as a file: always light, for paper and slides. */
export function ExportMenu({ sheet }: { sheet: Sheet }) {
  const t = useText();
  const notice = useNotice();
  const write = async (kind: string): Promise<void> => {
    const name = `${sheet.atlas.name} ${sheet.atlas.asOf}`.replaceAll(UNSAFE, ' ').trim();
    if (kind === 'svg') save(new Blob([writeSvg(sheet)], { type: 'image/svg+xml' }), `${name}.svg`);
    else save(await paintPng(sheet), `${name}.png`);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'svg', label: t({ zh: '矢量图 SVG', en: 'Vector image, SVG' }) },
          { key: 'png', label: t({ zh: '图片 PNG', en: 'Image, PNG' }) },
        ],
        onClick: ({ key }) => {
          write(key).catch((error: unknown) => {
            const why = error instanceof Error ? error.message : String(error);
            notice.failed(
              t({ zh: `没有导出成功：${why}`, en: `The export did not succeed: ${why}` }),
            );
          });
        },
      }}
    >
      <Button
        icon={<Icon of={DownloadOutlined} />}
        aria-label={t({ zh: '导出整张图谱', en: 'Export the whole map' })}
      >
        <span className="wide-only">{t({ zh: '导出', en: 'Export' })}</span>
      </Button>
    </Dropdown>
  );
}
