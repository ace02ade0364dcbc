import { Cast, person, type Story } from './setup/cast';
import { codeOf, handOf, readCase } from './setup/deeds';
import { TestIssuer } from './setup/issuer';

const at = (email: string) => ({ firstName: 'Test', lastName: 'Person', email });

describe('R50, R52, R53 links where contacts are removed and replaced', () => {
  let issuer: TestIssuer;
  let cast: Cast;
  /** Everybody is somebody else in each test. */
  let story = 0;
  const address = (name: string) => `${name}.${story}@fabrikam.example`;
  const signIn = (sub: string, name: string) => issuer.token({ sub: `${sub}.${story}`, email: address(name) });
  beforeAll(async () => {
    issuer = await TestIssuer.start('directory');
    cast = await Cast.start({ settings: { issuers: [issuer.setting] } });
  });
  beforeEach(() => {
    story += 1;
  });
  afterAll(() => Promise.all([cast.world.stop(), issuer.stop()]));

  const roleOf = async (token: string, { number }: Story) =>
    (await readCase(cast.world, token, number))?.viewerRole ?? null;
  const owned = (primary: string, ...additional: string[]) =>
    cast.owned({
      primaryContact: at(primary === 'pia' ? person('pia').email : address(primary)),
      additionalContacts: [
        ...(primary === 'pia' ? [] : [person('pia')]),
        ...additional.map((name) => at(address(name))),
      ],
    });
  const idOf = async (found: Story, name: string) => {
    const { primaryContact, additionalContacts } = await cast.read('erin', found);
    return [primaryContact, ...additionalContacts].find(({ email }) => email === address(name))?.id ?? '';
  };

  test('R53 who is on the case by two addresses keeps seeing it by the other', async () => {
    const found = await owned('pia', 'old', 'new');
    expect(await roleOf(await signIn('ada', 'old'), found)).toBe('ADDITIONAL');
    const token = await signIn('ada', 'new');
    await found.by('erin').remove(await idOf(found, 'old'));
    expect(await roleOf(token, found)).toBe('ADDITIONAL');
    expect(await handOf(cast.world, token, found.id).mail(true)).toBe('DONE');
    expect((await readCase(cast.world, token, found.number))?.mailOn).toBe(true);
    await found.by('erin').remove(await idOf(found, 'new'));
    expect(await roleOf(token, found)).toBeNull();
  });

  test('R50 who is also the primary contact by an address of theirs is that then', async () => {
    const found = await owned('new', 'old');
    expect(await roleOf(await signIn('ada', 'old'), found)).toBe('ADDITIONAL');
    const token = await signIn('ada', 'new');
    expect(await roleOf(token, found)).toBe('ADDITIONAL');
    await found.by('erin').remove(await idOf(found, 'old'));
    expect(await roleOf(token, found)).toBe('PRIMARY');
  });

  test('R52 an address that is not theirs any more keeps nobody on the case', async () => {
    const found = await owned('pia', 'old', 'new');
    await signIn('ada', 'old').then((token) => roleOf(token, found));
    const token = await signIn('ada', 'other');
    await found.by('erin').remove(await idOf(found, 'old'));
    expect(await roleOf(token, found)).toBeNull();
  });

  test('R52, R53 a personal and a work sign-in of one address are removed together', async () => {
    const found = await owned('pia', 'both');
    const tokens = await Promise.all(
      (['PERSONAL', 'WORK'] as const).map((kind) => cast.world.token({ email: address('both'), kind })),
    );
    for (const token of tokens) expect(await roleOf(token, found)).toBe('ADDITIONAL');
    await found.by('erin').remove(await idOf(found, 'both'));
    for (const token of tokens) expect(await roleOf(token, found)).toBeNull();
    await found.by('erin').add(address('both'));
    for (const token of tokens) expect(await roleOf(token, found)).toBe('ADDITIONAL');
    await found.by('erin').replace({ contactId: await idOf(found, 'both') });
    for (const token of tokens) expect(await roleOf(token, found)).toBe('PRIMARY');
  });

  test('R52 a recycled address inherits nothing when others are added, removed or replaced', async () => {
    const found = await owned('recycled', 'other');
    const former = await signIn('first', 'recycled');
    expect(await roleOf(former, found)).toBe('PRIMARY');
    const later = await signIn('second', 'recycled');
    expect(await roleOf(later, found)).toBeNull();
    await found.by('erin').add(address('more'));
    await found.by('erin').remove(await idOf(found, 'other'));
    await found.by('erin').replace({ contactId: await idOf(found, 'more') });
    expect([await roleOf(former, found), await roleOf(later, found)]).toEqual(['ADDITIONAL', null]);
    await found.by('erin').replace({ contactId: await idOf(found, 'recycled') });
    expect([await roleOf(former, found), await roleOf(later, found)]).toEqual(['PRIMARY', null]);
  });

  test('R52 removed and added again, the address is that of who holds it then', async () => {
    const found = await owned('pia', 'recycled');
    const former = await signIn('first', 'recycled');
    expect(codeOf(await handOf(cast.world, former, found.id).write('From the first'))).toBe('DONE');
    const later = await signIn('second', 'recycled');
    expect(await roleOf(later, found)).toBeNull();
    await found.by('erin').remove(await idOf(found, 'recycled'));
    expect([await roleOf(former, found), await roleOf(later, found)]).toEqual([null, null]);
    await found.by('pia').add(address('recycled'));
    expect([await roleOf(former, found), await roleOf(later, found)]).toEqual([null, 'ADDITIONAL']);
    const seen = await readCase(cast.world, later, found.number);
    expect(seen?.messages.nodes).toMatchObject([{ body: 'From the first', mine: false }]);
  });

  test('R52 a contact who never came is linked when they come, as what they are then', async () => {
    const found = await owned('pia', 'waiting');
    await found.by('erin').replace({ contactId: await idOf(found, 'waiting') });
    expect(await roleOf(await signIn('new', 'waiting'), found)).toBe('PRIMARY');
  });

  test('R52 closed, changed and reopened before they came: the list shows it as it is', async () => {
    const found = await owned('pia', 'waiting');
    await found.by('erin').severity('MINIMAL', { reason: 'Quiet' });
    await found.by('pia').close();
    const token = await signIn('new', 'waiting');
    const listed = async (filter: string) =>
      (
        await cast.world.ask<{ cases: { nodes: { number: string; updatedAt: string }[] } }, object>(
          token,
          `{ cases(filter: { ${filter} }) { nodes { number updatedAt } } }`,
        )
      ).data.cases.nodes;
    const { updatedAt } = await cast.read('pia', found);
    expect(await listed('state: CLOSED, severity: MINIMAL')).toEqual([{ number: found.number, updatedAt }]);
    expect(await listed('state: OPEN')).toEqual([]);
    await found.by('pia').reopen();
    expect(await listed('state: OPEN')).toHaveLength(1);
  });
});
