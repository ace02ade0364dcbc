import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run test:long`: what `npm test` does five times, fifty times. */
const script = fileURLToPath(new URL('./test.mjs', import.meta.url));
const env = { ...process.env, CASEGATE_TEST_ROUNDS: process.env.CASEGATE_TEST_ROUNDS ?? '50' };
const { status } = spawnSync(process.execPath, [script, 'tests/killed', ...process.argv.slice(2)], {
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
