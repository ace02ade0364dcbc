/** One transform for TypeScript and one for the packages that are ES modules only, which jest cannot require. */
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      parser,
      target: 'es2022',
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** ES modules only: everything else in node_modules is taken as it is. */
const ESM_ONLY = [
  'jose',
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  '@tus',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'koa',
  '@koa',
  'cookie-es',
  'eta',
  'nanoid',
  'quick-lru',
  'raw-body',
  'jsesc',
  'oidc-token-hash',
  'srvx',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: '<rootDir>/tests/setup/environment.ts',
  transform: {
    '\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist.bench/', '<rootDir>/.casegate/'],
  setupFiles: ['reflect-metadata'],
  ...more,
});

/**
 * `npm test` is `first` and `npm run test:long` is `rest`: each file that the one leaves out on an engine is the other's.
 * Whoever names files or projects gets all of those, in their short form: see scripts/test.mjs.
 */
const PART = process.env.CASEGATE_TEST_PART || 'all';
const engineTests = (names = '*') => `tests/**/${names}.test.ts`;

/** The rest does them many more times. */
const MANY_TIMES = 'killed|killed-purchases|many-guesses';

/**
 * What MariaDB is asked in the rest only: its time goes into commands and servers that start, into other services,
 * sockets and headers; or it is a large table of who may do what, each row of which SQLite was asked.
 */
const LATER_ON_MARIADB = [
  ...['api-keys-processes', 'cli-*', 'processes*', 'start', 'workers', MANY_TIMES],
  ...['attachments*', 'backchannel-*', 'demo-*', 'issuers*', 'live*', 'mail*', 'session-*', 'sign-in*', 'stripe*'],
  ...['call-us', 'compiled-*', 'headers', 'http*', 'portal-pages', 'trusted-*'],
  ...['case-actions', 'life-who', 'role-matrix'],
].join('|');

const FILES = {
  first: { sqlite: engineTests(), mariadb: engineTests(`!(${LATER_ON_MARIADB})`) },
  rest: { sqlite: engineTests(`+(${MANY_TIMES})`), mariadb: engineTests(`+(${LATER_ON_MARIADB})`) },
  all: { sqlite: engineTests(), mariadb: engineTests() },
}[PART];
const STORES = PART === 'rest' ? [] : ['src/**/*.store.test.ts'];

/** The same files on either engine: what holds on one has to hold on the other. */
const onEngine = (engine) =>
  project(engine, [...STORES, FILES[engine]], {
    setupFiles: ['reflect-metadata', `<rootDir>/tests/setup/engine-${engine}.ts`],
    globalSetup: `<rootDir>/tests/setup/template-${engine}.ts`,
    globalTeardown: '<rootDir>/tests/setup/drop-templates.ts',
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/once/', '<rootDir>/tests/portal/'],
  });

/** The portal in a browser, in front of a real server: the first stories on SQLite, then the others and all on MariaDB. */
const inBrowser = (engine, names = '*') =>
  project(`portal-${engine}`, [`tests/portal/**/${names}.test.ts`], {
    setupFiles: ['reflect-metadata', `<rootDir>/tests/setup/engine-${engine}.ts`],
    globalSetup: `<rootDir>/tests/setup/template-${engine}.ts`,
    globalTeardown: '<rootDir>/tests/setup/drop-templates.ts',
  });
const BROWSER = {
  first: [inBrowser('sqlite', 'first-*')],
  rest: [inBrowser('sqlite', '!(first-*)'), inBrowser('mariadb')],
  all: [inBrowser('sqlite'), inBrowser('mariadb')],
}[PART];

const small = project('small', ['src/**/*.test.ts', 'bench/**/*.test.ts', 'web/**/*.test.ts'], {
  testPathIgnorePatterns: ['/node_modules/', '\\.store\\.test\\.ts$'],
});

module.exports = {
  maxWorkers: 2,
  // A worker keeps something of every file of tests that it ran; one that grew to this is begun anew.
  workerIdleMemoryLimit: '1500MB',
  coverageProvider: 'v8',
  // jest reads this one here only, not in a project. It is meant for the stories that start servers.
  testTimeout: 60_000,
  projects: [
    ...(PART === 'rest' ? [] : [small]),
    // The rest does the steps of the Dockerfile, too, which `npm test` only reads.
    project('once', [`tests/once/${PART === 'rest' ? 'image' : '**/*'}.test.ts`]),
    onEngine('sqlite'),
    onEngine('mariadb'),
    ...BROWSER,
  ],
};
