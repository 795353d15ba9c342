// The folder tree is the architecture: imports go down only, no cycles, pure folders stay pure.
/** From the ground up: each may import what stands before it. */
const layers = [
  'util',
  'schema',
  'db',
  'chain',
  'registers',
  'archive',
  'search',
  'facts',
  'proposals',
  'subscriptions',
  'reports',
  'server',
  'cli',
  'web',
];
const downward = layers.slice(0, -1).map((layer, index) => ({
  name: `${layer}-imports-down`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${layers.slice(index + 1).join('|')})/` },
}));
const pure =
  '^src/(chain|reports/brief/(compose|write)|registers/resolve|registers/import/parse|registers/pipeline/forecast|archive/extract|archive/warc|search/tokens|facts|schema|util)/';
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
    ...downward,
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
      name: 'facts-read-text-only',
      severity: 'error',
      from: { path: '^src/facts/', pathNot: '\\.test\\.' },
      to: {
        path: '^src/',
        pathNot: '^src/(facts|schema|util|registers/resolve|registers/import/parse)/',
      },
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
