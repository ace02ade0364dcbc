import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run test:long`, what `npm test` leaves out (see jest.config.js): the rest of the stories on MariaDB, those of the
 * portal, the steps of the Dockerfile; and what that does five times fifty times, of 600 guesses 10,000.
 */
const script = fileURLToPath(new URL('./test.mjs', import.meta.url));
const { CASEGATE_TEST_ROUNDS = '50', CASEGATE_TEST_GUESSES = '10000' } = process.env;
const more = { CASEGATE_TEST_ROUNDS, CASEGATE_TEST_GUESSES, CASEGATE_TEST_IMAGE: 'yes', CASEGATE_TEST_PART: 'rest' };
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
  env: { ...process.env, ...more },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
