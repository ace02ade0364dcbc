/** `npm test` and `npm run test:long` together leave nothing out, and do nothing twice that is not meant to be. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.join(__dirname, '..', '..');
const JEST = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

async function filesOf(part: string, project: string): Promise<string[]> {
  const args = [JEST, '--listTests', '--json', '--selectProjects', project];
  const env = { ...process.env, CASEGATE_TEST_PART: part };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  return (JSON.parse(stdout) as string[]).map((file) => path.relative(ROOT, file)).sort();
}

/** In another number of times, or with the steps of the Dockerfile. */
const TWICE: Record<string, string[]> = {
  sqlite: ['tests/killed-purchases.test.ts', 'tests/killed.test.ts', 'tests/many-guesses.test.ts'],
  once: ['tests/once/image.test.ts'],
};

test.each(['once', 'sqlite', 'mariadb', 'portal-sqlite'])('%s', async (project) => {
  const [all = [], first = [], rest = []] = await Promise.all(
    ['all', 'first', 'rest'].map((part) => filesOf(part, project)),
  );
  expect(first.length).toBeGreaterThan(0);
  expect([...new Set([...first, ...rest])].sort()).toEqual(all);
  expect(first.filter((file) => rest.includes(file))).toEqual(TWICE[project] ?? []);
});

test('portal-mariadb is of the rest, all of it', async () => {
  expect(await filesOf('rest', 'portal-mariadb')).toEqual(await filesOf('all', 'portal-mariadb'));
});
