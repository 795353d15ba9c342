import { PageHead } from '../../components/page-head.tsx';
import { useText } from '../../text/language.tsx';

export function ProfilePage() {
  const t = useText();
  return (
    <div className="page">
      <PageHead title={t({ zh: '档案', en: 'Profile' })} />
    </div>
  );
}
