import { Skeleton } from 'antd';
import { useText } from '../text/language.tsx';

export function WaitingPage() {
  const t = useText();
  return (
    <section className="page" aria-busy aria-label={t({ zh: '正在加载', en: 'Loading' })}>
      <Skeleton active title paragraph={{ rows: 8 }} />
    </section>
  );
}
