/** The container: what its files say, and in `npm run test:long` what its steps make, without Docker. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { askAt } from '../setup/asking';
import { doStage, readStages, sentToBuild, type Instruction } from '../setup/dockerfile';
import { TestIssuer } from '../setup/issuer';
import { newMariadb } from '../setup/mariadb';
import { Running, temporaryFolder, type Ended } from '../setup/processes';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const [build = [], image = []] = readStages(path.join(ROOT, 'Dockerfile'));
const those = (stage: Instruction[], name: string): string[] =>
  stage.filter((each) => each.name === name).map(({ rest }) => rest);
const one = (stage: Instruction[], name: string): string => those(stage, name).join('\n');
/** The words of CMD, or of what HEALTHCHECK runs. */
const words = (name: string): string[] => JSON.parse(one(image, name).replace(/^[^[]*/, '')) as string[];

interface Manifest {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const settings = [...read('.env.example').matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name]) => name as string);
const UID = 1000;

/** The files of the repository, as somebody has them who cloned it. */
function sources(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  return [...new Set(String(list).split('\0'))].filter((file) => file && existsSync(path.join(ROOT, file)));
}

describe('the Dockerfile', () => {
  test('is for the Node of .nvmrc, which package.json allows', () => {
    const [, node] = /^ARG NODE=(\S+)$/m.exec(read('Dockerfile')) ?? [];
    expect(node).toBe(read('.nvmrc').trim());
    expect(manifest.engines.node).toMatch(new RegExp(`^>=${node}\\.`));
    expect(one(build, 'FROM')).toBe('node:${NODE}-bookworm AS build');
    expect(one(image, 'FROM')).toBe('node:${NODE}-bookworm-slim');
  });

  test('copies what is sent to it, and all that compiling takes', () => {
    const sent = sentToBuild(read('.dockerignore'), [...sources(), '.env', '.casegate/secret', 'src/a.test.ts']);
    const named = those(build, 'COPY').flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(named.filter((name) => name !== '.' && !sent.includes(name))).toEqual([]);
    expect(sent.filter((file) => /^(\.|tests|bench|docs|src\/a\.test)/.test(file))).toEqual([]);
    const needed = ['src/main.ts', 'tsconfig.build.json', 'web/pages.css', 'scripts/image.mjs', 'LICENSE'];
    expect(needed.filter((file) => !sent.includes(file))).toEqual([]);
    expect(sent.some((file) => file.startsWith('migrations/'))).toBe(true);
  });

  test('runs as somebody who is not root, the server itself and no npm before it', () => {
    expect(one(image, 'USER')).toBe('node');
    expect(words('CMD')).toEqual(['node', '--max-semi-space-size=32', 'dist/src/main.js']);
    expect([one(image, 'STOPSIGNAL'), one(image, 'ENTRYPOINT'), one(image, 'SHELL')]).toEqual(['SIGTERM', '', '']);
    expect(words('HEALTHCHECK').join(' ')).toContain('/readyz');
    const home = /CASEGATE_HOME=(\S+)/.exec(one(image, 'ENV'))?.[1];
    expect(those(image, 'RUN')).toEqual([`install -d -o node -g node -m 700 ${home}`]);
    expect(one(image, 'VOLUME')).toBe(home);
    expect(one(image, 'EXPOSE')).toBe(/^#PORT=(\d+)$/m.exec(read('.env.example'))?.[1]);
  });

  test('names settings that there are', () => {
    const named = [...one(image, 'ENV').matchAll(/([A-Z_]+)=/g), ...read('Dockerfile').matchAll(/env\.([A-Z_]+)/g)];
    expect(named.map(([, name]) => name).filter((name) => !settings.includes(name as string))).toEqual([]);
  });
});

describe('compose.yml', () => {
  const compose = read('compose.yml');
  const [, casegate = '', mariadb = ''] = compose.split(/^ {2}(?:casegate|mariadb):$/m);

  test('names settings that there are', () => {
    const [, block = ''] = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(casegate) ?? [];
    const named = [...block.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name as string);
    expect(named).toEqual(expect.arrayContaining(['NODE_ENV', 'DATABASE_URL', 'CASEGATE_SECRET', 'CASEGATE_ISSUERS']));
    expect(named.filter((name) => !settings.includes(name))).toEqual([]);
  });

  test('has no secret of its own: what it needs is required', () => {
    const variables = [...compose.matchAll(/\$\{([A-Z_]+)(:?[-?]?)/g)].map(([, name, how]) => [name, how]);
    expect(variables.filter(([name, how]) => how !== ':?' && name !== 'PORT')).toEqual([]);
    const secrets = [...compose.matchAll(/^ +\S*(?:PASSWORD|SECRET|ISSUERS)\S*: (.*)$/gm)].map(([, value]) => value);
    expect(secrets.filter((value) => !value?.startsWith('${') && value !== "'1'")).toEqual([]);
    expect(casegate).toMatch(
      /DATABASE_URL: mysql:\/\/casegate:\$\{MARIADB_PASSWORD:\?[^}]+\}@mariadb:3306\/casegate$/m,
    );
  });

  test('starts casegate once the database is healthy, and gives it the time that stopping takes', () => {
    expect(casegate).toMatch(/depends_on:\n +mariadb:\n +condition: service_healthy/);
    expect(mariadb).toMatch(/image: mariadb:10\.11\n[^]*healthcheck:\n/);
    expect(Number(/stop_grace_period: (\d+)s/.exec(casegate)?.[1])).toBeGreaterThan(15);
    expect(casegate).toContain(`- home:${/VOLUME (\S+)/.exec(read('Dockerfile'))?.[1]}`);
  });
});

if (process.env.CASEGATE_TEST_IMAGE)
  describe('what the steps of the Dockerfile make', () => {
    const temporary = temporaryFolder('image');
    const disk = path.join(temporary.path, 'disk');
    const app = path.join(disk, one(image, 'WORKDIR'));
    const user = process.getuid?.() === 0 ? { uid: UID, gid: UID } : {};
    let issuer: TestIssuer;

    beforeAll(async () => {
      issuer = await TestIssuer.start('image');
      // Somebody else is to read what is in it.
      chmodSync(temporary.path, 0o755);
      const context = path.join(temporary.path, 'context');
      for (const file of sentToBuild(read('.dockerignore'), sources()))
        cpSync(path.join(ROOT, file), path.join(context, file));
      await doStage(build, disk, context);
      await doStage(
        image.filter(({ name }) => name !== 'RUN'),
        disk,
        context,
      );
    }, 1_200_000);
    afterAll(async () => {
      await issuer.stop();
      temporary.remove();
    }, 600_000);

    /** A home as the image has it: of the one who runs it alone. */
    function home(name: string): string {
      const folder = path.join(temporary.path, name);
      mkdirSync(folder, { mode: 0o700 });
      if (user.uid) chownSync(folder, UID, UID);
      return folder;
    }
    const inImage = (args: string[], env: Record<string, string> = {}): Running => {
      const CASEGATE_ISSUERS = JSON.stringify([issuer.setting]);
      const given = { NODE_ENV: 'production', CASEGATE_ISSUERS, ...env };
      return new Running(
        args.map((arg) => (arg.endsWith('.js') ? path.join(app, arg) : arg)),
        given,
        user,
      );
    };

    async function serves(CASEGATE_HOME: string, more: Record<string, string>): Promise<void> {
      const env = { CASEGATE_HOME, ...more };
      const server = inImage(words('CMD').slice(1), env);
      const [, address = ''] = await server.said(/ready at (http:\/\/\S+)/);
      if (user.uid && process.platform === 'linux') expect(statSync(`/proc/${server.pid}`).uid).toBe(UID);
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      const token = await issuer.token({ email: 'ada@contoso.example' });
      const { data, errors } = await askAt<{ viewer: object }>(address, token, '{ viewer { email signInKind } }');
      expect(errors).toBeUndefined();
      expect(data.viewer).toEqual({ email: 'ada@contoso.example', signInKind: 'WORK' });
      // What is made for trying things is not there.
      const agreements = await inImage(['dist/src/cli/main.js', 'agreements', 'list', '--json'], env).ended();
      expect([agreements.code, agreements.stdout.trim(), agreements.stderr]).toEqual([0, '[]', '']);
      const healthy = (): Promise<Ended> =>
        inImage(words('HEALTHCHECK').slice(1), { PORT: new URL(address).port }).ended();
      expect(await healthy()).toMatchObject({ code: 0, stdout: '', stderr: '' });
      expect((await server.stop('SIGTERM')).code).toBe(0);
      expect((await healthy()).code).toBe(1);
    }

    test('answers over SQLite, in production, as somebody who is not root', async () => {
      await serves(home('sqlite'), {});
    });

    if (process.env.CASEGATE_TEST_MARIADB_URL)
      test('answers over MariaDB', async () => {
        const database = await newMariadb();
        await serves(home('mariadb'), { DATABASE_URL: database.url });
        await database.drop();
      });

    test('every package that the product loads is there, and none of development', async () => {
      const files = readdirSync(path.join(app, 'dist'), { recursive: true }) as string[];
      const texts = files
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(path.join(app, 'dist', file), 'utf8'));
      const loads = texts.flatMap((text) =>
        [...text.matchAll(/\b(?:require|import)\(["'][^."'][^"']*["']\)/g)].map(([load]) => load),
      );
      // The explorer and the issuers of the demo, which are not there in production.
      const wanted = [...new Set(loads)].filter((load) => !/oidc-provider|node:/.test(load));
      expect(wanted.length).toBeGreaterThan(Object.keys(manifest.dependencies).length / 2);
      // Beside the packages, as only from there they are found.
      const script = path.join(app, 'load.js');
      writeFileSync(script, `Promise.all([${wanted.join(', ')}]);`);
      const loaded = await inImage(['load.js']).ended();
      rmSync(script);
      expect(loaded).toMatchObject({ code: 0, stdout: '' });
      // Of what development needs some is needed by packages of production, too.
      const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
      const development = Object.keys(manifest.devDependencies).filter(
        (name) => lock.packages[`node_modules/${name}`]?.dev,
      );
      expect(development.length).toBeGreaterThan(10);
      expect(development.filter((name) => existsSync(path.join(app, 'node_modules', name)))).toEqual([]);
    });

    test('holds what runs and little else, readable by everybody and written by nobody', () => {
      const entries = readdirSync(app, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      const stats = files.map((entry) => statSync(path.join(entry.parentPath, entry.name)));
      const bytes = stats.reduce((sum, { size }) => sum + size, 0);
      process.stderr.write(`the image adds ${(bytes / 1e6).toFixed(1)} MB in ${files.length} files to Node's\n`);
      expect(bytes).toBeLessThan(38e6);
      expect(stats.filter(({ mode }) => (mode & 0o777) !== 0o644)).toEqual([]);
      expect(
        files
          // Articles are read by the import.
          .filter(({ parentPath }) => parentPath !== path.join(app, 'data/self-help'))
          .map(({ name }) => name)
          .filter((name) => /\.(map|ts|md)$/.test(name) && !/licen[cs]e/i.test(name)),
      ).toEqual([]);
      expect(readdirSync(app).sort()).toEqual(['LICENSE', 'data', 'dist', 'node_modules', 'package.json', 'web']);
    });
  });
