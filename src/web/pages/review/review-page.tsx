import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';

export function ReviewPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHead title={t({ zh: '待审', en: 'Review' })} />
    </div>
  );
}
