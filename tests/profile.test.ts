import {
  CaseByNumberDocument,
  CompleteProfileDocument,
  MeDocument,
  RegisterAgreementDocument,
  SubmitCaseDocument,
  type CompleteProfileInput,
} from './documents';
import { stored } from './setup/stored';
import { World } from './world';

const HOME = { country: 'NL', timeZone: 'Europe/Amsterdam' };

describe('the one-time profile', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
  });
  afterAll(() => world.stop());

  const complete = async (token: string, input: CompleteProfileInput) =>
    (await world.ask(token, CompleteProfileDocument, { input })).data.completeProfile;
  const profileOf = async (token: string) => (await world.ask(token, MeDocument, {})).data.viewer.profile;

  test.each(['PERSONAL', 'WORK'] as const)('R1 a %s sign-in is somebody, before any profile', async (kind) => {
    const token = await world.token({ email: 'Nora@Contoso.example', kind });
    const { data } = await world.ask(token, MeDocument, {});
    expect(data.viewer).toMatchObject({ email: 'nora@contoso.example', signInKind: kind, profile: null });
  });

  test('R3 the names of the identity are there before any profile', async () => {
    const token = await world.token({
      email: 'ada@contoso.example',
      kind: 'WORK',
      firstName: 'Ada',
      lastName: 'de Groot',
    });
    const { data } = await world.ask<{ viewer: object }, object>(
      token,
      '{ viewer { firstName lastName profile { firstName } } }',
    );
    expect(data.viewer).toEqual({ firstName: 'Ada', lastName: 'de Groot', profile: null });
  });

  test('R1 one address and kind are always the same sign-in, and another kind is another one', async () => {
    const idOf = async (kind: 'PERSONAL' | 'WORK', email: string) =>
      (await world.ask(await world.token({ email, kind }), MeDocument, {})).data.viewer.id;
    const work = await idOf('WORK', 'twice@contoso.example');
    expect(await idOf('WORK', 'TWICE@contoso.example')).toBe(work);
    expect(await idOf('PERSONAL', 'twice@contoso.example')).not.toBe(work);
  });

  test('R2 without a profile an agreement is not registered, whatever the pair', async () => {
    const token = await world.token('fresh@contoso.example');
    const before = await stored(world);
    const right = await world.issue({ plan: 'PROFESSIONAL_5' });
    for (const pair of [right, { accessId: 'AAAAAA', contractId: 'BBBBBB' }]) {
      const { data } = await world.ask(token, RegisterAgreementDocument, {
        input: { accessId: pair.accessId, contractId: pair.contractId },
      });
      expect(data.registerAgreement).toEqual({
        agreement: null,
        unavailableReasons: [],
        advice: null,
        userErrors: [{ code: 'PROFILE_REQUIRED', message: expect.any(String) as string, path: null, retryAt: null }],
      });
    }
    expect(await stored(world)).toMatchObject({ registrations: before.registrations });
  });

  test('R2 without a profile nothing is submitted, and with one the same request is', async () => {
    const owner = await world.person('owner@contoso.example');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const input = world.submission(await world.register(owner, pair));
    const token = await world.token('later@contoso.example');
    const refused = (await world.ask(token, SubmitCaseDocument, { input })).data.submitCase;
    expect(refused).toMatchObject({
      receipt: null,
      case: null,
      userErrors: [{ code: 'PROFILE_REQUIRED', path: null }],
    });
    await world.completeProfile(token);
    await world.register(token, pair);
    const accepted = (await world.ask(token, SubmitCaseDocument, { input })).data.submitCase;
    expect(accepted).toMatchObject({ receipt: { submitterSeesCase: false }, userErrors: [] });
  });

  test.each([
    [
      'both names',
      { email: 'ada@contoso.example', kind: 'WORK', firstName: 'Ada', lastName: 'van Dijk' },
      ['Ada', 'van Dijk'],
    ],
    ['one name alone', { email: 'dij@contoso.example', lastName: 'Dijkstra' }, ['', 'Dijkstra']],
    ['none: the part before the @', { email: 'kim.lee@contoso.example' }, ['kim.lee', '']],
  ])('R3 names come from the identity: %s', async (_what, person, [firstName, lastName]) => {
    const token = await world.token({ ...person, kind: 'WORK' });
    const expected = { firstName, lastName };
    await world.completeProfile(token);
    expect(await profileOf(token)).toMatchObject(expected);
  });

  test('R3 names are read-only: the input has none, and a changed identity changes them', async () => {
    const person = { email: 'married@contoso.example', kind: 'WORK' } as const;
    const before = await world.token({ ...person, firstName: 'Eva', lastName: 'Smit' });
    const { errors } = await world.ask(
      before,
      'mutation { completeProfile(input: { country: "NL", timeZone: "UTC", firstName: "Other" }) { viewer { id } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await world.completeProfile(before);
    const after = await world.token({ ...person, firstName: 'Eva', lastName: 'Bakker' });
    expect(await profileOf(after)).toMatchObject({ firstName: 'Eva', lastName: 'Bakker' });
  });

  test.each<[string, Partial<CompleteProfileInput>, object]>([
    ['what is absent stays', {}, { company: 'Contoso', phone: '+31 20 123 4567', locale: 'nl' }],
    ['null clears the company', { company: null }, { company: null, phone: '+31 20 123 4567', locale: 'nl' }],
    ['null clears the phone', { phone: null }, { company: 'Contoso', phone: null, locale: 'nl' }],
    ['null clears the language: the one of the request', { locale: null }, { company: 'Contoso', locale: 'en' }],
    ['blanks clear too', { company: '  ' }, { company: null, phone: '+31 20 123 4567', locale: 'nl' }],
    ['a new value replaces', { company: 'Fabrikam' }, { company: 'Fabrikam', phone: '+31 20 123 4567', locale: 'nl' }],
    [
      'country and zone change',
      { country: 'BE', timeZone: 'Europe/Brussels' },
      { country: 'BE', timeZone: 'Europe/Brussels' },
    ],
  ])('R4 completing again changes it: %s', async (_what, changes, expected) => {
    const token = await world.token('again@contoso.example');
    const full = { ...HOME, company: 'Contoso', phone: '+31 20 123 4567', locale: 'nl' };
    await complete(token, full);
    const said = await world.ask(
      token,
      CompleteProfileDocument,
      { input: { ...HOME, ...changes } },
      { 'accept-language': 'en' },
    );
    expect(said.data.completeProfile).toMatchObject({ viewer: { profile: expected }, userErrors: [] });
    expect(await profileOf(token)).toMatchObject(expected);
  });

  test.each<[string, Partial<CompleteProfileInput>, string[]]>([
    ['a company of 201 characters', { company: 'x'.repeat(201) }, ['input', 'company']],
    ['a company with a control character', { company: 'Con\u0007toso' }, ['input', 'company']],
    ['a phone that cannot be dialled', { phone: 'call me' }, ['input', 'phone']],
    ['a phone of 41 characters', { phone: `+${'1'.repeat(41)}` }, ['input', 'phone']],
  ])('R4 refused whole, and nothing changes: %s', async (_what, changes, path) => {
    const token = await world.person('refused@contoso.example', 'WORK', { company: 'Contoso', phone: '12345' });
    expect(await complete(token, { country: 'DE', timeZone: 'Europe/Berlin', ...changes })).toMatchObject({
      viewer: null,
      userErrors: [{ code: 'INVALID_INPUT', path }],
    });
    expect(await profileOf(token)).toMatchObject({ ...HOME, company: 'Contoso', phone: '12345' });
  });

  test('R4 what a case says differently stays on that case, and what it leaves out is the profile of then', async () => {
    const token = await world.person('rob@contoso.example', 'WORK', { locale: 'nl' });
    const agreementId = await world.agreement(token);
    const me = { addMeAsContact: true };
    const usual = await world.submit(token, agreementId, me);
    const own = await world.submit(token, agreementId, { ...me, country: 'JP', timeZone: 'Asia/Tokyo', locale: 'en' });
    await world.completeProfile(token, { country: 'US', timeZone: 'America/Chicago', locale: 'de' });
    const routingOf = async (number: string) =>
      (await world.ask(token, CaseByNumberDocument, { number })).data.case?.routing;
    expect(await routingOf(usual)).toMatchObject({
      country: 'NL',
      timeZone: 'Europe/Amsterdam',
      locale: 'nl',
      region: 'EMEA',
    });
    expect(await routingOf(own)).toMatchObject({
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      locale: 'en',
      region: 'JAPAN',
    });
    expect(await profileOf(token)).toMatchObject({ country: 'US', timeZone: 'America/Chicago', locale: 'de' });
  });
});
