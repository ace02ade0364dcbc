import { atOnce, tally } from './setup/asking';
import { addressOf, Cast, person, type Story } from './setup/cast';
import { codeOf, readCase } from './setup/deeds';
import { kept } from './setup/kept';

describe('R50 the primary contact is replaced', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());

  const people = async (story: Story) => {
    const { primaryContact, additionalContacts } = await cast.read('erin', story);
    return { primary: primaryContact.email, additional: additionalContacts.map(({ email }) => email) };
  };
  const idOf = async (story: Story, name: string) => {
    const { primaryContact, additionalContacts } = await cast.read('erin', story);
    return [primaryContact, ...additionalContacts].find(({ email }) => email === addressOf(name))?.id ?? '';
  };
  const roles = (story: Story) =>
    cast.world.sql<{ email: string; role: string }>(
      `SELECT s.email, v.role FROM case_viewers v JOIN sign_ins s ON s.id = v.sign_in_id JOIN cases c ON c.id = v.case_id
       WHERE c.number = ? ORDER BY s.email`,
      [story.number],
    );
  const noted = async (story: Story) => (await cast.read('erin', story)).timeline.nodes.at(-1);

  test('R50 another contact becomes the primary one, the former one stays', async () => {
    const story = await cast.owned();
    const done = await story.by('erin').replace({ contactId: await idOf(story, 'ada') });
    expect(done.userErrors).toEqual([]);
    expect(await people(story)).toEqual({ primary: addressOf('ada'), additional: [addressOf('pia')] });
    expect(await roles(story)).toEqual([
      { email: addressOf('ada'), role: 'PRIMARY' },
      { email: addressOf('pia'), role: 'ADDITIONAL' },
    ]);
    expect((await cast.read('ada', story)).viewerRole).toBe('PRIMARY');
    expect((await cast.read('pia', story)).viewerRole).toBe('ADDITIONAL');
    expect(await noted(story)).toMatchObject({
      kind: 'PRIMARY_REPLACED',
      actor: 'ENGINEER',
      text: 'erin Person made ada Person the primary contact in place of pia Person.',
    });
    // Named again: nothing happens.
    const before = await kept(cast.world);
    expect(codeOf(await story.by('erin').replace({ contactId: await idOf(story, 'ada') }))).toBe('DONE');
    expect(await kept(cast.world)).toEqual(before);
    expect(await story.by('erin').remove(await idOf(story, 'pia'))).toBe('DONE');
    expect(await story.by('erin').remove(await idOf(story, 'ada'))).toBe('PRIMARY_CONTACT');
  });

  test.each([true, false])(
    'R50, R52 somebody new becomes the primary one; the former one leaves: %s',
    async (removeFormer) => {
      const story = await cast.owned();
      const name = removeFormer ? 'newcomer' : 'late';
      const early = removeFormer ? await cast.world.person(addressOf(name)) : null;
      const done = await story.by('erin').replace({ contact: person(name), removeFormer });
      expect(done.userErrors).toEqual([]);
      const additional = removeFormer ? [addressOf('ada')] : [addressOf('pia'), addressOf('ada')];
      expect(await people(story)).toEqual({ primary: addressOf(name), additional });
      const token = early ?? (await cast.world.token(addressOf(name)));
      expect((await readCase(cast.world, token, story.number))?.viewerRole).toBe('PRIMARY');
      const former = await readCase(cast.world, cast.tokens.pia, story.number);
      expect(former?.viewerRole ?? null).toBe(removeFormer ? null : 'ADDITIONAL');
      const told = (await cast.read('ada', story)).timeline.nodes.map(({ kind }) => kind);
      expect(told.slice(3)).toEqual(removeFormer ? ['PRIMARY_REPLACED', 'CONTACT_REMOVED'] : ['PRIMARY_REPLACED']);
      expect((await roles(story)).filter(({ role }) => role === 'PRIMARY')).toHaveLength(1);
    },
  );

  test('R46, R50 what cannot be replaced, and nothing changes', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => person(`ten${index}`));
    const story = await cast.owned({ additionalContacts: ten });
    const contactId = await idOf(story, 'ten3');
    const before = await kept(cast.world);
    const replaced = async (input: object) =>
      (await story.by('erin').replace(input)).userErrors.map(({ code, path }) => [code, path?.join('.')]);
    expect(await replaced({})).toEqual([['INVALID_INPUT', 'input']]);
    expect(await replaced({ contactId, contact: person('new') })).toEqual([['INVALID_INPUT', 'input']]);
    expect(await replaced({ contact: person('new') })).toEqual([['TOO_MANY_CONTACTS', 'input.contact']]);
    expect(
      await replaced({ contact: { ...person('ten3'), email: 'TEN3@Contoso.Example ' }, removeFormer: true }),
    ).toEqual([['DUPLICATE_CONTACT', 'input.contact.email']]);
    expect(await replaced({ contact: person('pia'), removeFormer: true })).toEqual([
      ['DUPLICATE_CONTACT', 'input.contact.email'],
    ]);
    expect(
      await replaced({ contact: { ...person('new'), firstName: ' ', preferredMethod: 'PHONE' }, removeFormer: true }),
    ).toEqual([
      ['INVALID_INPUT', 'input.contact.firstName'],
      ['INVALID_INPUT', 'input.contact.phone'],
    ]);
    expect(await kept(cast.world)).toEqual(before);
    expect(await replaced({ contact: person('new'), removeFormer: true })).toEqual([]);
    expect(await replaced({ contactId })).toEqual([]);
    expect(await people(story)).toMatchObject({ primary: addressOf('ten3'), additional: { length: 10 } });
  });

  test('R39 around the clock the new one has a number to call', async () => {
    const phoned = (name: string) => ({ ...person(name), phone: '+31 20 555 1234' });
    const story = await cast.owned({
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      primaryContact: phoned('pia'),
      additionalContacts: [person('ada'), phoned('hal')],
    });
    const before = await kept(cast.world);
    const refused = async (input: object) => (await story.by('erin').replace(input)).userErrors;
    expect(await refused({ contactId: await idOf(story, 'ada') })).toEqual([
      { code: 'PHONE_REQUIRED', path: ['input', 'contactId'] },
    ]);
    expect(await refused({ contact: { ...person('new'), phone: ' ' } })).toEqual([
      { code: 'PHONE_REQUIRED', path: ['input', 'contact', 'phone'] },
    ]);
    expect(await kept(cast.world)).toEqual(before);
    expect(await refused({ contactId: await idOf(story, 'hal') })).toEqual([]);
    expect(await refused({ contact: phoned('new') })).toEqual([]);
  });

  test('R50 replaced at once by several: one primary contact in the end, and everybody has one role', async () => {
    const story = await cast.owned({ additionalContacts: ['ada', 'hal', 'gone'].map(person) });
    const ids = [
      await idOf(story, 'ada'),
      await idOf(story, 'hal'),
      await idOf(story, 'gone'),
      await idOf(story, 'pia'),
    ];
    const codes = await atOnce(12, async (index) =>
      codeOf(await story.by('erin').replace({ contactId: ids[index % 4] })),
    );
    expect(tally(codes)).toEqual({ DONE: 12 });
    const { primary, additional } = await people(story);
    expect([primary, ...additional].sort()).toEqual(['ada', 'gone', 'hal', 'pia'].map(addressOf));
    const linked = await roles(story);
    expect(linked).toHaveLength(4);
    for (const { email, role } of linked)
      expect([email, role]).toEqual([email, email === primary ? 'PRIMARY' : 'ADDITIONAL']);
  });
});
