import { FileExcelOutlined } from '@ant-design/icons';
import type { Source } from '../../../schema/source.ts';
import { Icon } from '../../components/icon.tsx';
import { sayTrust, sourceTerms } from '../../evidence/source-words.ts';
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
        <Icon of={FileExcelOutlined} /> {source.title}
      </strong>
      <dl>
        {source.register && (
          <div>
            <dt>{t({ zh: '入库', en: 'Register' })}</dt>
            <dd>{t(importRegisterName(source.register))}</dd>
          </div>
        )}
        <div>
          <dt>{t(sourceTerms.dated)}</dt>
          <dd>{formatDate(source.dated, language)}</dd>
        </div>
        <div>
          <dt>{t(sourceTerms.series)}</dt>
          <dd>{source.series}</dd>
        </div>
        <div>
          <dt>{t(sourceTerms.trust)}</dt>
          <dd>{t(sayTrust(source.trust))}</dd>
        </div>
        <div>
          <dt>{t({ zh: '大小', en: 'Size' })}</dt>
          <dd>{byteWords(source.bytes)}</dd>
        </div>
      </dl>
    </section>
  );
}
