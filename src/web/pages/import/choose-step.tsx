import { DropZone } from '../../components/drop-zone.tsx';
import { useText } from '../../text/language.tsx';
import { useFiles } from './file-store.ts';
import { OptionsForm } from './options-form.tsx';
import { WaitingFiles } from './waiting-files.tsx';
import type { Import } from '../../../schema/import.ts';

/** Files are gathered here; the first of them gets its options and goes in. */
export function ChooseStep({
  over,
  onFiles,
  onStarted,
}: {
  over: boolean;
  onFiles: (files: File[]) => void;
  onStarted: (item: Import) => void;
}) {
  const t = useText();
  const [first] = useFiles().files;
  return (
    <div className={first ? 'choose-step has-files' : 'choose-step'}>
      <div className="choose-files">
        <DropZone
          over={over}
          small={first !== undefined}
          title={
            first
              ? t({ zh: '再加文件', en: 'Add more files' })
              : t({
                  zh: '把工作簿拖到这里，或点此选择',
                  en: 'Drop workbooks here, or click to choose',
                })
          }
          {...(!first && {
            hint: t({
              zh: '.xlsx、.xls、.csv，可一次放入多个。先核对，接受之前什么都不会入库。',
              en: '.xlsx, .xls or .csv, several at once. You check first; nothing enters before you accept.',
            }),
          })}
          accept=".xlsx,.xls,.csv"
          multiple
          onFiles={onFiles}
        />
        <WaitingFiles
          title={t({ zh: '待导入，按顺序逐个核对', en: 'Waiting, checked one after the other' })}
        />
      </div>
      {first && (
        <OptionsForm key={`${first.name}:${first.size}`} file={first} onStarted={onStarted} />
      )}
      {!first && <WhatToExpect />}
    </div>
  );
}

/** What these files are usually like, so that nobody tidies one up before importing it. */
function WhatToExpect() {
  const t = useText();
  const lines = [
    {
      zh: '不用先整理：标题行、合并单元格、备注、合计行、多个工作表都认得。',
      en: 'No need to tidy up: titles, merged cells, notes, totals and several sheets are understood.',
    },
    {
      zh: '单位写在表头（万元、亿元）、全角数字、Excel 日期、变成数字的信用代码，都会换算好。',
      en: 'Units in headers, full-width digits, Excel dates and codes turned into numbers are converted.',
    },
    {
      zh: '电话、联系人、身份证号这类个人信息认出后不收录。',
      en: 'Phone numbers, contact names and identity numbers are recognised and left out.',
    },
    {
      zh: '读不成的行带原因退回，其余照常入库；整次导入以后也可以撤销。',
      en: 'Rows that cannot be read come back with the reason, the rest enters; any import can be undone later.',
    },
  ];
  return (
    <ul className="what-to-expect">
      {lines.map((line) => (
        <li key={line.en}>{t(line)}</li>
      ))}
    </ul>
  );
}
