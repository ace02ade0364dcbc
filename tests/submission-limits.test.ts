import { CaseByNumberDocument, SubmitCaseDocument, type SubmitCaseInput } from './documents';
import { contact } from './setup/case-rows';
import { unbalanced } from './setup/stored';
import { World } from './world';

const ten = Array.from({ length: 10 }, (_, index) => contact(`a${index}@contoso.example`));

describe('R34, R46 a submission at its limits', () => {
  let world: World;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    token = await world.person('sam@contoso.example');
    agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '50' });
  });
  afterAll(() => world.stop());

  test.each<[string, Partial<SubmitCaseInput>]>([
    ['a title of 250 characters of four bytes', { title: '🙂'.repeat(250) }],
    ['a title of 250 that grow when they are folded', { title: '\ufdfa'.repeat(250) }],
    ['a description of 20,000 characters of four bytes', { description: '🙂'.repeat(20_000) }],
    ['a key of 255 characters', { idempotencyKey: '🙂'.repeat(255) }],
    [
      'names of 100 characters',
      { primaryContact: { firstName: 'é'.repeat(100), lastName: '界'.repeat(100), email: 'pia@contoso.example' } },
    ],
    ['10 additional contacts', { additionalContacts: ten, addMeAsContact: false }],
    ['9, and the submitter', { additionalContacts: ten.slice(1), addMeAsContact: true }],
    [
      '10 of which one is the submitter',
      { additionalContacts: [...ten.slice(1), contact('SAM@contoso.example')], addMeAsContact: true },
    ],
    ['markup, which is text', { title: '<script>alert(1)</script>', description: "'; DROP TABLE cases; --" }],
  ])('what is just right is taken: %s', async (_what, changes) => {
    const { data, errors } = await world.ask(token, SubmitCaseDocument, {
      input: world.submission(agreementId, { addMeAsContact: true, ...changes }),
    });
    expect([errors, data.submitCase?.userErrors]).toEqual([undefined, []]);
    const number = data.submitCase?.receipt?.number ?? '';
    const { title, description } = { ...world.submission(agreementId), ...changes };
    if (data.submitCase?.receipt?.submitterSeesCase)
      expect((await world.ask(token, CaseByNumberDocument, { number })).data.case).toMatchObject({
        title,
        description,
      });
    expect(await unbalanced(world)).toEqual([]);
  });
});
