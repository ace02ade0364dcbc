/** Many at once on sign-ins, registrations and contacts. */
import { askAt, atOnce, registerAt, registrationCode, tally, type Refusal } from './setup/asking';
import { countOf, numberOf, rowsOf } from './setup/books';
import { World } from './world';

const ADD = `mutation ($input: AddCaseContactInput!) { addCaseContact(input: $input) {
  case { number additionalContacts { email } } userErrors { code path }
} }`;
const CASES = '{ cases { totalCount nodes { id number } } }';

interface Added {
  addCaseContact: { case: { additionalContacts: { email: string }[] } | null; userErrors: Refusal[] } | null;
}
interface Listed {
  cases: { totalCount: number; nodes: { id: string; number: string }[] };
}

describe('people at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const add = (token: string, caseId: string, email: string) =>
    askAt<Added>(world.url, token, ADD, { input: { caseId, contact: { firstName: 'An', lastName: 'Other', email } } });
  const codeOf = ({ data, errors }: Awaited<ReturnType<typeof add>>): string =>
    errors ? `error ${errors[0]?.extensions.code}` : (data.addCaseContact?.userErrors[0]?.code ?? 'ADDED');

  /** A case whose primary contact is the person; gives its id. */
  async function caseOf(token: string, email: string): Promise<string> {
    const agreementId = await world.agreement(token);
    await world.submit(token, agreementId, { primaryContact: { firstName: 'P', lastName: 'C', email } });
    const { data } = await askAt<Listed>(world.url, token, CASES);
    return data.cases.nodes[0]?.id ?? '';
  }

  test('R1, R52 30 first requests at once of a new sign-in: one sign-in, one viewer, no error', async () => {
    const token = await world.token('first@contoso.example');
    const before = await countOf(world, 'sign_ins');
    const answers = await atOnce(30, () => askAt<{ viewer: { id: string } }>(world.url, token, '{ viewer { id } }'));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.viewer.id)).size).toBe(1);
    expect((await countOf(world, 'sign_ins')) - before).toBe(1);
  });

  test('R46 20 contacts added at once: 10 land, 10 are refused', async () => {
    const email = 'primary@contoso.example';
    const token = await world.person(email);
    const caseId = await caseOf(token, email);
    const answers = await atOnce(20, (index) => add(token, caseId, `extra${index}@contoso.example`));
    expect(tally(answers.map(codeOf))).toEqual({ ADDED: 10, TOO_MANY_CONTACTS: 10 });
    const sizes = answers.filter((answer) => codeOf(answer) === 'ADDED').map(({ data }) => data.addCaseContact?.case);
    expect(sizes.every((each) => (each?.additionalContacts.length ?? 99) <= 10)).toBe(true);
    expect(
      await numberOf(world, "SELECT COUNT(*) FROM case_contacts WHERE role = 'ADDITIONAL' AND email LIKE 'extra%'"),
    ).toBe(10);
  });

  test('R46, R52 one contact added 20 times at once, in different letters: one lands', async () => {
    const email = 'prim2@contoso.example';
    const token = await world.person(email);
    const caseId = await caseOf(token, email);
    const answers = await atOnce(20, (index) =>
      add(token, caseId, index % 2 ? 'twin@contoso.example' : 'Twin@Contoso.example'),
    );
    expect(tally(answers.map(codeOf))).toEqual({ ADDED: 1, DUPLICATE_CONTACT: 19 });
  });

  test('R9 40 registrations of one pair at once by one sign-in: one link, 39 times ALREADY_REGISTERED', async () => {
    const token = await world.person('eager@contoso.example');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const before = await countOf(world, 'registrations');
    const answers = await atOnce(40, () => registerAt(world.url, token, pair));
    expect(tally(answers.map(registrationCode))).toEqual({ REGISTERED: 1, ALREADY_REGISTERED: 39 });
    expect(new Set(answers.map(({ data }) => data.registerAgreement?.agreement?.id)).size).toBe(1);
    expect((await countOf(world, 'registrations')) - before).toBe(1);
  });

  test('R8 20 sign-ins that register one pair at once all hold it', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const tokens = await atOnce(20, (index) => world.person(`sharer${index}@contoso.example`));
    const answers = await atOnce(20, (index) => registerAt(world.url, tokens[index] as string, pair));
    expect(tally(answers.map(registrationCode))).toEqual({ REGISTERED: 20 });
  });

  test('R52 a first sign-in at the moment of being added as a contact ends linked, 25 times of 25', async () => {
    const email = 'host@contoso.example';
    const host = await world.person(email);
    const unlinked: string[] = [];
    for (let round = 0; round < 25; round++) {
      const guest = `guest${round}@contoso.example`;
      const agreementId = await world.agreement(host);
      await world.submit(host, agreementId, { primaryContact: { firstName: 'H', lastName: 'O', email } });
      const caseId = (await askAt<Listed>(world.url, host, CASES)).data.cases.nodes[0]?.id ?? '';
      const [personal, work] = [
        await world.token({ email: guest, kind: 'PERSONAL' }),
        await world.token({ email: guest, kind: 'WORK' }),
      ];
      const [added, ...arrivals] = await Promise.all([
        add(host, caseId, guest),
        ...[personal, work, personal, work].map((token) => askAt<Listed>(world.url, token, CASES)),
      ]);
      expect(codeOf(added)).toBe('ADDED');
      expect(arrivals.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      for (const token of [personal, work]) {
        const { data } = await askAt<Listed>(world.url, token, CASES);
        if (data.cases.totalCount !== 1) unlinked.push(`${guest} sees ${data.cases.totalCount}`);
      }
    }
    expect(unlinked).toEqual([]);
    const twice = await rowsOf(
      world,
      'SELECT case_id FROM case_viewers GROUP BY case_id, sign_in_id HAVING COUNT(*) > 1',
    );
    expect(twice).toEqual([]);
  });

  test('R44, R52 a first sign-in while ten cases that name it are submitted sees all ten', async () => {
    const submitter = await world.person('busy@contoso.example');
    const agreementId = await world.agreement(submitter, { plan: 'SOFTWARE_ASSURANCE', units: '10' });
    const email = 'newcomer@contoso.example';
    const newcomer = await world.token(email);
    await Promise.all([
      ...Array.from({ length: 10 }, () =>
        world.submit(submitter, agreementId, { primaryContact: { firstName: 'N', lastName: 'C', email } }),
      ),
      ...Array.from({ length: 5 }, () => askAt<Listed>(world.url, newcomer, CASES)),
    ]);
    expect((await askAt<Listed>(world.url, newcomer, CASES)).data.cases.totalCount).toBe(10);
  });
});
