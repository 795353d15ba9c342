import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';

export function MapPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHead title={t({ zh: '产业图谱', en: 'Chain map' })} />
    </div>
  );
}
