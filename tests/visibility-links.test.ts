import { CaseByNumberDocument, CasesDocument, MeDocument, PlansDocument, SubmitCaseDocument } from './documents';
import { TestIssuer } from './setup/issuer';
import { World } from './world';

const contact = (email: string) => ({ firstName: 'Test', lastName: 'Person', email });

describe('R52 the link decides, not the address', () => {
  let issuer: TestIssuer;
  let world: World;
  let submitter: string;
  let agreementId: string;
  /** Everybody is somebody else in each test. */
  let story = 0;
  const address = (name: string) => `${name}.${story}@contoso.example`;
  const signIn = (sub: string, email: string | undefined, claims: object = {}) =>
    issuer.token({ sub: `${sub}.${story}`, email, ...claims });
  beforeAll(async () => {
    issuer = await TestIssuer.start('directory');
    world = await World.start({ now: '2026-11-18T20:00:00Z', settings: { issuers: [issuer.setting] } });
    submitter = await world.person('sam@contoso.example');
    agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', units: '100' });
  });
  beforeEach(() => {
    story += 1;
  });
  afterAll(() => Promise.all([world.stop(), issuer.stop()]));

  const submitFor = (email: string, ...others: string[]) =>
    world.submit(submitter, agreementId, { primaryContact: contact(email), additionalContacts: others.map(contact) });
  /** The numbers in the list, each of which `case` has to show too. */
  const seenBy = async (token: string): Promise<string[]> => {
    const { cases } = (await world.ask(token, CasesDocument, { orderBy: { field: 'SUBMITTED_AT', direction: 'ASC' } }))
      .data;
    const numbers = cases?.edges.map(({ node }) => node.number) ?? [];
    for (const number of numbers) {
      expect((await world.ask(token, CaseByNumberDocument, { number })).data.case).toMatchObject({ number });
    }
    expect(cases?.totalCount).toBe(numbers.length);
    return numbers;
  };

  test('R52 a contact who has never signed in sees the case at the first sign-in, whatever it asks for', async () => {
    const number = await submitFor(address('pia'));
    const token = await signIn('new', address('pia').toUpperCase());
    expect((await world.ask(token, CaseByNumberDocument, { number })).data.case).toMatchObject({
      number,
      viewerRole: 'PRIMARY',
    });
  });

  test('R52 a sign-in whose address changes keeps its cases, and gets those that wait for the new one', async () => {
    const old = await submitFor(address('pia'));
    const waiting = await submitFor(address('new'));
    expect(await seenBy(await signIn('pia', address('pia')))).toEqual([old]);
    expect(await seenBy(await signIn('pia', address('new')))).toEqual([old, waiting]);
    expect(await seenBy(await signIn('pia', undefined))).toEqual([old, waiting]);
  });

  test('R52 a recycled address inherits nothing, and what comes from then on is for who holds it then', async () => {
    const before = await submitFor(address('pia'));
    const first = await signIn('pia-1', address('pia'));
    expect(await seenBy(first)).toEqual([before]);
    const second = await signIn('pia-2', address('pia'));
    expect(await seenBy(second)).toEqual([]);
    const after = await submitFor(address('pia'));
    expect(await seenBy(second)).toEqual([after]);
    expect(await seenBy(first)).toEqual([before]);
  });

  test('R52 nobody gets a case by leaving an address and coming back to it', async () => {
    const number = await submitFor(address('pia'));
    expect(await seenBy(await signIn('pia-1', address('pia')))).toEqual([number]);
    for (const email of [address('pia'), address('other'), address('pia')])
      expect(await seenBy(await signIn('pia-2', email))).toEqual([]);
  });

  test('R52 an address counts from when it is verified', async () => {
    const number = await submitFor(address('pia'));
    expect(await seenBy(await signIn('pia', address('pia'), { email_verified: false }))).toEqual([]);
    expect(await seenBy(await signIn('pia', address('pia')))).toEqual([number]);
  });

  test('R52 a personal and a work sign-in with one verified address are both linked', async () => {
    const number = await submitFor(address('both'), address('second'));
    for (const email of [address('both'), address('second')])
      for (const kind of ['PERSONAL', 'WORK'] as const)
        expect(await seenBy(await world.token({ email, kind }))).toEqual([number]);
  });

  test.each([
    ['a part of it', 'pi@contoso.example'],
    ['more of it', 'pia@contoso.example.evil.example'],
    ['another host', 'pia@contoso.com'],
    ['a tag', 'pia+1@contoso.example'],
    ['dots', 'p.ia@contoso.example'],
    ['a pattern', 'p_a@contoso.example'],
    ['another pattern', '%@contoso.example'],
  ])('R52 an address is matched whole: %s is another one', async (_what, email) => {
    await submitFor('pia@contoso.example');
    expect(await seenBy(await signIn('other', email))).toEqual([]);
  });

  test('R48, R51 each alias of one document is judged on its own', async () => {
    const mine = await submitFor(address('pia'));
    const foreign = await submitFor(address('other'));
    const token = await signIn('pia', address('pia'));
    const fields = [mine, foreign, mine, foreign].map(
      (number, index) => `a${index}: case(number: "${number}") { number }`,
    );
    const { data } = await world.ask(token, `{ ${fields.join(' ')} }`);
    expect(data).toEqual({ a0: { number: mine }, a1: null, a2: { number: mine }, a3: null });
  });

  test('R51 a case names its agreement to those alone who registered it', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const [holder, pia] = [await world.person('hal@contoso.example'), await signIn('pia', address('pia'))];
    const id = await world.register(holder, pair);
    const number = await world.submit(holder, id, { primaryContact: contact(address('pia')), addMeAsContact: true });
    const agreementFor = async (token: string) =>
      (await world.ask(token, CaseByNumberDocument, { number })).data.case?.agreement;
    expect(await agreementFor(holder)).toMatchObject({ id, unitsRemaining: 4 });
    expect(await agreementFor(pia)).toBeNull();
    await world.completeProfile(pia);
    await world.register(pia, pair);
    expect(await agreementFor(pia)).toMatchObject({ id, unitsRemaining: 4 });
  });

  test('R16, R49 without a verified address: named by name, and not to be added as a contact', async () => {
    const token = await signIn('ada', address('ada'), { email_verified: false, name: 'Ada van Dijk' });
    await world.completeProfile(token);
    expect((await world.ask(token, MeDocument, {})).data.viewer.email).toBeNull();
    const { productVersionId } = world.version('Windows Server', '2025');
    const { plans } = (await world.ask(token, PlansDocument, { productVersionId })).data;
    expect(plans?.missing.message).toContain('Ada van Dijk');
    const input = world.submission(await world.agreement(token), { addMeAsContact: true });
    expect((await world.ask(token, SubmitCaseDocument, { input })).data.submitCase).toMatchObject({
      receipt: null,
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'addMeAsContact'] }],
    });
  });

  test('R44, R52 a retry gives the same case, whatever became of the address meanwhile', async () => {
    const token = await signIn('ada', address('ada'));
    await world.completeProfile(token);
    const input = world.submission(await world.agreement(token), { addMeAsContact: true });
    const send = async (as: string) => (await world.ask(as, SubmitCaseDocument, { input })).data.submitCase;
    const first = await send(token);
    expect(first).toMatchObject({ case: { viewerRole: 'ADDITIONAL' }, userErrors: [] });
    expect(await send(await signIn('ada', address('ada'), { email_verified: false }))).toEqual(first);
    expect(await send(await signIn('ada', address('other')))).toEqual(first);
  });
});
