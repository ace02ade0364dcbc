import { readyDatabase, type TestDatabase } from '../../tests/setup/database';
import { addSignIn, findSignIn, updateSignIn } from '../identity/sign-in.store';
import type { Identity, SignInKind, Viewer } from '../identity/viewer';
import { later, parseInstant } from '../platform/calendar';
import { Database } from '../platform/database';
import { tables } from '../tables';
import type { DeskMember, DeskRole, Grantee } from './desk-member';
import {
  grantRole,
  linkMemberships,
  listMembers,
  lockedEngineersAt,
  membershipsOf,
  revokeRole,
} from './desk-member.store';

const NOW = parseInstant('2026-01-15T10:00:00Z') as Date;

describe('R52 roles at the desk, granted to an address and linked to a sign-in', () => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await readyDatabase();
    database = await Database.open(place.url, tables);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  /** Everybody is somebody else in each test. */
  let story = 0;
  beforeEach(() => {
    story += 1;
  });
  const address = (name: string) => `${name}.${story}@desk.example`;
  const identity = (subject: string, name: string, kind: SignInKind): Identity => ({
    issuer: `https://${kind}.example/`,
    subject: `${subject}.${story}`,
    kind,
    verifiedEmail: address(name),
    firstName: 'Erin',
    lastName: 'Visser',
  });
  let minutes = 0;
  /** Comes with an address, as a request would: for the first time, or with another address than before. */
  const arrive = (subject: string, name: string, kind: SignInKind = 'WORK'): Promise<Viewer> =>
    database.transact(async (tx) => {
      const who = identity(subject, name, kind);
      const at = later(NOW, ++minutes * 60_000);
      const before = await findSignIn(tx, who);
      if (before) await updateSignIn(tx, before, who, at);
      else await addSignIn(tx, who, at);
      const viewer = (await findSignIn(tx, who)) as Viewer;
      await linkMemberships(tx, viewer);
      return viewer;
    });
  const grantee = (name: string, changes: Partial<Grantee> = {}): Grantee => ({
    email: address(name),
    kind: 'WORK',
    role: 'ENGINEER',
    ...changes,
  });
  const grant = (to: Grantee, patterns = ['*']): Promise<DeskMember> =>
    database.transact((tx) => grantRole(tx, to, patterns, NOW));
  const rolesOf = async ({ signInId }: Viewer): Promise<DeskRole[]> =>
    (await membershipsOf(database.reads, signInId)).map(({ role }) => role).sort();

  test('a role waits for the first who comes with the address', async () => {
    expect(await grant(grantee('erin', { email: address('ERIN') }), ['azure/*', '*/emea'])).toEqual({
      email: address('erin'),
      kind: 'WORK',
      role: 'ENGINEER',
      patterns: ['azure/*', '*/emea'],
      signInId: null,
      grantedAt: NOW,
    });
    const erin = await arrive('one', 'erin');
    expect(await membershipsOf(database.reads, erin.signInId)).toMatchObject([{ signInId: erin.signInId }]);
  });

  test('a role is linked at once to who holds the address now: the one who came with it last', async () => {
    const [before, erin] = [await arrive('one', 'erin'), await arrive('two', 'erin')];
    expect(await grant(grantee('erin'))).toMatchObject({ signInId: erin.signInId });
    expect([await rolesOf(before), await rolesOf(erin)]).toEqual([[], ['ENGINEER']]);
  });

  test('the link decides afterwards: a recycled address inherits nothing, and leaving it loses nothing', async () => {
    await grant(grantee('erin'));
    const erin = await arrive('one', 'erin');
    const next = await arrive('two', 'erin');
    expect(await rolesOf(await arrive('one', 'elsewhere'))).toEqual(['ENGINEER']);
    expect([await rolesOf(erin), await rolesOf(next)]).toEqual([['ENGINEER'], []]);
    // Granting it again replaces the queues and not the person.
    expect(await grant(grantee('erin'), ['azure/emea'])).toMatchObject({
      signInId: erin.signInId,
      patterns: ['azure/emea'],
    });
  });

  test.each<[SignInKind, SignInKind]>([
    ['WORK', 'PERSONAL'],
    ['PERSONAL', 'WORK'],
    ['WORK', 'SERVICE'],
  ])('a role of a %s sign-in is none of a %s one with the same address', async (kind, other) => {
    await arrive('before', 'erin', other);
    await grant(grantee('erin', { kind: kind as 'WORK' }));
    const [right, wrong] = [await arrive('one', 'erin', kind), await arrive('two', 'erin', other)];
    expect([await rolesOf(right), await rolesOf(wrong)]).toEqual([['ENGINEER'], []]);
  });

  test('granting twice leaves one row with the last queues', async () => {
    await grant(grantee('erin'), ['*']);
    await grant(grantee('erin'), ['azure/emea']);
    const mine = (await listMembers(database.reads)).filter(({ email }) => email === address('erin'));
    expect(mine.map(({ patterns }) => patterns)).toEqual([['azure/emea']]);
  });

  test('an engineer and a supervisor by one address are two roles, and each is taken away on its own', async () => {
    const erin = await arrive('one', 'erin');
    await grant(grantee('erin'));
    await grant(grantee('erin', { role: 'SUPERVISOR' }));
    expect(await rolesOf(erin)).toEqual(['ENGINEER', 'SUPERVISOR']);
    const revoke = (who: Grantee) => database.transact((tx) => revokeRole(tx, who));
    expect(await revoke(grantee('erin', { email: address('Erin') }))).toMatchObject({ signInId: erin.signInId });
    expect(await revoke(grantee('erin'))).toBeNull();
    expect(await rolesOf(erin)).toEqual(['SUPERVISOR']);
  });

  test('the engineers of an address: no supervisors, a work sign-in first', async () => {
    await grant(grantee('erin', { kind: 'PERSONAL' }));
    await grant(grantee('erin', { role: 'SUPERVISOR' }));
    await grant(grantee('erin'));
    const found = await database.transact((tx) => lockedEngineersAt(tx, address('ERIN')));
    expect(found.map(({ kind, role }) => `${kind} ${role}`)).toEqual(['WORK ENGINEER', 'PERSONAL ENGINEER']);
  });
});
