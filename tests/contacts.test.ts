import { AddCaseContactDocument, CaseByNumberDocument, CasesDocument, type CaseContactInput } from './documents';
import { contact, setStatus } from './setup/case-rows';
import { stored } from './setup/stored';
import { World } from './world';

const NOW = '2026-11-18T20:00:00Z';
/** The next morning, before any first answer is due. */
const LATER = '2026-11-19T08:00:00Z';
const at = (...path: string[]) => ['input', 'contact', ...path];

describe('R46, R50 adding a contact', () => {
  let world: World;
  let submitter: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    submitter = await world.person('sam@contoso.example');
    agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', units: '100' });
  });
  afterAll(() => world.stop());

  const add = async (token: string, caseId: string, person: CaseContactInput) =>
    (await world.ask(token, AddCaseContactDocument, { input: { caseId, contact: person } })).data.addCaseContact;
  const read = async (token: string, number: string) =>
    (await world.ask(token, CaseByNumberDocument, { number })).data.case;
  const addresses = (found: Awaited<ReturnType<typeof read>> | undefined) =>
    found?.additionalContacts.map(({ email }) => email);
  /** A case of a primary contact, whose token reads it. */
  const newCase = async (primary: string, additional: string[] = []) => {
    const people = { primaryContact: contact(primary), additionalContacts: additional.map(contact) };
    const number = await world.submit(submitter, agreementId, people);
    const token = await world.token(primary);
    const id = (await read(token, number))?.id;
    if (!id) throw new Error('the primary contact does not see the case');
    return { id, number, token };
  };

  test.each(['primary', 'additional', 'added'])('R50 any contact may add: the %s', async (who) => {
    const { id, number, token } = await newCase(`p-${who}@contoso.example`, [`additional-${who}@contoso.example`]);
    await add(token, id, contact(`added-${who}@contoso.example`));
    const adder = who === 'primary' ? token : await world.token(`${who}-${who}@contoso.example`);
    const answer = await add(adder, id, {
      firstName: ' New ',
      lastName: 'Person',
      email: `New.${who}@Contoso.example`,
      phone: ' 020-555 1234 ',
      preferredMethod: 'PHONE',
    });
    expect(answer?.userErrors).toEqual([]);
    expect(answer?.case?.additionalContacts.at(-1)).toMatchObject({
      role: 'ADDITIONAL',
      firstName: 'New',
      lastName: 'Person',
      email: `New.${who}@Contoso.example`,
      phone: '020-555 1234',
      preferredMethod: 'PHONE',
    });
    expect(await read(token, number)).toEqual({ ...answer?.case, viewerRole: 'PRIMARY' });
  });

  test.each(['at once', 'at the first sign-in'])('R48, R52 who is added sees the case %s', async (when) => {
    const { id, number, token } = await newCase(`sees-${when.length}@contoso.example`);
    const email = `new-${when.length}@fabrikam.example`;
    const early = when === 'at once' ? await world.person(email, 'PERSONAL') : null;
    if (early) expect(await read(early, number)).toBeNull();
    await add(token, id, contact(email.toUpperCase()));
    const viewer = early ?? (await world.token({ email, kind: 'PERSONAL' }));
    expect(await read(viewer, number)).toMatchObject({ number, viewerRole: 'ADDITIONAL' });
    const { cases } = (await world.ask(viewer, CasesDocument, { filter: { search: number } })).data;
    expect([cases?.totalCount, cases?.edges[0]?.node.viewerRole]).toEqual([1, 'ADDITIONAL']);
  });

  test.each([
    ['the same letters', 'twice@contoso.example'],
    ['other letters', 'TWICE@Contoso.Example'],
    ['blanks around', ' twice@contoso.example '],
    ['the primary contact', 'Primary.Twice@contoso.example'],
  ])('R46 an address stands on a case once: %s', async (_what, email) => {
    const { id, number, token } = await newCase('primary.twice@contoso.example', ['twice@contoso.example']);
    const before = [await stored(world), await read(token, number)];
    expect(await add(token, id, contact(email))).toMatchObject({
      case: { number, additionalContacts: [{ email: 'twice@contoso.example' }] },
      userErrors: [{ code: 'DUPLICATE_CONTACT', path: at('email') }],
    });
    expect([await stored(world), await read(token, number)]).toEqual(before);
  });

  test('R46 at most 10, and to add one of them again is still only a duplicate', async () => {
    const people = Array.from({ length: 9 }, (_, index) => `ten-${index}@contoso.example`);
    const { id, number, token } = await newCase('ten@contoso.example', people);
    expect((await add(token, id, contact('tenth@contoso.example')))?.userErrors).toEqual([]);
    const before = await stored(world);
    expect(await add(token, id, contact('eleventh@contoso.example'))).toMatchObject({
      case: { number },
      userErrors: [{ code: 'TOO_MANY_CONTACTS', path: ['input', 'contact'] }],
    });
    expect((await add(token, id, contact('tenth@contoso.example')))?.userErrors).toMatchObject([
      { code: 'DUPLICATE_CONTACT' },
    ]);
    expect(await stored(world)).toEqual(before);
    expect(addresses(await read(token, number))).toEqual([...people, 'tenth@contoso.example']);
    expect(await read(await world.token('eleventh@contoso.example'), number)).toBeNull();
  });

  test.each<[string, Partial<CaseContactInput>, string[]]>([
    ['no first name', { firstName: ' ' }, at('firstName')],
    ['a last name of 101 characters', { lastName: 'x'.repeat(101) }, at('lastName')],
    ['a name with a control character', { firstName: 'A\u0000' }, at('firstName')],
    ['a number that cannot be dialled', { phone: 'none' }, at('phone')],
    ['to be called, without a number', { preferredMethod: 'PHONE', phone: ' ' }, at('phone')],
  ])('R46 refused, and nothing changes: %s', async (_what, changes, path) => {
    const { id, number, token } = await newCase('refuses@contoso.example');
    const before = await read(token, number);
    expect((await add(token, id, { ...contact('r@contoso.example'), ...changes }))?.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path },
    ]);
    expect(await read(token, number)).toEqual(before);
  });

  test('R50 several in one document: each answer has the contacts of its own moment', async () => {
    const { id, token } = await newCase('several@contoso.example');
    const field = (name: string) =>
      `${name}: addCaseContact(input: { caseId: $id, contact: { firstName: "F", lastName: "L", email: "${name}@contoso.example" } }) { case { additionalContacts { email } } }`;
    const { data } = await world.ask(token, `mutation ($id: ID!) { ${field('one')} ${field('two')} }`, { id });
    const [one, two] = [{ email: 'one@contoso.example' }, { email: 'two@contoso.example' }];
    expect(data).toEqual({
      one: { case: { additionalContacts: [one] } },
      two: { case: { additionalContacts: [one, two] } },
    });
  });

  test('R48, R50 a closed case takes contacts too, and stays closed for who is added', async () => {
    const { id, number, token } = await newCase('closes@contoso.example');
    await setStatus(world, number, 'CLOSED');
    const early = await world.token('early@contoso.example');
    expect(await read(early, number)).toBeNull();
    for (const name of ['early', 'late']) await add(token, id, contact(`${name}@contoso.example`));
    for (const viewer of [token, early, await world.token('late@contoso.example')]) {
      const total = async (state: 'OPEN' | 'CLOSED') =>
        (await world.ask(viewer, CasesDocument, { filter: { state, search: number } })).data.cases?.totalCount;
      expect([await total('OPEN'), await total('CLOSED')]).toEqual([0, 1]);
      expect(await read(viewer, number)).toMatchObject({ status: 'CLOSED' });
    }
  });

  test('R54 a case that got a contact has changed, for everyone who sees it', async () => {
    const { id, number, token } = await newCase('changes@contoso.example', ['reads@contoso.example']);
    const newest = await newCase('changes@contoso.example', ['reads@contoso.example']);
    await world.moveTo(LATER);
    const answer = await add(token, id, contact('later@contoso.example'));
    expect(answer?.case?.updatedAt.slice(0, 10)).toBe('2026-11-19');
    expect(answer?.case?.submittedAt.slice(0, 10)).toBe('2026-11-18');
    for (const email of ['changes@contoso.example', 'reads@contoso.example']) {
      const { cases } = (await world.ask(await world.token(email), CasesDocument, {})).data;
      expect(cases?.edges.map(({ node }) => [node.number, node.updatedAt])).toEqual([
        [number, answer?.case?.updatedAt],
        [newest.number, expect.stringMatching(/^2026-11-18/)],
      ]);
    }
  });
});
