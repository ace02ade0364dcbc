/** What a package brings along and production never loads, by name. */

/** Licences are kept, whatever they are called. */
const KEPT = /^(licen[cs]e|notice|copying|copyright|thirdparty|third-party)/i;
/** Read by people, compilers, debuggers and tools. */
const FILES = [
  /\.(map|md|markdown|[cm]?tsx?|flow|tsbuildinfo|cc|cpp|hpp|[cho]|gyp|gypi|ya?ml|html|png|svg|lock|tgz)$/i,
  /^\./,
  /^(changelog|history|readme|authors|contributors|makefile|cname)$/i,
  /^(tsconfig.*\.json|(ava|babel|eslint|jest|karma|rollup|vite|vitest|webpack)\.config\.[cm]?js|gulpfile\.js|gruntfile\.js)$/i,
];
/** At the top of a package; further down such a name may be code. */
const ASIDE =
  /^(\..*|tests?|__tests__|spec|docs?|examples?|benchmarks?|bench|coverage|website|man|scripts|(test|example|benchmark)\.js)$/i;
/** Smithy's and AWS's copies for bundlers and compilers: Node takes dist-cjs under every condition. */
const BUNDLERS = /^dist-(es|types)$/;
/** Where the name does not tell: for browsers, for a command line, sources of what is compiled. */
const OF_PACKAGE = {
  '@apollo/protobufjs': /^(dist|cli|bin|google|ext)\b/,
  '@babel/runtime': /^helpers\/esm\b/,
  // What pdfkit and fontkit load of them, and that is all that does.
  '@noble/ciphers': /^(?!(aes|_polyval|utils)\.js$|package\.json$|LICENSE$)/,
  '@noble/hashes': /^(?!(utils|crypto|cryptoNode)\.js$|package\.json$|LICENSE$)/,
  '@swc/helpers': /^(_|src)\b|^cjs\/(?!_(define_property|ts_decorate)\.cjs$)/,
  'better-sqlite3': /^(deps|src|build\/(?!Release($|\/better_sqlite3\.node$)))/,
  bowser: /^(bundled\.js|src)$/,
  brotli: /^(build|enc)\b|^(index|compress)\.js$|^dec\/dictionary(-browser|\.bin)\.js$/,
  'csv-parse': /^dist\/(umd|iife|esm)\b/,
  // Receipts are set in two of its fonts.
  'dejavu-fonts-ttf': /^(fontconfig$|ttf\/(?!DejaVuSans(-Bold)?\.ttf$)|[a-z]+\.txt$|NEWS$|BUGS$)/,
  dayjs: /^(esm|locale)\b/,
  'encoding-japanese': /^encoding(\.min)?\.js$/,
  fontkit: /^(src|dist\/browser)\b/,
  i18next: /^(i18next(\.min)?\.js|dist\/umd)$/,
  lodash: /^(fp\b|lodash\.min|core)/,
  'lru-cache': /^dist\/(commonjs|esm)\/(browser|react-native)\b/,
  // Its own fonts and colours, which a receipt does without, and its copies for browsers.
  pdfkit: /^(tools|jsconfig\.json|js\/(data|output|standard-fonts|pdfkit\.(browser|old|standalone)))\b/,
  'png-js': /^lib\/png-js\.browser\.cjs$/,
  'temporal-polyfill': /^(full|fns|global)\b/,
  typeorm: /^(browser|commands|cli)\b/,
  'unicode-trie': /^builder\.js$/,
  zod: /^(src|v3)\b/,
};

/** `inside` is the path within the package, with `/`. */
export function isLeftOut(packageName, inside, isFolder) {
  if (OF_PACKAGE[packageName]?.test(inside)) return true;
  const name = inside.slice(inside.lastIndexOf('/') + 1);
  if (name === inside && ASIDE.test(name)) return true;
  if (isFolder) return name === 'node_modules' || BUNDLERS.test(name);
  return !KEPT.test(name) && FILES.some((pattern) => pattern.test(name));
}
