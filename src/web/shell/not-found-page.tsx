import { Link } from '@tanstack/react-router';
import { useText } from '../text/language.tsx';
import { useTitle } from '../use-view.ts';

export function NotFoundPage() {
  const t = useText();
  const title = { zh: '没有这个页面', en: 'No such page' };
  useTitle(title);
  return (
    <section className="note-page">
      <h1>{t(title)}</h1>
      <p>
        {t({
          zh: '地址可能抄错了，或者这条内容已经被撤销。',
          en: 'The address may be mistyped, or what stood here was undone.',
        })}
      </p>
      <Link to="/">{t({ zh: '回到总览', en: 'Back to the overview' })}</Link>
    </section>
  );
}
