import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GENERATED, documentsAreCurrent, isCurrent } from './generated.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { bin, node, root } from './run.mjs';

/** `npm run check`: what can be told without a database, the quickest answers first; stops at the first failure. */
const succeeds = (file, args) => node(file, args) === 0;
const compiles = (config) => succeeds('node_modules/typescript7/bin/tsc', ['--noEmit', '-p', config]);
const cruised = () =>
  ['src', 'migrations', 'ormconfig.ts', 'tests', 'bench', 'web'].filter((it) => existsSync(path.join(root, it)));

const steps = [
  ['format', () => succeeds(bin('prettier'), ['--check', '--log-level', 'warn', '.'])],
  // The types of what the portal asks are made by it.
  ['build', () => ensureBuilt().then(() => true)],
  ['types', () => ['tsconfig.json', 'tests/portal/tsconfig.json', 'web/tsconfig.json'].every(compiles)],
  ['lint', () => succeeds(bin('eslint'), ['--max-warnings', '0', '.'])],
  ['import law', () => succeeds(bin('dependency-cruiser', 'depcruise'), ['--output-type', 'err-long', ...cruised()])],
  ['small tests', () => succeeds(bin('jest'), ['--selectProjects', 'small'])],
  ...Object.keys(GENERATED).map((file) => [file, () => isCurrent(file)]),
  ['typed documents', documentsAreCurrent],
  ['lock file without a registry', lockNamesNoRegistry],
];

await ensureInstalled();
const times = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const passed = await run();
  times.push(`${passed ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) {
    process.exitCode = 1;
    break;
  }
}
const left = steps.slice(times.length).map(([name]) => `not run ${name}`);
console.log(`\n── summary\n${[...times, ...left].join('\n')}`);

/** With addresses in it, npm would ask that host and no mirror of it. `omit-lockfile-registry-resolved` leaves them out. */
function lockNamesNoRegistry() {
  if (!readFileSync(path.join(root, 'package-lock.json'), 'utf8').includes('"resolved"')) return true;
  console.error('package-lock.json: run `npm install --package-lock-only --omit-lockfile-registry-resolved`');
  return false;
}
