import { DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Popover } from 'antd';
import type { Register } from '../../../schema/stage.ts';
import { exportUrl } from '../../api.ts';
import { Icon } from '../../components/icon.tsx';
import { useLanguage, useText } from '../../text/language.tsx';
import { useView } from '../../use-view.ts';
import { listColumns } from './columns.ts';
import type { RegisterSearch } from './register-search.ts';
import type { ColumnChoice } from './use-columns.ts';
import { toFilter } from './use-register-rows.ts';

export interface RegisterToolsProps {
  register: Register;
  search: RegisterSearch;
  columns: ColumnChoice;
  /** Cards have no columns to choose. */
  phone: boolean;
}

/** Column choice, and downloads that honour filters, order and columns. */
export function RegisterTools({ register, search, columns, phone }: RegisterToolsProps) {
  const t = useText();
  const { language } = useLanguage();
  const { cluster, asOf } = useView();
  const address = (format: 'xlsx' | 'csv') =>
    exportUrl(cluster, register, {
      ...toFilter(search, asOf),
      ...(search.sort && { sort: search.sort, order: search.order }),
      format,
      columns: columns.keys.join(','),
      lang: language,
    });
  return (
    <>
      {!phone && (
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <div className="column-choice">
              <Checkbox.Group
                value={columns.keys}
                onChange={(chosen) => columns.choose(chosen.map(String))}
                options={listColumns(register).map((column) => ({
                  value: column.key,
                  label: t(column.name),
                  disabled: column.key === 'name',
                }))}
              />
              <Button size="small" onClick={columns.reset}>
                {t({ zh: '恢复默认', en: 'Reset' })}
              </Button>
            </div>
          }
        >
          <Button icon={<Icon of={SettingOutlined} />}>{t({ zh: '列', en: 'Columns' })}</Button>
        </Popover>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'xlsx',
              label: (
                <a href={address('xlsx')} download>
                  {t({ zh: 'Excel 工作簿（.xlsx）', en: 'Excel workbook (.xlsx)' })}
                </a>
              ),
            },
            {
              key: 'csv',
              label: (
                <a href={address('csv')} download>
                  {t({ zh: 'CSV 文本（.csv）', en: 'CSV text (.csv)' })}
                </a>
              ),
            },
          ],
        }}
      >
        <Button icon={<Icon of={DownloadOutlined} />}>{t({ zh: '导出', en: 'Export' })}</Button>
      </Dropdown>
    </>
  );
}
