import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../text/language.tsx';
import { useView } from '../use-view.ts';
import type { NavItem } from './navigation.ts';

export interface NavLinkProps {
  item: NavItem;
  icon?: ReactNode;
  onFollow?: () => void;
}

export function NavLink({ item, icon, onFollow }: NavLinkProps) {
  const t = useText();
  const { cluster } = useView();
  const room = useLocation({ select: ({ pathname }) => pathname.split('/')[2] });
  const common = {
    className: 'nav-link',
    activeOptions: { exact: item.to === '/$cluster', includeSearch: false },
    activeProps: { 'aria-current': 'page' as const },
    'data-within': (room !== undefined && item.rooms?.includes(room)) || undefined,
    ...(onFollow && { onClick: onFollow }),
  };
  const label = (
    <>
      {icon}
      <span>{t(item.name)}</span>
    </>
  );
  if (item.to === '/$cluster/registers/$register')
    return (
      <Link to={item.to} params={{ cluster, register: item.register }} {...common}>
        {label}
      </Link>
    );
  return (
    <Link to={item.to} params={{ cluster }} {...common}>
      {label}
    </Link>
  );
}
