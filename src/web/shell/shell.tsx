import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { getClusters } from '../api.ts';
import { FigureDrawer } from '../evidence/figure-drawer.tsx';
import { useText } from '../text/language.tsx';
import { useView } from '../use-view.ts';
import { AsOfBanner, AsOfPicker } from './as-of.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { FindBox } from './find-box.tsx';
import { MainNav } from './main-nav.tsx';
import { Preferences } from './preferences.tsx';
import './shell.css';

/** The frame of every page of a cluster, with the one evidence drawer. */
export function Shell() {
  const t = useText();
  const { cluster } = useView();
  const clusters = useQuery({
    queryKey: ['clusters'],
    queryFn: getClusters,
    staleTime: Infinity,
  });
  const name = clusters.data?.find((one) => one.slug === cluster)?.name;
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t({ zh: '跳到正文', en: 'Skip to content' })}
      </a>
      <header className="top-bar">
        <Link
          to="/$cluster"
          params={{ cluster }}
          className="brand"
          // On a telephone only the picture is shown.
          aria-label={`Tuku 图库 ${name ?? cluster}`}
        >
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span className="brand-name">
            <strong>Tuku 图库</strong>
            <span className="brand-cluster">{name ?? cluster}</span>
          </span>
        </Link>
        <div className="top-tools">
          <FindBox />
          <AsOfPicker />
          <Preferences />
        </div>
      </header>
      <MainNav />
      <AsOfBanner />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <BottomBar />
      <FigureDrawer />
    </div>
  );
}
