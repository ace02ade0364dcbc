/** What one submission asks of the database: each row written once, and nothing read back that is known. */
import { chainEntries } from '../src/audit/chain-entries';
import { keyedHash } from '../src/platform/keyed-hash';
import { contact } from './setup/case-rows';
import { Cast, person } from './setup/cast';

const hash = keyedHash('a secret of the tests');

describe('R44 the number of statements', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());

  const submitting = async (additional: number) => {
    const { statements } = await cast.world.statements(() =>
      cast.world.submit(cast.tokens.sam, cast.agreementId, {
        primaryContact: person('pia'),
        additionalContacts: Array.from({ length: additional }, (_, index) => contact(`a${index}@contoso.example`)),
      }),
    );
    return statements.map((sql) => /^(INSERT INTO|UPDATE) .\w+|^[A-Z]+/.exec(sql)?.[0].replace(/[`"]/, ''));
  };

  test.each([0, 1, 10])('of a submission with %i additional contacts', async (additional) => {
    expect(await submitting(additional)).toEqual([
      // Who asks.
      'SELECT',
      cast.world.server.world.database.engine === 'mysql' ? 'START' : 'BEGIN',
      'INSERT INTO idempotency_records',
      // The agreement.
      'SELECT',
      'UPDATE agreements',
      'INSERT INTO cases',
      'INSERT INTO case_events',
      'INSERT INTO case_words',
      'INSERT INTO case_contacts',
      // Who holds the addresses of the contacts.
      'SELECT',
      'INSERT INTO case_viewers',
      'INSERT INTO ledger_entries',
      'INSERT INTO audit_entries',
      'UPDATE idempotency_records',
      'COMMIT',
      // The receipt.
      'SELECT',
      // The case, through the viewer.
      'SELECT',
    ]);
  });

  test('places in the chain are given to many entries at once', async () => {
    const { database } = cast.world.server.world;
    await chainEntries({ database, hash });
    for (let index = 0; index < 25; index++) await cast.world.submit(cast.tokens.sam, cast.agreementId);
    const { result, statements } = await cast.world.statements(() => chainEntries({ database, hash }));
    expect(result).toBeGreaterThanOrEqual(50);
    expect(statements.filter((sql) => sql.startsWith('UPDATE'))).toHaveLength(Math.ceil(Math.log2(result + 1)));
  });
});
