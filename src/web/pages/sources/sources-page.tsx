import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';

export function SourcesPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHead title={t({ zh: '来源', en: 'Sources' })} />
    </div>
  );
}
