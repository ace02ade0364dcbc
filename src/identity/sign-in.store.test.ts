import { readyDatabase, type TestDatabase } from '../../tests/setup/database';
import { parseInstant } from '../platform/calendar';
import { Database } from '../platform/database';
import { tables } from '../tables';
import { pseudonymOf } from './erased.rules';
import { eraseSignIns } from './known-sign-in.store';
import { recogniseSignIn } from './recognise-sign-in';
import { SignInRow } from './sign-in.row';
import { addSignIn, findSignIn, saveProfile, updateSignIn } from './sign-in.store';
import type { Identity, Viewer } from './viewer';

const NOW = parseInstant('2026-01-15T10:00:00Z') as Date;
const PROFILE = { company: 'Contoso', phone: '1', country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'en' } as const;

describe('R66 a sign-in that is erased while its person arrives', () => {
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

  const identity = (subject: string, lastName = 'Before'): Identity => ({
    issuer: 'https://work.example/',
    subject,
    kind: 'WORK',
    verifiedEmail: `${subject}@contoso.example`,
    firstName: 'Ada',
    lastName,
  });
  const arrived = async (who: Identity): Promise<Viewer> => {
    await database.transact((tx) => addSignIn(tx, who, NOW));
    return (await findSignIn(database.reads, who)) as Viewer;
  };
  const erased = ({ signInId }: Viewer) =>
    database.transact((tx) => eraseSignIns(tx, [signInId], pseudonymOf('abcdef'), NOW));
  const rowOf = ({ signInId: id }: Viewer) => database.reads.findOneByOrFail(SignInRow, { id });

  test('nothing is written back by who read it before', async () => {
    const who = identity('one');
    const known = await arrived(who);
    expect(await database.transact((tx) => updateSignIn(tx, known, identity('one', 'Same'), NOW))).toBe(true);
    await erased(known);
    const later = { ...identity('one', 'After'), verifiedEmail: 'moved@contoso.example' };
    expect(await database.transact((tx) => updateSignIn(tx, known, later, NOW))).toBe(false);
    await saveProfile(database.source.manager, known, PROFILE);
    expect(await rowOf(known)).toMatchObject({ lastName: 'abcdef', email: null, phone: null, company: null });
  });

  test('nothing is written into the row of another identity', async () => {
    const known = await arrived(identity('two'));
    expect(await database.transact((tx) => updateSignIn(tx, known, identity('three'), NOW))).toBe(false);
    expect(await rowOf(known)).toMatchObject({ email: 'two@contoso.example' });
  });

  test('who arrives meanwhile starts again, as somebody new', async () => {
    const known = await arrived(identity('four'));
    const rounds = jest.spyOn(database, 'transact');
    // In the first round somebody else erases between what is read and what is written; that round is undone.
    rounds.mockImplementationOnce(async (_work, undoIf) => {
      await erased(known);
      const outcome = (await database.transact((tx) => updateSignIn(tx, known, identity('four', 'After'), NOW)))
        ? known
        : null;
      expect(undoIf?.(outcome as never)).toBe(true);
      return outcome as never;
    });
    const viewer = await recogniseSignIn(database, identity('four', 'After'), NOW, async () => undefined);
    rounds.mockRestore();
    expect(viewer).toMatchObject({ lastName: 'After', email: 'four@contoso.example' });
    expect(viewer.signInId).not.toBe(known.signInId);
    expect(await rowOf(known)).toMatchObject({ lastName: 'abcdef', email: null });
  });
});
