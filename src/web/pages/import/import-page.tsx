import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';

export function ImportPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHead title={t({ zh: '导入', en: 'Import' })} />
    </div>
  );
}
