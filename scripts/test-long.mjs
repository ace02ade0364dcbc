import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run test:long`: what `npm test` does five times, fifty times; 10,000 guesses at a pair, of which that makes 600;
 * the steps of the Dockerfile, which it only reads; and every story of the portal, of which it tells the first.
 */
const script = fileURLToPath(new URL('./test.mjs', import.meta.url));
const { CASEGATE_TEST_ROUNDS = '50', CASEGATE_TEST_GUESSES = '10000' } = process.env;
const env = { ...process.env, CASEGATE_TEST_ROUNDS, CASEGATE_TEST_GUESSES, CASEGATE_TEST_IMAGE: 'yes' };
const files = 'tests/(killed|killed-purchases|many-guesses|once/image|portal/[^/]+)\\.test';
const { status } = spawnSync(process.execPath, [script, files, ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
