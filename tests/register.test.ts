import { AgreementsDocument, BooksDocument, RegisterAgreementDocument } from './documents';
import { World } from './world';

const TODAY = '2026-11-18';

describe('registering an agreement', () => {
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    world = await World.start({
      now: `${TODAY}T20:00:00Z`,
      settings: { logLevel: 'trace' },
      log: (line) => lines.push(line),
    });
  });
  afterAll(() => world.stop());

  const register = async (token: string, accessId: string, contractId: string, productVersionId?: string) =>
    (await world.ask(token, RegisterAgreementDocument, { input: { accessId, contractId, productVersionId } })).data
      .registerAgreement;
  const listed = async (token: string) =>
    (await world.ask(token, AgreementsDocument, {})).data.viewer.agreements.edges.map(({ node }) => node);
  const codes = (reasons: { code: string }[] | undefined) => reasons?.map(({ code }) => code);

  test.each([
    ['as it is printed', (half: string) => half],
    ['without hyphens', (half: string) => half.replaceAll('-', '')],
    ['in lower case', (half: string) => half.toLowerCase()],
    ['with white space around and within', (half: string) => `  ${half.replaceAll('-', ' ')}\t`],
    ['with a line break', (half: string) => half.replaceAll('-', '\n')],
    ['with dashes for hyphens', (half: string) => half.replaceAll('-', '–')],
    ['with blanks that do not break', (half: string) => half.replaceAll('-', '\u00a0')],
  ])('R6, R7 a pair is found %s', async (what, typed) => {
    const token = await world.person(`${what.replaceAll(' ', '-')}@contoso.example`);
    const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5' });
    expect(await register(token, typed(accessId), typed(contractId))).toMatchObject({
      agreement: { planType: { code: 'PROFESSIONAL_5' }, unitsRemaining: 5 },
      unavailableReasons: [],
      userErrors: [],
    });
    expect(await listed(token)).toHaveLength(1);
  });

  test('R6, R10 whichever half is wrong, and before activation, the answer is one and the same', async () => {
    const token = await world.person('guesser@contoso.example');
    const [one, other] = [await world.issue({ plan: 'PROFESSIONAL_5' }), await world.issue({ plan: 'PROFESSIONAL_5' })];
    const wrong = [
      ['a wrong Contract ID', one.accessId, '0000-0000-0000-0000'],
      ['a wrong Access ID', '00000-00000', one.contractId],
      ['both wrong', '00000-00000', '0000-0000-0000-0000'],
      ['halves of two agreements', one.accessId, other.contractId],
      ['halves in each other’s place', one.contractId, one.accessId],
      ['a Contract ID too much', one.accessId, `${one.contractId}A`],
      ['a character of another script', one.accessId, `${one.contractId.slice(0, -1)}Ａ`],
      ['nothing', '', ''],
      ['something enormous', 'A'.repeat(50_000), 'B'.repeat(50_000)],
    ] as const;
    const answers = new Map<string, string>();
    for (const [what, accessId, contractId] of wrong) {
      const sent = await world.bytes(token, RegisterAgreementDocument, { input: { accessId, contractId } });
      answers.set(what, `${sent.status} ${sent.text}`);
    }
    expect(new Set(answers.values()).size).toBe(1);
    expect((await register(token, 'AAAAAA', 'BBBBBB'))?.userErrors).toEqual([
      { code: 'AGREEMENT_NOT_FOUND', message: expect.any(String) as string, path: ['input'], retryAt: null },
    ]);
    expect(await listed(token)).toEqual([]);
  });

  test('R8 any number of sign-ins of both kinds register one pair and draw one balance', async () => {
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const work = await world.person('share@contoso.example', 'WORK');
    const personal = await world.person('share@contoso.example', 'PERSONAL');
    const third = await world.person('third@fabrikam.example', 'PERSONAL');
    for (const token of [work, personal, third]) {
      const answer = await register(token, pair.accessId, pair.contractId);
      expect(answer).toMatchObject({ advice: expect.stringMatching(/Access ID/) as string, userErrors: [] });
    }
    const [id] = (await listed(work)).map((agreement) => agreement.id);
    for (const token of [work, personal]) await world.submit(token, id as string);
    for (const token of [work, personal, third])
      expect((await listed(token))[0]).toMatchObject({ id, unitsRemaining: 3 });
  });

  test('R9 again on the same sign-in: ALREADY_REGISTERED with the agreement, once in the list', async () => {
    const token = await world.person('again@contoso.example');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const id = await world.register(token, pair);
    expect(await register(token, pair.accessId.toLowerCase(), pair.contractId)).toMatchObject({
      agreement: { id, unitsRemaining: 5 },
      unavailableReasons: [],
      userErrors: [{ code: 'ALREADY_REGISTERED', path: ['input'], retryAt: null }],
    });
    expect(await listed(token)).toHaveLength(1);
  });

  test('R9, R18 an expired and used-up agreement registers like any other and says why it is unusable', async () => {
    const token = await world.person('old@contoso.example');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5', starts: '2024-01-01', units: '0' });
    const reasons = [
      { code: 'EXPIRED', since: '2025-01-02', until: null, coverageGaps: [] },
      { code: 'NO_UNITS_REMAINING', since: '2024-01-01', until: null, coverageGaps: [] },
    ];
    for (const userErrors of [[], [{ code: 'ALREADY_REGISTERED' }]]) {
      const answer = await register(token, pair.accessId, pair.contractId);
      expect(answer).toMatchObject({ agreement: { endsOn: '2025-01-01' }, unavailableReasons: reasons, userErrors });
    }
  });

  test.each([
    ['no product', undefined, ['EXPIRED']],
    ['a product that it covers', ['Windows Server', '2025'], ['EXPIRED']],
    ['one that it does not', ['Windows Server', '2012 R2'], ['EXPIRED', 'PRODUCT_NOT_COVERED']],
  ])('R9, R14 with %s the reasons are those that it decides', async (what, name, expected) => {
    const token = await world.person(`${what.replaceAll(' ', '-')}@contoso.example`);
    const pair = await world.issue({ plan: 'PARTNER_MAPS_10', starts: '2025-01-01' });
    const version = name && world.version(name[0] as string, name[1] as string).productVersionId;
    for (const again of [false, true]) {
      const answer = await register(token, pair.accessId, pair.contractId, version);
      expect(codes(answer?.userErrors)).toEqual(again ? ['ALREADY_REGISTERED'] : []);
      expect(codes(answer?.unavailableReasons)).toEqual(expected);
    }
    const { data } = await world.ask(token, AgreementsDocument, { productVersionId: version });
    expect(codes(data.viewer.agreements.edges[0]?.node.unavailableReasons)).toEqual(expected);
  });

  test.each(['UHJvZHVjdFZlcnNpb246OTk5OTk5', 'nonsense', ''])(
    'R14 a version that does not exist (%j) registers nothing',
    async (productVersionId) => {
      const token = await world.person('no-version@contoso.example');
      const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5' });
      const { data, errors } = await world.ask(token, RegisterAgreementDocument, {
        input: { accessId, contractId, productVersionId },
      });
      expect(data.registerAgreement).toBeNull();
      expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
        [['registerAgreement'], 'BAD_USER_INPUT'],
      ]);
      expect(await listed(token)).toEqual([]);
    },
  );

  test.each([
    ['a year', 'PROFESSIONAL_5', '2024-01-01', '2025-01-01'],
    ['a year and 30 days for partners', 'PARTNER_MAPS_10', '2024-01-01', '2025-01-31'],
    ['a year from 29 February', 'PROFESSIONAL_5', '2024-02-29', '2025-02-28'],
    ['a partner’s from 29 February', 'PARTNER_CLOUD_5', '2024-02-29', '2025-03-30'],
    ['from today where no start is given', 'PROFESSIONAL_5', undefined, '2027-11-18'],
  ])('R12 an agreement lasts %s', async (_what, plan, starts, endsOn) => {
    const token = await world.person(`term-${starts}-${plan}@contoso.example`);
    await world.agreement(token, { plan, ...(starts ? { starts } : {}) });
    expect(await listed(token)).toMatchObject([{ startsOn: starts ?? TODAY, endsOn }]);
  });

  test('R13 registered agreements show end and balance, and the ledger, without a case being started', async () => {
    const token = await world.person('reader@contoso.example');
    const limited = await world.agreement(token, { plan: 'PARTNER_MAPS_10', customer: 'Contoso' });
    const unlimited = await world.agreement(token, { plan: 'PARTNER_CLOUD_UNLIMITED' });
    expect(await listed(token)).toMatchObject([
      { id: limited, customerName: 'Contoso', unitsGranted: 10, unitsRemaining: 10, endsOn: '2027-12-18' },
      { id: unlimited, customerName: null, unitsGranted: null, unitsRemaining: null, endsOn: '2027-12-18' },
    ]);
    const books = async (id: string) => (await world.ask(token, BooksDocument, { id })).data.node;
    const grant = { kind: 'GRANT', by: 'OPERATOR', caseNumber: null, case: null };
    expect(await books(limited)).toMatchObject({
      ledger: { totalCount: 1, edges: [{ node: { ...grant, units: 10 } }] },
    });
    expect(await books(unlimited)).toMatchObject({ ledger: { edges: [{ node: { ...grant, units: 0 } }] } });
  });

  test('R61 after registration only the end of the Access ID is shown; the pair is in no answer and no log', async () => {
    const token = await world.person('hint@contoso.example');
    const pair = await world.issue({ plan: 'PROFESSIONAL_5' });
    const input = { accessId: pair.accessId, contractId: pair.contractId };
    const answers = [
      await world.bytes(token, RegisterAgreementDocument, { input }),
      await world.bytes(token, RegisterAgreementDocument, { input }),
      await world.bytes(token, AgreementsDocument, {}),
    ];
    for (const { text } of answers)
      expect(text).toContain(`"accessIdHint":"••••${pair.accessId.replaceAll('-', '').slice(-4)}"`);
    expect(lines.length).toBeGreaterThan(answers.length);
    const said = [...lines, ...answers.map(({ text }) => text)].join('\n').toUpperCase();
    for (const half of [pair.accessId, pair.contractId])
      for (const form of [half, half.replaceAll('-', '')]) expect(said).not.toContain(form);
  });
});
