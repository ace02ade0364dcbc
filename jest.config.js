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

/** The same files on either engine: what holds on one has to hold on the other. */
const onEngine = (engine) =>
  project(engine, ['src/**/*.store.test.ts', 'tests/**/*.test.ts'], {
    setupFiles: ['reflect-metadata', `<rootDir>/tests/setup/engine-${engine}.ts`],
    globalSetup: `<rootDir>/tests/setup/template-${engine}.ts`,
    globalTeardown: '<rootDir>/tests/setup/drop-templates.ts',
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/once/', '<rootDir>/tests/portal/'],
  });

/** `npm test` tells only the first stories of the portal, on SQLite; whoever asks for more of them gets all. */
const firstOnly = process.env.CASEGATE_TEST_PORTAL === 'first';

/** The portal in a browser, in front of a real server. */
const inBrowser = (engine) =>
  project(`portal-${engine}`, [`tests/portal/**/${firstOnly ? 'first-' : ''}*.test.ts`], {
    setupFiles: ['reflect-metadata', `<rootDir>/tests/setup/engine-${engine}.ts`],
    globalSetup: `<rootDir>/tests/setup/template-${engine}.ts`,
    globalTeardown: '<rootDir>/tests/setup/drop-templates.ts',
  });

module.exports = {
  maxWorkers: 2,
  // A worker keeps something of every file of tests that it ran; one that grew to this is begun anew.
  workerIdleMemoryLimit: '1500MB',
  coverageProvider: 'v8',
  // jest reads this one here only, not in a project. It is meant for the stories that start servers.
  testTimeout: 60_000,
  projects: [
    project('small', ['src/**/*.test.ts', 'bench/**/*.test.ts', 'web/**/*.test.ts'], {
      testPathIgnorePatterns: ['/node_modules/', '\\.store\\.test\\.ts$'],
    }),
    project('once', ['tests/once/**/*.test.ts']),
    onEngine('sqlite'),
    onEngine('mariadb'),
    inBrowser('sqlite'),
    ...(firstOnly ? [] : [inBrowser('mariadb')]),
  ],
};
