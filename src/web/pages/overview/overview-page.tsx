import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';

export function OverviewPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHead title={t({ zh: '总览', en: 'Overview' })} />
    </div>
  );
}
