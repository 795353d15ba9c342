import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';

export function RegisterPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHead title={t({ zh: '四库', en: 'Registers' })} />
    </div>
  );
}
