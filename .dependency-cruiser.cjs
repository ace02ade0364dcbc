/**
 * The import law of ARCHITECTURE.md. Type-only imports count: a type that looks up is a design that looks up.
 */

/** From the ground up; each may look at those before it, never at those after it. */
const FEATURES = [
  'platform',
  'catalog',
  'identity',
  'audit',
  'sessions',
  'agreements',
  'purchases',
  'organisations',
  'keys',
  'routing',
  'cases',
  'life',
  'attachments',
  'communications',
  'desk',
  'requests',
  'self-help',
  'mail',
  'retention',
  'people',
  'live',
];
const TEST = '\\.test\\.ts$';
const layer = (...names) => `^src/.+\\.(${names.join('|')})\\.ts$`;
/** In a feature, a file without a suffix: one word is a noun, verb-noun is a use case. */
const FEATURE = `^src/(${FEATURES.slice(1).join('|')})`;
const NOUN = `${FEATURE}/[^/.-]+\\.ts$`;
const PLAIN = `${FEATURE}/[^/.]+\\.ts$`;
const CALENDAR = '^src/platform/calendar\\.ts$';
const WORDING = '^src/platform/wording\\.ts$';
const GRAPHQL = '^node_modules/(graphql|graphql-[^/]+|type-graphql|@graphql-[^/]+|@apollo)/';
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];

const law = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const lookDown = FEATURES.map((feature, i) =>
  law(
    `${feature}-looks-down`,
    `${feature} may import ${FEATURES.slice(0, i).join(', ') || 'nothing else of src'}. A field that points up is added by the feature above.`,
    { path: `^src/${feature}/`, pathNot: TEST },
    // Sentences are data: they lie beside the features, not above them.
    { path: '^src/', pathNot: `^src/(${FEATURES.slice(0, i + 1).join('|')}|locales)/` },
  ),
);

module.exports = {
  forbidden: [
    law('no-circles', 'Nothing imports itself, however far around.', {}, { circular: true }),
    law('resolvable', 'An import leads somewhere.', {}, { couldNotResolve: true }),
    ...lookDown,
    law(
      'portal-frame-is-on-top',
      'A page, and what several use, knows nothing of what stands around it.',
      { path: '^web/portal/src/(words|api|ui|pages)/', pathNot: TEST },
      { path: '^web/portal/src/app/' },
    ),
    law(
      'portal-pages-are-known-to-pages',
      'What several pages use knows none of them.',
      { path: '^web/portal/src/(words|api|ui)/', pathNot: TEST },
      { path: '^web/portal/src/pages/' },
    ),
    law(
      'pages-use-the-api',
      'What runs in a browser knows the API as everybody does.',
      { path: '^web/', pathNot: TEST },
      { path: '^(src|migrations|tests|bench|scripts|ormconfig\\.ts)' },
    ),
    law(
      'portal-rules-are-plain',
      'What decides in the portal is data in, data out: no package, no component.',
      { path: '^web/.+\\.rules\\.ts$' },
      { path: ['\\.tsx$', '^node_modules/'], dependencyTypesNot: ['type-only'] },
    ),
    law(
      'known-feature',
      'A new folder under src takes its place in FEATURES in .dependency-cruiser.cjs.',
      { path: '^src/[^/]+/', pathNot: `^src/(${FEATURES.join('|')}|cli|http|demo)/` },
      {},
    ),
    law(
      'pure-imports-no-packages',
      'Rules and nouns are plain: data in, data out.',
      { path: [layer('rules'), NOUN], pathNot: TEST },
      { dependencyTypes: PACKAGES },
    ),
    law(
      'rules-import-rules',
      'Rules import rules, nouns and the calendar; of the wording only types, so that a fault without a sentence does not compile.',
      { path: layer('rules'), pathNot: TEST },
      {
        path: [layer('store', 'row', 'graphql', 'loader', 'wording'), '^src/platform/'],
        pathNot: [CALENDAR, WORDING, layer('rules')],
      },
    ),
    law(
      'rules-speak-in-keys',
      'A rule names a sentence by its key; what says it is the edge.',
      { path: layer('rules'), pathNot: TEST },
      { path: WORDING, dependencyTypesNot: ['type-only'] },
    ),
    law(
      'use-case-without-edges',
      'A use case knows stores and rules, neither tables nor GraphQL.',
      { path: PLAIN, pathNot: TEST },
      { path: [layer('row', 'graphql'), GRAPHQL, '^node_modules/typeorm/'] },
    ),
    law(
      'store-without-graphql',
      'A store gives domain words back.',
      { path: layer('store'), pathNot: TEST },
      { path: [layer('graphql'), GRAPHQL] },
    ),
    law(
      'row-is-private-to-its-feature',
      'Another feature asks the store.',
      { path: '^src/([^/]+)/.+\\.store\\.ts$' },
      { path: layer('row'), pathNot: '^src/$1/' },
    ),
    law(
      'row-is-known-to-stores',
      'Tables are known to stores, other rows, migrations and the list of entities.',
      {
        path: '^(src|tests)/',
        pathNot: [layer('store', 'row'), '^src/tables\\.ts$', TEST],
      },
      { path: layer('row') },
    ),
    law(
      'row-imports-typeorm',
      'A row is a table: TypeORM, other rows and what platform says about columns.',
      { path: layer('row') },
      { pathNot: ['^node_modules/typeorm/', layer('row'), '^src/platform/'] },
    ),
    law(
      'edge-is-known-to-the-schema',
      'Resolvers are known to src/schema.ts and to edges above them.',
      { pathNot: ['^src/schema\\.ts$', layer('graphql'), TEST] },
      { path: layer('graphql') },
    ),
    law(
      'no-dev-dependency-in-the-product',
      'What runs in production is in dependencies. Only the issuers of the demo, which production refuses, may look for more.',
      { path: '^(src|migrations|ormconfig\\.ts)', pathNot: [TEST, '^src/demo/demo-provider\\.ts$'] },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
    law(
      'bench-from-outside',
      'What measures talks to servers by HTTP and SQL, as others do; a peer takes a pure rule from the build.',
      { path: '^bench/' },
      { path: '^(src|migrations|tests|ormconfig\\.ts)' },
    ),
    law(
      'product-without-tests',
      'Nothing of the product imports a test, or what measures it.',
      { path: '^(src|migrations|ormconfig\\.ts)', pathNot: TEST },
      { path: [TEST, '^tests/', '^bench/'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist\\.bench|\\.casegate)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'require', 'node', 'default'],
      mainFields: ['types', 'typings', 'main'],
    },
  },
};
