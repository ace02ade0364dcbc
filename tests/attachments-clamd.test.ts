/** Files are scanned by a real clamd before anybody can download them. */
import { Readable } from 'node:stream';
import { askClamd } from '../src/attachments/ask-clamd';
import { FileScans } from '../src/attachments/scan-files';
import { caseWithPeople } from './setup/cases-with-people';
import { EICAR, LONGEST_STREAM, TestClamd } from './setup/clamd';
import { describeWith } from './setup/programs';
import { fileOf, filesOf, linkOf, upload } from './setup/tus';
import { World } from './world';

describeWith('clamd')('R59 scans', () => {
  let clamd: TestClamd;
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    clamd = await TestClamd.prepare();
    world = await World.start({ log: (line) => void lines.push(line) });
    Object.assign(world.server.world.files, { clamd: clamd.address, allowUnscanned: false });
  });
  afterAll(async () => {
    await world.stop();
    await clamd.remove();
  });

  const scanned = () => world.server.attachments.scan();
  const state = async (token: string, id: string) => (await fileOf(world, token, id))?.state;

  test('R59 while the scanner is away files wait and cannot be downloaded; nothing is lost', async () => {
    const { pia, ada, caseId } = await caseWithPeople(world, 'away.example');
    const clean = await upload(world, pia, { name: 'clean.txt', content: 'clean', caseId });
    const infected = await upload(world, pia, { name: 'infected.txt', content: EICAR, caseId });
    await scanned();
    expect((await filesOf(world, ada, caseId))?.map((file) => [file.state, file.downloadable])).toEqual([
      ['SCANNING', false],
      ['SCANNING', false],
    ]);
    expect([await linkOf(world, ada, clean.id), await linkOf(world, pia, infected.id)]).toEqual([
      'STILL_SCANNING',
      'STILL_SCANNING',
    ]);
    expect(lines.filter((line) => line.includes('clamd is away')).length).toBeGreaterThan(0);
    await clamd.start();
    // As after a restart of the server, which does not remember how long it meant to pause.
    await new FileScans(world.server.world).turn();
    expect((await filesOf(world, ada, caseId))?.map((file) => [file.state, file.downloadable])).toEqual([
      ['CLEAN', true],
      ['INFECTED', false],
    ]);
    expect(await (await fetch(await linkOf(world, ada, clean.id))).text()).toBe('clean');
    expect([await linkOf(world, ada, infected.id), await linkOf(world, pia, infected.id)]).toEqual([
      'INFECTED',
      'INFECTED',
    ]);
  });

  test('R59 what is infected stays in quarantine; what was found is for the log alone', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'infected.example');
    // Somewhere within a file of several parts.
    const content = Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from(EICAR), Buffer.alloc(300_000, 'b')]);
    const { id, url } = await upload(world, pia, { name: 'notes.txt', content, caseId });
    await new FileScans(world.server.world).turn();
    const file = await fileOf(world, pia, id);
    expect(file?.state).toBe('INFECTED');
    expect(JSON.stringify(file)).not.toContain('EICAR');
    expect(await world.server.world.files.store.received(url.split('/').at(-1) ?? '')).toBe(content.length);
    const [found] = lines.filter((line) => line.includes('an attachment is infected')).slice(-1);
    expect(JSON.parse(found ?? '{}')).toMatchObject({ find: expect.stringContaining('Casegate.Test.EICAR') as string });
    expect(found).not.toContain('notes.txt');
  });

  test('R59 two processes that scan one file agree', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'twice.example');
    Object.assign(world.server.world.files, { onWaiting: () => undefined });
    const { id } = await upload(world, pia, { name: 'a.txt', content: EICAR, caseId });
    const before = lines.filter((line) => line.includes('is infected')).length;
    await Promise.all([1, 2, 3].map(() => new FileScans(world.server.world).turn()));
    expect(await state(pia, id)).toBe('INFECTED');
    expect(lines.filter((line) => line.includes('is infected')).length).toBe(before + 1);
  });

  test('R59 a file that the scanner does not take is given to nobody, and holds up no other', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'large.example');
    const large = await upload(world, pia, { name: 'large', content: Buffer.alloc(LONGEST_STREAM + 200_000), caseId });
    const small = await upload(world, pia, { name: 'small', content: 'small', caseId });
    const scans = new FileScans(world.server.world);
    expect(await scans.turn()).toBe(1);
    expect([await state(pia, large.id), await state(pia, small.id)]).toEqual(['SCANNING', 'CLEAN']);
    expect(await linkOf(world, pia, large.id)).toBe('STILL_SCANNING');
    // What clamd says of it, or that it closed the connection, whichever comes first.
    const [told] = lines.filter((line) => line.includes('could not be scanned')).slice(-1);
    expect(told).toMatch(/size limit exceeded|StreamMaxLength/);
    // It has its pause: it is not tried again at once.
    const before = lines.length;
    expect([await scans.turn(), lines.length]).toEqual([0, before]);
    await world.sql("DELETE FROM attachments WHERE state = 'SCANNING'");
  });

  test('R59 what came while there was no scanner is given to nobody here, and scanned once there is one', async () => {
    const { pia, caseId } = await caseWithPeople(world, 'before.example');
    Object.assign(world.server.world.files, { clamd: null });
    const { id } = await upload(world, pia, { name: 'before.txt', content: 'before', caseId });
    expect([await state(pia, id), await linkOf(world, pia, id)]).toEqual(['NOT_SCANNED', 'NOT_SCANNED']);
    const files = { ...world.server.world.settings.files, clamd: clamd.address, allowUnscanned: false };
    const later = await World.start({ databaseUrl: world.databaseUrl, settings: { files } });
    try {
      await later.server.attachments.settled();
      expect(await state(pia, id)).toBe('CLEAN');
    } finally {
      await later.stop();
      Object.assign(world.server.world.files, { clamd: clamd.address });
    }
  });

  test('R59 it is asked by TCP or through a socket of the machine', async () => {
    const ask = (address: typeof clamd.address | typeof clamd.socket, ...parts: string[]) =>
      askClamd(address, Readable.from(parts.map((part) => Buffer.from(part))));
    for (const address of [clamd.address, clamd.socket]) {
      expect(await ask(address, 'harmless')).toEqual({ kind: 'clean' });
      expect(await ask(address)).toEqual({ kind: 'clean' });
      expect(await ask(address, EICAR.slice(0, 20), EICAR.slice(20))).toEqual({
        kind: 'infected',
        find: expect.stringContaining('Casegate.Test.EICAR') as string,
      });
    }
  });
});
