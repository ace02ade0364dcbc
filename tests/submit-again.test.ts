import { SubmitCaseDocument, type SubmitCaseInput } from './documents';
import { stored, unbalanced } from './setup/stored';
import { World } from './world';

const BEFORE = '2026-10-13T20:00:00Z';
/** Windows Server 2022 has left mainstream support, and the agreement has ended. */
const AFTER = '2026-10-14T20:00:00Z';

describe('R44 sending a submission again', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: BEFORE });
  });
  afterAll(() => world.stop());

  const send = async (token: string, input: SubmitCaseInput) =>
    (await world.ask(token, SubmitCaseDocument, { input })).data.submitCase;
  const codes = (answer: Awaited<ReturnType<typeof send>>) => answer?.userErrors.map(({ code }) => code);

  test.each<[string, Partial<SubmitCaseInput>, Partial<SubmitCaseInput>]>([
    ['the same', {}, {}],
    ['the defaults spelt out', {}, { severity: 'IMPORTANT', supportHours: 'BUSINESS_HOURS', addMeAsContact: false }],
    [
      'null for what was left out',
      {},
      { country: null, timeZone: null, additionalContacts: null, followsCaseNumber: null },
    ],
    ['a scalar written otherwise', { country: 'NL', timeZone: 'UTC' }, { country: 'nl', timeZone: 'utc' }],
  ])('R44 gives the same case, once: %s', async (_what, written, writtenAgain) => {
    const token = await world.person('again@contoso.example');
    const input = world.submission(await world.agreement(token), written);
    const first = await send(token, input);
    const before = await stored(world);
    expect(await send(token, { ...input, ...writtenAgain })).toEqual(first);
    expect(first?.receipt?.number).toMatch(/^\d{16}$/);
    expect(await stored(world)).toEqual(before);
    expect(await unbalanced(world)).toEqual([]);
  });

  test.each<[string, (input: SubmitCaseInput) => Partial<SubmitCaseInput>]>([
    ['another title', () => ({ title: 'Another' })],
    ['another description', () => ({ description: 'Another' })],
    ['another severity', () => ({ severity: 'MINIMAL' })],
    [
      'another person',
      ({ primaryContact }) => ({ primaryContact: { ...primaryContact, email: 'other@contoso.example' } }),
    ],
    [
      'one more person',
      ({ primaryContact }) => ({ additionalContacts: [{ ...primaryContact, email: 'more@contoso.example' }] }),
    ],
    ['the submitter added', () => ({ addMeAsContact: true })],
    ['another place', () => ({ country: 'DE' })],
    ['an agreement that does not exist', () => ({ agreementId: 'QWdyZWVtZW50Ojk5OTk5OQ' })],
    ['a version that does not exist', () => ({ productVersionId: 'UHJvZHVjdFZlcnNpb246OTk5OTk5' })],
  ])('R44 with %s under the same key: IDEMPOTENCY_MISMATCH, and nothing happens', async (_what, changesOf) => {
    const token = await world.person('mismatch@contoso.example');
    const input = world.submission(await world.agreement(token));
    await send(token, input);
    const before = await stored(world);
    expect(await send(token, { ...input, ...changesOf(input) })).toMatchObject({
      receipt: null,
      case: null,
      userErrors: [{ code: 'IDEMPOTENCY_MISMATCH', path: ['input', 'idempotencyKey'] }],
    });
    expect(await stored(world)).toEqual(before);
  });

  test.each<[string, Partial<SubmitCaseInput>, string]>([
    ['an empty title', { title: ' ' }, 'INVALID_INPUT'],
    ['24/7 for IMPORTANT', { supportHours: 'AROUND_THE_CLOCK' }, 'AROUND_THE_CLOCK_NEEDS_CRITICAL'],
    ['an agreement of somebody else', { agreementId: 'QWdyZWVtZW50Ojk5OTk5OQ' }, 'AGREEMENT_NOT_FOUND'],
    ['a problem of another product', { problemId: 'UHJvYmxlbTo5OTk5OTk' }, 'INVALID_INPUT'],
  ])('R44 a refusal (%s) binds no key: it is corrected under the same', async (_what, mistake, code) => {
    const token = await world.person('corrects@contoso.example');
    const input = world.submission(await world.agreement(token));
    expect(codes(await send(token, { ...input, ...mistake }))).toEqual([code]);
    const corrected = await send(token, input);
    expect(codes(corrected)).toEqual([]);
    expect((await send(token, input))?.receipt).toEqual(corrected?.receipt);
    expect(codes(await send(token, { ...input, ...mistake }))).not.toEqual([]);
  });

  test('R44 a refused plan binds no key either, and another plan goes through under it', async () => {
    const token = await world.person('replans@contoso.example');
    const usedUp = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '0' });
    const input = world.submission(usedUp);
    expect(codes(await send(token, input))).toEqual(['PLAN_UNAVAILABLE']);
    expect(codes(await send(token, { ...input, agreementId: await world.agreement(token) }))).toEqual([]);
  });

  test('R44 keys are their sign-in’s own, exact to the byte, and any text will do', async () => {
    const [one, two] = [await world.person('k1@contoso.example'), await world.person('k2@contoso.example')];
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', units: '50' });
    const agreementId = await world.register(one, pair);
    await world.register(two, pair);
    const keys = ['key', 'KEY', 'key ', ' key', 'k\u00e9y', 'ke\u0301y', '🙂', 'k'.repeat(255)];
    const numbers: (string | undefined)[] = [];
    for (const idempotencyKey of keys)
      for (const token of [one, two]) {
        const input = world.submission(agreementId, { idempotencyKey });
        numbers.push((await send(token, input))?.receipt?.number);
      }
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(keys.length * 2);
  });

  test('R44 what is answered again has the visibility of that moment', async () => {
    const token = await world.person('shown-later@contoso.example');
    const primary = await world.person('adds@contoso.example');
    const input = world.submission(await world.agreement(token), {
      primaryContact: { firstName: 'A', lastName: 'B', email: 'adds@contoso.example' },
    });
    const first = await send(token, input);
    expect(first).toMatchObject({ receipt: { submitterSeesCase: false }, case: null });
    const { number } = first?.receipt ?? { number: '' };
    const add = `mutation ($id: ID!) { addCaseContact(input: { caseId: $id, contact: { firstName: "S", lastName: "L", email: "shown-later@contoso.example" } }) { userErrors { code } } }`;
    const { data } = await world.ask<{ case: { id: string } }, object>(
      primary,
      'query ($number: String!) { case(number: $number) { id } }',
      { number },
    );
    await world.ask(primary, add, { id: data.case.id });
    expect(await send(token, input)).toMatchObject({
      receipt: { ...first?.receipt, submitterSeesCase: true },
      case: { number, viewerRole: 'ADDITIONAL' },
    });
  });

  test('R44 the same case is answered after its units are used up, and after version and agreement have ended', async () => {
    const token = await world.person('late@contoso.example');
    const agreementId = await world.agreement(token, { plan: 'PARTNER_MAPS_10', starts: '2025-09-13', units: '1' });
    const { productVersionId, problemId } = world.version('Windows Server', '2022');
    const input = world.submission(agreementId, { productVersionId, problemId });
    const fresh = { ...input, idempotencyKey: 'another' };
    const first = await send(token, input);
    expect(codes(first)).toEqual([]);
    expect((await send(token, fresh))?.unavailableReasons.map(({ code }) => code)).toEqual(['NO_UNITS_REMAINING']);
    expect(await send(token, input)).toEqual(first);
    await world.moveTo(AFTER);
    expect((await send(token, fresh))?.unavailableReasons.map(({ code }) => code)).toEqual([
      'EXPIRED',
      'NO_UNITS_REMAINING',
      'PRODUCT_NOT_COVERED',
    ]);
    expect(await send(token, input)).toEqual(first);
    expect(codes(await send(token, { ...input, title: 'Other' }))).toEqual(['IDEMPOTENCY_MISMATCH']);
    expect(await unbalanced(world)).toEqual([]);
  });
});
