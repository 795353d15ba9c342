// The addresses of the screens. Everything under a cluster keeps its as-of date from page to page.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { registerSchema } from '../schema/stage.ts';
import { parseSearch, readGlobalSearch, readSourceSearch, writeSearch } from './address.ts';
import type { GlobalSearch } from './address.ts';
import { getClusters } from './api.ts';
import { readBriefSearch } from './pages/brief/brief-search.ts';
import { readGapsSearch } from './pages/gaps/gaps-search.ts';
import { readImportSearch } from './pages/import/import-search.ts';
import { readMapSearch } from './pages/map/map-address.ts';
import { readPipelineSearch } from './pages/pipeline/pipeline-search.ts';
import { readPressSearch } from './pages/press/press-search.ts';
import { readRegisterSearch } from './pages/registers/register-search.ts';
import { readReviewSearch } from './pages/review/review-search.ts';
import { readSnapshotSearch } from './pages/snapshot/snapshot-search.ts';
import { readTakedownSearch } from './pages/takedowns/takedown-search.ts';
import { readWatchSearch } from './pages/watch/watch-search.ts';
import { ErrorPage } from './shell/error-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { WaitingPage } from './shell/waiting-page.tsx';

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async () => {
    const [first] = await getClusters();
    if (!first) throw notFound();
    throw redirect({ to: '/$cluster', params: { cluster: first.slug }, replace: true });
  },
});

const clusterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$cluster',
  validateSearch: (search: Record<string, unknown>): GlobalSearch => readGlobalSearch(search),
  search: { middlewares: [retainSearchParams<GlobalSearch>(['asOf'])] },
  component: Shell,
  // What is not found is said inside the shell: here and in the routes whose parameters may be wrong.
  notFoundComponent: NotFoundPage,
});

const overviewRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
});

const mapRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'map',
  validateSearch: readMapSearch,
  component: lazyRouteComponent(() => import('./pages/map/map-page.tsx'), 'MapPage'),
});

const gapsRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'gaps',
  validateSearch: readGapsSearch,
  component: lazyRouteComponent(() => import('./pages/gaps/gaps-page.tsx'), 'GapsPage'),
});

const pipelineRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'pipeline',
  validateSearch: readPipelineSearch,
  component: lazyRouteComponent(() => import('./pages/pipeline/pipeline-page.tsx'), 'PipelinePage'),
});

const registerRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'registers/$register',
  params: {
    parse: ({ register }) => {
      const known = registerSchema.safeParse(register);
      if (!known.success) throw notFound();
      return { register: known.data };
    },
  },
  notFoundComponent: NotFoundPage,
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(
    () => import('./pages/registers/register-page.tsx'),
    'RegisterPage',
  ),
});

const profileRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'entities/$entityId',
  params: {
    parse: ({ entityId }) => {
      if (!/^\d{1,15}$/.test(entityId)) throw notFound();
      return { entityId: Number(entityId) };
    },
    stringify: ({ entityId }) => ({ entityId: String(entityId) }),
  },
  notFoundComponent: NotFoundPage,
  component: lazyRouteComponent(() => import('./pages/profile/profile-page.tsx'), 'ProfilePage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'review',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./pages/review/review-page.tsx'), 'ReviewPage'),
});

const importRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./pages/import/import-page.tsx'), 'ImportPage'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'sources',
  validateSearch: readSourceSearch,
  component: lazyRouteComponent(() => import('./pages/sources/sources-page.tsx'), 'SourcesPage'),
});

const chainRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'chain',
  component: lazyRouteComponent(() => import('./pages/chain/chain-page.tsx'), 'ChainPage'),
});

const pressRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'press',
  validateSearch: readPressSearch,
  component: lazyRouteComponent(() => import('./pages/press/press-page.tsx'), 'PressPage'),
});

const snapshotRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'snapshots/$snapshotId',
  params: {
    parse: ({ snapshotId }) => {
      if (!/^\d{1,15}$/.test(snapshotId)) throw notFound();
      return { snapshotId: Number(snapshotId) };
    },
    stringify: ({ snapshotId }) => ({ snapshotId: String(snapshotId) }),
  },
  notFoundComponent: NotFoundPage,
  validateSearch: readSnapshotSearch,
  component: lazyRouteComponent(() => import('./pages/snapshot/snapshot-page.tsx'), 'SnapshotPage'),
});

const watchesRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'watches',
  validateSearch: readWatchSearch,
  component: lazyRouteComponent(() => import('./pages/watch/watch-page.tsx'), 'WatchPage'),
});

const subscriptionsRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'subscriptions',
  component: lazyRouteComponent(
    () => import('./pages/subscriptions/subscriptions-page.tsx'),
    'SubscriptionsPage',
  ),
});

const takedownsRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'takedowns',
  validateSearch: readTakedownSearch,
  component: lazyRouteComponent(
    () => import('./pages/takedowns/takedowns-page.tsx'),
    'TakedownsPage',
  ),
});

const briefRoute = createRoute({
  getParentRoute: () => clusterRoute,
  path: 'brief',
  validateSearch: readBriefSearch,
  component: lazyRouteComponent(() => import('./pages/brief/brief-page.tsx'), 'BriefPage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  clusterRoute.addChildren([
    overviewRoute,
    mapRoute,
    gapsRoute,
    pipelineRoute,
    registerRoute,
    profileRoute,
    reviewRoute,
    importRoute,
    sourcesRoute,
    chainRoute,
    pressRoute,
    snapshotRoute,
    watchesRoute,
    subscriptionsRoute,
    takedownsRoute,
    briefRoute,
  ]),
]);

export function buildRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingComponent: WaitingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
}
