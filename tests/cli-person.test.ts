/** What a person has a right to, by the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cast, addressOf, type Story } from './setup/cast';
import { casegate, temporaryFolder, type Ended } from './setup/processes';
import { readCase } from './setup/deeds';
import { upload } from './setup/tus';

describe('R66 the command line, people', () => {
  const home = temporaryFolder('cli-person');
  let cast: Cast;
  let story: Story;
  beforeAll(async () => {
    cast = await Cast.start();
    story = await cast.submitted();
    await story.by('pia').write('Hello');
  });
  afterAll(async () => {
    await cast.world.stop();
    home.remove();
  });

  const run = (args: string[]): Promise<Ended> =>
    casegate(['person', ...args], {
      DATABASE_URL: cast.world.databaseUrl,
      CASEGATE_HOME: home.path,
      CASEGATE_FILES: cast.world.server.world.settings.files.folder,
    });
  const pia = addressOf('pia');

  test('a copy is written into a folder', async () => {
    const out = join(home.path, 'copy');
    expect(await run(['export', pia, '--out', out, '--json'])).toMatchObject({ code: 0, stderr: '' });
    const told = JSON.parse(readFileSync(join(out, 'person.json'), 'utf8')) as { cases: { number: string }[] };
    expect(told.cases.map(({ number }) => number)).toEqual([story.number]);
    await upload(cast.world, cast.tokens.pia, { name: 'log.txt', content: 'one line', caseId: story.id });
    const one = join(home.path, 'one');
    expect((await run(['export', pia, '--out', one])).stdout).toBe(`person.json and 1 file of 8 bytes are in ${one}\n`);
  });

  test('an address that nobody knows is said to be one', async () => {
    const unknown = { code: 1, stdout: '', stderr: 'casegate: nothing is kept of this address\n' };
    expect(await run(['erase', 'nobody@nowhere.example', '--reason', 'Asked'])).toMatchObject(unknown);
  });

  test('erasing counts first, and is done once', async () => {
    const dry = await run(['erase', pia, '--dry-run', '--json']);
    expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, signIns: 1, cases: 1, contacts: 1 });
    expect((await readCase(cast.world, cast.tokens.pia, story.number))?.number).toBe(story.number);
    const erased = await run(['erase', pia, '--reason', 'Asked by letter', '--json']);
    expect(erased.stderr).toBe('');
    expect(JSON.parse(erased.stdout)).toMatchObject({ pseudonym: expect.stringMatching(/^Erased person/) as string });
    expect(await readCase(cast.world, cast.tokens.pia, story.number)).toBeNull();
    expect((await readCase(cast.world, cast.tokens.ada, story.number))?.messages.totalCount).toBe(1);
  });
});
