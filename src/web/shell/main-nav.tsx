import { useText } from '../text/language.tsx';
import {
  gapsItem,
  mapItem,
  overviewItem,
  pipelineItem,
  pressItem,
  registerItems,
  workItems,
} from './navigation.ts';
import { NavLink } from './nav-link.tsx';

/** One row of links under the header; at phone width the bottom bar takes its place. */
export function MainNav() {
  const t = useText();
  return (
    <nav className="main-nav" aria-label={t({ zh: '主导航', en: 'Main' })}>
      <NavLink item={overviewItem} />
      <NavLink item={mapItem} />
      <NavLink item={gapsItem} />
      <NavLink item={pipelineItem} />
      <span className="nav-group">
        <span className="nav-group-name">{t({ zh: '四库', en: 'Registers' })}</span>
        {registerItems.map((item) => (
          <NavLink key={item.name.en} item={item} />
        ))}
      </span>
      <NavLink item={pressItem} />
      {workItems.map((item) => (
        <NavLink key={item.to} item={item} />
      ))}
    </nav>
  );
}
