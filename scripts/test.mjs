import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium-binary.mjs';
import { findClamd } from './clamd-binary.mjs';
import { startMariadb } from './mariadb.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { findRedis } from './redis-binary.mjs';
import { bin, printed, root } from './run.mjs';
import { summarise } from './test-summary.mjs';

/** `npm test`, with jest's own options after `--`: everything on SQLite and on a MariaDB of its own. */
await ensureInstalled();
await ensureBuilt();
const passed = process.argv.slice(2);
const strict = Boolean(process.env.CI) && process.env.CI !== 'false';
/** MB; workers inherit it. Each file of tests leaves a hundred of garbage, of which V8 would copy most twice before it sees that. */
const YOUNG = ['--max-semi-space-size=64'];
const folder = mkdtempSync(path.join(tmpdir(), 'casegate-tests-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

// Whoever names files or projects wants all of them, others the first part: see jest.config.js.
const named = passed.some((arg) => !arg.startsWith('-'));
const tests = { ...(named ? {} : { CASEGATE_TEST_PART: 'first' }), ...process.env };
const given = process.env.CASEGATE_TEST_MARIADB_URL;
const mariadb = given || !wants(passed, ['mariadb', 'portal-mariadb']) ? { url: given } : await startMariadb();
// The stories that need them start their own; here it is only seen to that they are there.
const others = wants(passed, ['sqlite', 'mariadb']) ? [findRedis(), findClamd()] : [];
if (wantsBrowser(passed)) others.push(findChromium());
const { code, results } = await jest(mariadb);
await mariadb.stop?.();
const reasons = [mariadb, ...others].flatMap(({ reason }) => reason ?? []);
const summary = summarise({ code, results, missing: reasons.length > 0, strict });
for (const reason of reasons) console.log(reason);
console.log(summary.line);
process.exitCode = summary.code;

/** Not where other projects were asked for by name: `npm test -- --selectProjects small`. */
function wants(args, projects) {
  const at = args.indexOf('--selectProjects');
  if (at < 0) return true;
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return rest.slice(0, end < 0 ? undefined : end).some((arg) => projects.includes(arg));
}

/** It is large, so jest is asked whether what is to run needs it. */
function wantsBrowser(args) {
  if (!wants(args, ['portal-sqlite', 'portal-mariadb'])) return false;
  return /[\\/]tests[\\/]portal[\\/]/.test(printed(bin('jest'), ['--listTests', ...args], tests) ?? '');
}

async function jest({ url, reason }) {
  const file = path.join(folder, 'results.json');
  const without = reason ? ['--ignoreProjects', 'mariadb', 'portal-mariadb'] : [];
  // Options first: jest takes everything after a `--selectProjects a b` as one more project.
  const args = [...YOUNG, bin('jest'), '--json', '--outputFile', file, ...passed, ...without];
  const env = url ? { ...tests, CASEGATE_TEST_MARIADB_URL: url } : tests;
  // jest talks on stderr, all of it: our stdout is the summary.
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['inherit', 2, 'inherit'] });
  const code = await ended(child);
  return { code, results: read(file) };
}

/** Ctrl-C ends jest first and us after it, so that the database and the folder are cleared away. */
function ended(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)).once('error', () => resolve(1)));
}

function read(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    // With --listTests it is a list of names instead.
    return 'numPassedTests' in results ? results : undefined;
  } catch {
    return undefined;
  }
}
