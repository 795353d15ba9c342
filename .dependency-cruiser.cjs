// The folder tree is the architecture: imports go down only, no cycles, pure folders stay pure.
const layers = [
  'util',
  'schema',
  'db',
  'registers',
  'chain',
  'archive',
  'search',
  'subscriptions',
  'server',
  'cli',
  'web',
];
const pure =
  '^src/(chain|registers/resolve|registers/import/parse|archive/extract|archive/warc|search/tokens|schema|util)/';
const node = '^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|dns|tls)$';
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'schema-stands-alone',
      severity: 'error',
      from: { path: '^src/schema/' },
      to: { path: '^src/', pathNot: '^src/(schema|util)/' },
    },
    {
      name: 'util-knows-no-domain',
      severity: 'error',
      from: { path: '^src/util/' },
      to: { path: '^src/', pathNot: '^src/util/' },
    },
    {
      name: 'db-below-domains',
      severity: 'error',
      from: { path: '^src/db/' },
      to: { path: `^src/(${layers.slice(3).join('|')})/` },
    },
    {
      name: 'domains-below-rims',
      severity: 'error',
      from: { path: '^src/(registers|chain|archive|search|subscriptions)/' },
      to: { path: '^src/(server|cli|web)/' },
    },
    {
      name: 'chain-knows-no-registers',
      severity: 'error',
      from: { path: '^src/chain/' },
      to: { path: '^src/registers/' },
    },
    {
      name: 'archive-below-search',
      severity: 'error',
      from: { path: '^src/(registers|chain|archive)/' },
      to: { path: '^src/(search|subscriptions)/' },
    },
    {
      name: 'registers-below-archive',
      severity: 'error',
      from: { path: '^src/(registers|chain)/' },
      to: { path: '^src/archive/' },
    },
    {
      name: 'search-below-subscriptions',
      severity: 'error',
      from: { path: '^src/search/' },
      to: { path: '^src/subscriptions/' },
    },
    {
      name: 'pure-no-db',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.' },
      to: { path: '^src/db/' },
    },
    {
      name: 'pure-no-io',
      severity: 'error',
      from: { path: pure, pathNot: '\\.test\\.|^src/util/worker\\.ts$' },
      to: { path: node },
    },
    {
      name: 'web-reads-schema-and-client-type',
      severity: 'error',
      from: { path: '^src/web/' },
      to: {
        path: '^src/',
        pathNot: '^src/(web|schema|util|chain/layout)/|^src/server/client\\.ts$',
      },
    },
    {
      name: 'server-knows-no-cli-or-web',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(cli|web)/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.' },
      to: { path: '\\.test\\.|^test/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
