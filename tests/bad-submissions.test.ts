import { SubmitCaseDocument, type CaseContactInput, type SubmitCaseInput } from './documents';
import { contact } from './setup/case-rows';
import { stored, unbalanced } from './setup/stored';
import { World } from './world';

const ten = Array.from({ length: 10 }, (_, index) => contact(`a${index}@contoso.example`));
const pia = (changes: Partial<CaseContactInput> = {}): Partial<SubmitCaseInput> => ({
  primaryContact: { ...contact('pia@contoso.example'), ...changes },
});
const more = (changes: Partial<CaseContactInput>): Partial<SubmitCaseInput> => ({
  additionalContacts: [{ ...contact('more@contoso.example'), ...changes }],
});
const at = (...path: string[]) => ['input', ...path];

describe('R34, R38, R39, R45, R46 a submission with a mistake', () => {
  let world: World;
  let token: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    token = await world.person('sam@contoso.example');
    agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: '50' });
  });
  afterAll(() => world.stop());

  const help = (product: string, name: string) => {
    const { productVersionId, problemId } = world.version(product, name);
    return { productVersionId, problemId };
  };
  const send = async (changes: Partial<SubmitCaseInput>) => {
    const { status, data, errors } = await world.ask(token, SubmitCaseDocument, {
      input: world.submission(agreementId, changes),
    });
    return { status, errors, answer: data.submitCase };
  };

  test.each<[string, Partial<SubmitCaseInput> | (() => Partial<SubmitCaseInput>), string, string[]]>([
    ['a key of nothing', { idempotencyKey: '' }, 'INVALID_INPUT', at('idempotencyKey')],
    ['a key of 256 characters', { idempotencyKey: 'k'.repeat(256) }, 'INVALID_INPUT', at('idempotencyKey')],
    [
      'an agreement that does not exist',
      { agreementId: 'QWdyZWVtZW50Ojk5OTk5OQ' },
      'AGREEMENT_NOT_FOUND',
      at('agreementId'),
    ],
    [
      'an id of something else as agreement',
      () => ({ agreementId: world.version('SQL Server', '2022').problemId }),
      'AGREEMENT_NOT_FOUND',
      at('agreementId'),
    ],
    [
      'a version that does not exist',
      { productVersionId: 'UHJvZHVjdFZlcnNpb246OTk5OTk5' },
      'INVALID_INPUT',
      at('productVersionId'),
    ],
    ['a version that is no id', { productVersionId: '' }, 'INVALID_INPUT', at('productVersionId')],
    [
      'a product as version',
      () => ({ productVersionId: world.version('SQL Server', '2022').productId }),
      'INVALID_INPUT',
      at('productVersionId'),
    ],
    ['a problem that does not exist', { problemId: 'UHJvYmxlbTo5OTk5OTk' }, 'INVALID_INPUT', at('problemId')],
    [
      'a problem of another product',
      () => ({ problemId: world.version('SQL Server', '2022').problemId }),
      'INVALID_INPUT',
      at('problemId'),
    ],
    ['a version past its end', () => help('Windows Server', '2012 R2'), 'PLAN_UNAVAILABLE', at('agreementId')],
    ['a title of blanks', { title: ' \t\u00a0 ' }, 'INVALID_INPUT', at('title')],
    ['a title of 251 characters', { title: 'x'.repeat(251) }, 'INVALID_INPUT', at('title')],
    ['a title with a zero byte', { title: 'one\u0000two' }, 'INVALID_INPUT', at('title')],
    ['a title that turns round', { title: 'one\u202etwo' }, 'INVALID_INPUT', at('title')],
    ['a title with half a character', { title: 'one\ud83d' }, 'INVALID_INPUT', at('title')],
    ['no description', { description: '\n' }, 'INVALID_INPUT', at('description')],
    ['a description of 20,001 characters', { description: 'x'.repeat(20_001) }, 'INVALID_INPUT', at('description')],
    ['a description with a control character', { description: 'one\u0007two' }, 'INVALID_INPUT', at('description')],
    [
      '24/7 for IMPORTANT',
      { supportHours: 'AROUND_THE_CLOCK', ...pia({ phone: '12345' }) },
      'AROUND_THE_CLOCK_NEEDS_CRITICAL',
      at('supportHours'),
    ],
    [
      '24/7 without a number',
      { supportHours: 'AROUND_THE_CLOCK', severity: 'CRITICAL' },
      'PHONE_REQUIRED',
      at('primaryContact', 'phone'),
    ],
    [
      '24/7 with a number of blanks',
      { supportHours: 'AROUND_THE_CLOCK', severity: 'CRITICAL', ...pia({ phone: ' ' }) },
      'PHONE_REQUIRED',
      at('primaryContact', 'phone'),
    ],
    [
      '24/7 with the number of another contact',
      { supportHours: 'AROUND_THE_CLOCK', severity: 'CRITICAL', ...more({ phone: '12345' }) },
      'PHONE_REQUIRED',
      at('primaryContact', 'phone'),
    ],
    [
      'a primary contact to be called without a number',
      pia({ preferredMethod: 'PHONE' }),
      'PHONE_REQUIRED',
      at('primaryContact', 'phone'),
    ],
    [
      'another contact to be called without one',
      more({ preferredMethod: 'PHONE', phone: null }),
      'PHONE_REQUIRED',
      at('additionalContacts', '0', 'phone'),
    ],
    [
      'a number that cannot be dialled',
      pia({ phone: 'ask reception' }),
      'INVALID_INPUT',
      at('primaryContact', 'phone'),
    ],
    [
      'a contact without a last name',
      more({ lastName: '' }),
      'INVALID_INPUT',
      at('additionalContacts', '0', 'lastName'),
    ],
    ['a name of 101 characters', pia({ lastName: 'x'.repeat(101) }), 'INVALID_INPUT', at('primaryContact', 'lastName')],
    [
      'a name with a control character',
      more({ firstName: 'A\u001bB' }),
      'INVALID_INPUT',
      at('additionalContacts', '0', 'firstName'),
    ],
    [
      '11 additional contacts',
      { additionalContacts: [...ten, contact('eleventh@contoso.example')] },
      'TOO_MANY_CONTACTS',
      at('additionalContacts'),
    ],
    [
      '10 additional contacts and the submitter',
      { additionalContacts: ten, addMeAsContact: true },
      'TOO_MANY_CONTACTS',
      at('additionalContacts'),
    ],
    [
      'the primary contact again',
      more({ email: 'PIA@contoso.example' }),
      'DUPLICATE_CONTACT',
      at('additionalContacts', '0', 'email'),
    ],
    [
      'an additional contact twice',
      { additionalContacts: [...ten.slice(0, 2), contact('A1@Contoso.Example')] },
      'DUPLICATE_CONTACT',
      at('additionalContacts', '2', 'email'),
    ],
    [
      'a case to follow that is not there',
      { followsCaseNumber: '2611180010000000' },
      'INVALID_INPUT',
      at('followsCaseNumber'),
    ],
  ])('%s', async (_what, changes, code, path) => {
    const before = await stored(world);
    const { status, errors, answer } = await send(typeof changes === 'function' ? changes() : changes);
    expect([status, errors]).toEqual([200, undefined]);
    expect(answer).toMatchObject({ receipt: null, case: null, userErrors: [{ code, path }] });
    expect(answer?.userErrors[0]?.message).toMatch(/\S{2}/);
    expect(answer?.unavailableReasons.map((reason) => reason.coverageGaps)).toEqual(
      code === 'PLAN_UNAVAILABLE' ? [['LIFECYCLE_ENDED']] : [],
    );
    expect(await stored(world)).toEqual(before);
    expect(await unbalanced(world)).toEqual([]);
  });

  test('every mistake is told at once, each with its path', async () => {
    const { answer } = await send({
      title: '',
      description: 'x'.repeat(20_001),
      supportHours: 'AROUND_THE_CLOCK',
      ...pia({ firstName: '', phone: 'no' }),
      additionalContacts: [
        contact('one@contoso.example'),
        { ...contact('one@contoso.example'), preferredMethod: 'PHONE' },
      ],
    });
    expect(answer?.userErrors.map(({ code, path }) => [code, path?.slice(1).join('.')])).toEqual([
      ['INVALID_INPUT', 'title'],
      ['INVALID_INPUT', 'description'],
      ['AROUND_THE_CLOCK_NEEDS_CRITICAL', 'supportHours'],
      ['INVALID_INPUT', 'primaryContact.firstName'],
      ['INVALID_INPUT', 'primaryContact.phone'],
      ['PHONE_REQUIRED', 'additionalContacts.1.phone'],
      ['DUPLICATE_CONTACT', 'additionalContacts.1.email'],
    ]);
  });
});
