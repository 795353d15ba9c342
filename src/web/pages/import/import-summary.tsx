import { FileExcelOutlined } from '@ant-design/icons';
import type { Source } from '../../../schema/source.ts';
import { formatDate } from '../../format/date.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { byteWords } from './byte-words.ts';
import { importRegisterName } from './import-words.ts';

/** Which file this is and what it was said to be. */
export function ImportSummary({ source }: { source: Source }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <section className="import-summary">
      <strong className="import-file">
        <FileExcelOutlined aria-hidden /> {source.title}
      </strong>
      <dl>
        {source.register && (
          <div>
            <dt>{t({ zh: '入库', en: 'Register' })}</dt>
            <dd>{t(importRegisterName(source.register))}</dd>
          </div>
        )}
        <div>
          <dt>{t({ zh: '数据日期', en: 'Dated' })}</dt>
          <dd>{formatDate(source.dated, language)}</dd>
        </div>
        <div>
          <dt>{t({ zh: '来源名称', en: 'Series' })}</dt>
          <dd>{source.series}</dd>
        </div>
        <div>
          <dt>{t({ zh: '可信度', en: 'Trust' })}</dt>
          <dd>{source.trust}</dd>
        </div>
        <div>
          <dt>{t({ zh: '大小', en: 'Size' })}</dt>
          <dd>{byteWords(source.bytes)}</dd>
        </div>
      </dl>
    </section>
  );
}
