import { useText } from '../text/language.tsx';
import { NavLink } from './nav-link.tsx';
import { pressItems } from './navigation.ts';

/** The rooms of the press service, under its one entry of the main navigation. */
export function PressNav() {
  const t = useText();
  return (
    <nav className="room-nav" aria-label={t({ zh: '资讯服务', en: 'Press' })}>
      {pressItems.map((item) => (
        <NavLink key={item.to} item={item} />
      ))}
    </nav>
  );
}
