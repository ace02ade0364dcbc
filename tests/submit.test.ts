import { CaseByNumberDocument, SubmitCaseDocument, type SubmitCaseInput } from './documents';
import { World } from './world';

const NOW = '2026-11-18T10:00:00Z';

describe('submitting a case', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
  });
  afterAll(() => world.stop());

  const submit = async (token: string, agreementId: string, changes: Partial<SubmitCaseInput> = {}) =>
    (await world.ask(token, SubmitCaseDocument, { input: world.submission(agreementId, changes) })).data.submitCase;
  const read = async (token: string, number: string, language = 'en') =>
    (await world.ask(token, CaseByNumberDocument, { number }, { 'accept-language': language })).data.case;

  test('R34, R38, R40, R45, R46 everything that was said is read back by every contact, and by nobody else', async () => {
    const submitter = await world.person('sam@contoso.example');
    const agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', customer: 'Contoso' });
    const { productVersionId, problemId } = world.version('SQL Server', '2022');
    const answer = await submit(submitter, agreementId, {
      productVersionId,
      problemId,
      title: '  Zoë’s naïve query: 100% CPU 🙁 ',
      description: 'First line\n\tsecond line\r\nthird',
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      locale: 'fr',
      primaryContact: {
        firstName: ' Pia ',
        lastName: 'de Wit',
        email: 'Pia.deWit@Contoso.example',
        phone: ' +32 2 123 45 67 ',
        preferredMethod: 'PHONE',
      },
      additionalContacts: [
        { firstName: 'Ada', lastName: 'One', email: 'ada.one@contoso.example' },
        { firstName: 'Bob', lastName: 'Two', email: 'bob.two@fabrikam.example', phone: '(020) 555-1234' },
      ],
    });
    const number = answer?.receipt?.number ?? '';
    expect(number).toMatch(/^261118\d{10}$/);
    expect(answer).toMatchObject({
      receipt: { primaryContactEmail: 'Pia.deWit@Contoso.example', submitterSeesCase: false },
      case: null,
      unavailableReasons: [],
      userErrors: [],
    });
    const pia = {
      role: 'PRIMARY',
      firstName: 'Pia',
      lastName: 'de Wit',
      email: 'Pia.deWit@Contoso.example',
      phone: '+32 2 123 45 67',
      preferredMethod: 'PHONE',
    };
    const ada = {
      role: 'ADDITIONAL',
      firstName: 'Ada',
      lastName: 'One',
      email: 'ada.one@contoso.example',
      phone: null,
      preferredMethod: 'EMAIL',
    };
    const bob = {
      role: 'ADDITIONAL',
      firstName: 'Bob',
      lastName: 'Two',
      email: 'bob.two@fabrikam.example',
      phone: '(020) 555-1234',
      preferredMethod: 'EMAIL',
    };
    const expected = {
      number,
      title: 'Zoë’s naïve query: 100% CPU 🙁',
      description: 'First line\n\tsecond line\r\nthird',
      status: 'NEW',
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
      productVersion: { name: '2022', product: { name: 'SQL Server' } },
      problem: { id: problemId },
      planType: { code: 'PROFESSIONAL_5' },
      agreement: null,
      follows: null,
      primaryContact: pia,
      additionalContacts: [ada, bob],
      routing: {
        queue: 'sql-server/emea/24x7',
        region: 'EMEA',
        country: 'BE',
        timeZone: 'Europe/Brussels',
        locale: 'en',
      },
      responseDueAt: answer?.receipt?.responseDueAt,
      submittedAt: answer?.receipt?.submittedAt,
      updatedAt: answer?.receipt?.submittedAt,
    };
    for (const [email, viewerRole] of [
      [pia.email, 'PRIMARY'],
      [ada.email, 'ADDITIONAL'],
      [bob.email, 'ADDITIONAL'],
    ]) {
      const token = await world.person(email as string);
      const [en, nl] = [await read(token, number), await read(token, number, 'nl')];
      expect(en).toMatchObject({ ...expected, viewerRole });
      expect(nl).toMatchObject({ ...expected, viewerRole });
      expect(nl?.routing.because.map((ground, index) => ground === en?.routing.because[index])).not.toContain(true);
      expect(nl?.problem.name).not.toBe(en?.problem.name);
    }
    expect(await read(submitter, number)).toBeNull();
  });

  test('R38, R40, R42 what is left out has its default: IMPORTANT, business hours, the profile’s place and language', async () => {
    const token = await world.person('tokyo@contoso.example', 'PERSONAL', {
      country: 'JP',
      timeZone: 'Asia/Tokyo',
      locale: 'ja',
    });
    const number = await world.submit(token, await world.agreement(token), { addMeAsContact: true });
    expect(await read(token, number)).toMatchObject({
      severity: 'IMPORTANT',
      supportHours: 'BUSINESS_HOURS',
      additionalContacts: [{ email: 'tokyo@contoso.example' }],
      // 19:00 in Tokyo: the desk opens at 9 on the next day, and four of its hours later the answer is due.
      routing: {
        region: 'JAPAN',
        country: 'JP',
        timeZone: 'Asia/Tokyo',
        locale: 'ja',
        opensAt: '2026-11-19T00:00:00.000Z',
      },
      responseDueAt: '2026-11-19T04:00:00.000Z',
    });
  });

  test.each<[string, Partial<SubmitCaseInput>, string | null, number]>([
    ['nobody, and who is not asked for is not added', {}, null, 0],
    ['an additional contact by one click', { addMeAsContact: true }, 'ADDITIONAL', 1],
    [
      'the primary contact already',
      { addMeAsContact: true, primaryContact: { firstName: 'S', lastName: 'M', email: 'ME@contoso.example' } },
      'PRIMARY',
      0,
    ],
    [
      'an additional contact already',
      { addMeAsContact: true, additionalContacts: [{ firstName: 'S', lastName: 'M', email: 'Me@Contoso.example' }] },
      'ADDITIONAL',
      1,
    ],
  ])('R49 the submitter is %s', async (_what, changes, viewerRole, additional) => {
    const token = await world.person('me@contoso.example', 'WORK', { phone: '+31 6 12345678' });
    const answer = await submit(token, await world.agreement(token), changes);
    expect(answer).toMatchObject({
      receipt: { submitterSeesCase: viewerRole !== null },
      case: viewerRole && { number: answer?.receipt?.number, viewerRole },
    });
    const seen = await read(token, answer?.receipt?.number ?? '');
    expect(seen?.additionalContacts.length ?? 0).toBe(additional);
  });

  test('R39, R49 the added submitter has the names of the identity and no number from the profile', async () => {
    const token = await world.person('private@contoso.example', 'WORK', { phone: '+31 6 12345678' });
    const number = await world.submit(token, await world.agreement(token), { addMeAsContact: true });
    expect((await read(token, number))?.additionalContacts).toMatchObject([
      {
        firstName: 'Test',
        lastName: 'Person',
        email: 'private@contoso.example',
        phone: null,
        preferredMethod: 'EMAIL',
      },
    ]);
  });
});
