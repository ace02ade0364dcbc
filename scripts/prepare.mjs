import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diagnose } from './diagnose.mjs';
import { withLock } from './lock.mjs';
import { collect, root } from './run.mjs';

const at = (...parts) => path.join(root, ...parts);
const INSTALL_STAMP = at('node_modules', '.casegate-install');
const BUILD_STAMP = at('dist', '.stamp');
const BENCH_STAMP = at('dist.bench', '.stamp');
/** What runs in a browser: folders of web/ that Vite builds, each into dist/NAME. */
export const WEB = ['explorer', 'portal'];

/** Installs the packages of package-lock.json where that has not been done for this Node and this machine. */
export async function ensureInstalled() {
  refuseOldNode();
  await whenStale('install', INSTALL_STAMP, installHash, async () => {
    say('installing packages (once; about two minutes, most of it compiling SQLite) …');
    // The level is said because `npm run --silent` hands its own down, and then a failure has no words.
    const { code, output, interrupted } = await npm([
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=warn',
    ]);
    if (code === 0) return;
    mkdirSync(at('.casegate'), { recursive: true });
    writeFileSync(at('.casegate', 'install.log'), output);
    stop(interrupted ? 'installing was interrupted' : diagnose(output));
  });
}

/** Compiles to dist/ where the sources have changed since it was last done. */
export async function ensureBuilt() {
  await whenStale('build', BUILD_STAMP, sourceHash, async () => {
    say('compiling …');
    rmSync(at('dist.next'), { recursive: true, force: true });
    const compiler = at('node_modules', 'typescript7', 'bin', 'tsc');
    const { code, output } = await collect(process.execPath, [
      compiler,
      '-p',
      'tsconfig.build.json',
      '--outDir',
      'dist.next',
    ]);
    if (code !== 0) {
      process.stderr.write(output);
      stop('the sources do not compile');
    }
    const printed = await collect(process.execPath, ['scripts/portal-documents.mjs', 'dist.next/portal-documents']);
    if (printed.code !== 0) {
      process.stderr.write(printed.output);
      stop('the documents of web/portal cannot be put together');
    }
    const registered = await collect(process.execPath, [
      'dist.next/src/generate-documents.js',
      'dist.next/portal-documents',
    ]);
    if (registered.code !== 0) {
      process.stderr.write(registered.output);
      stop('a document of documents/ or of web/portal does not fit the schema');
    }
    await typeDocuments();
    for (const name of WEB) await buildForBrowsers(name);
    // What ran before goes on running until the new build is whole.
    rmSync(at('dist'), { recursive: true, force: true });
    renameSync(at('dist.next'), at('dist'));
  });
}

/** The portal's own; those of the tests are written anew where they are committed. */
async function typeDocuments() {
  const codegen = at('node_modules', '@graphql-codegen', 'cli', 'cjs', 'bin.js');
  const { code, output } = await collect(process.execPath, [codegen, '--config', 'codegen.portal.yml']);
  if (code === 0) return;
  process.stderr.write(output);
  stop('a document of web/portal does not fit schema.graphql');
}

async function buildForBrowsers(name) {
  const { code, output } = await collect(process.execPath, [
    at('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--config',
    `web/${name}/vite.config.ts`,
    // The usual one writes into node_modules.
    '--configLoader',
    'runner',
    '--outDir',
    at('dist.next', name),
    '--emptyOutDir',
    '--logLevel',
    'error',
  ]);
  if (code === 0) return;
  process.stderr.write(output);
  stop(`web/${name} cannot be built`);
}

/** Compiles what measures to dist.bench/, in the same way. */
export async function ensureBenchBuilt() {
  await whenStale('build-bench', BENCH_STAMP, benchHash, async () => {
    rmSync(at('dist.bench.next'), { recursive: true, force: true });
    const compiler = at('node_modules', 'typescript7', 'bin', 'tsc');
    const { code, output } = await collect(process.execPath, [
      compiler,
      '-p',
      'tsconfig.bench.json',
      '--outDir',
      'dist.bench.next',
    ]);
    if (code !== 0) {
      process.stderr.write(output);
      stop('the bench does not compile');
    }
    rmSync(at('dist.bench'), { recursive: true, force: true });
    renameSync(at('dist.bench.next'), at('dist.bench'));
  });
}

/** The hash is taken before the work: what changes meanwhile is seen as a change the next time. */
async function whenStale(name, stamp, hash, work) {
  if (readStamp(stamp) === hash()) return;
  await withLock(name, async () => {
    const wanted = hash();
    if (readStamp(stamp) === wanted) return;
    await work();
    writeFileSync(stamp, `${wanted}\n`);
  });
}

function installHash() {
  const machine = `${process.version} ${process.platform} ${process.arch}`;
  return createHash('sha256')
    .update(machine)
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
}

/** The packages, too: those for browsers are built in. */
const sourceHash = () =>
  hashOf(
    ...sourcesIn('src'),
    ...sourcesIn('migrations'),
    ...sourcesIn('documents'),
    ...WEB.flatMap((name) => filesIn(`web/${name}`)),
    'web/tsconfig.json',
    'codegen.portal.yml',
    'schema.graphql',
    'package-lock.json',
  );
const benchHash = () => hashOf(...sourcesIn('bench'));

function hashOf(...sources) {
  const hash = createHash('sha256');
  const configs = readdirSync(root).filter((name) => /^(tsconfig.*\.json|ormconfig\.ts)$/.test(name));
  for (const file of [...configs, ...sources].sort()) hash.update(`\n${file}\n`).update(readFileSync(at(file)));
  return hash.digest('hex');
}

const sourcesIn = (folder) =>
  filesIn(folder).filter((name) => /\.(ts|json|graphql)$/.test(name) && !name.endsWith('.test.ts'));

/** Without types that are made of the API and of the documents beside them, and without what an editor leaves. */
function filesIn(folder) {
  if (!existsSync(at(folder))) return [];
  const entries = readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return names.filter((name) => !/(^|[\\/])(gql[\\/]|\.)/.test(name));
}

function npm(args) {
  // npm names its own script when it runs us; on Windows the bare command would need a shell.
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return collect(process.execPath, [own, ...args]);
  return collect('npm', args);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node.js 20.19 or newer is needed, and this is ${process.version}`);
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function say(text) {
  process.stderr.write(`casegate: ${text}\n`);
}

function stop(reason) {
  say(reason);
  process.exit(1);
}
