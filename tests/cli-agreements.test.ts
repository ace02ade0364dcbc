/** The operator issues and lists agreements, and closes their books. */
import { askAt, registerAt, registrationCode, submissionCode, submitAt } from './setup/asking';
import { casegate, temporaryFolder, type Ended } from './setup/processes';
import { stored } from './setup/stored';
import { World } from './world';

interface Issued {
  accessId: string;
  contractId: string;
  plan: string;
  customer: string | null;
  startsOn: string;
  endsOn: string;
  units: number | null;
  products: string[] | null;
}

describe('the command line, agreements', () => {
  const home = temporaryFolder('cli');
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('operator@contoso.example');
  });
  afterAll(async () => {
    await world.stop();
    home.remove();
  });

  const run = (...args: string[]): Promise<Ended> =>
    casegate(['agreements', ...args], { DATABASE_URL: world.databaseUrl, CASEGATE_HOME: home.path });
  async function issue(...args: string[]): Promise<Issued> {
    const { code, stdout, stderr } = await run('issue', ...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Issued;
  }

  test('R6, R12, R61 issues a pair that works, shows it once, and stores nothing of it that can be read', async () => {
    const issued = await issue('--plan', 'professional_5', '--customer', 'Contoso Ltd', '--starts', '2026-01-15');
    expect(issued).toMatchObject({
      plan: 'PROFESSIONAL_5',
      customer: 'Contoso Ltd',
      startsOn: '2026-01-15',
      endsOn: '2027-01-15',
      units: 5,
      products: null,
    });
    expect(registrationCode(await registerAt(world.url, token, issued))).toBe('REGISTERED');

    const listed = await run('list', '--json');
    expect(JSON.parse(listed.stdout)).toEqual([
      expect.objectContaining({ plan: 'PROFESSIONAL_5', customer: 'Contoso Ltd', unitsGranted: 5, unitsRemaining: 5 }),
    ]);
    const shown = `${listed.stdout}${(await run('list')).stdout}${JSON.stringify(await world.sql('SELECT * FROM agreements'))}`;
    for (const secret of [issued.accessId, issued.contractId])
      for (const form of [secret, secret.replaceAll('-', ''), secret.toLowerCase()]) expect(shown).not.toContain(form);
    expect(shown).toContain(`••••${issued.accessId.replaceAll('-', '').slice(-4)}`);
  });

  test('R12 a start in the past is fine: an ended agreement registers and says since when', async () => {
    const leap = await issue('--plan', 'SOFTWARE_ASSURANCE', '--units', '17', '--starts', '2024-02-29');
    expect([leap.endsOn, leap.units]).toEqual(['2025-02-28', 17]);
    const { data } = await askAt<{ registerAgreement: { unavailableReasons: object[] } }>(
      world.url,
      token,
      'mutation ($i: RegisterAgreementInput!) { registerAgreement(input: $i) { unavailableReasons { code since } } }',
      { i: { accessId: leap.accessId, contractId: leap.contractId } },
    );
    expect(data.registerAgreement.unavailableReasons).toEqual([{ code: 'EXPIRED', since: '2025-03-01' }]);
  });

  test('R15 limited to products, it does not cover others: NOT_IN_OFFER', async () => {
    const issued = await issue('--plan', 'PROFESSIONAL_5', '--products', 'sql server, Exchange Server');
    expect(issued.products).toEqual(['SQL Server', 'Exchange Server']);
    const agreementId = await world.register(token, issued);
    const refused = await askAt<{ submitCase: { unavailableReasons: object[]; userErrors: object[] } }>(
      world.url,
      token,
      'mutation ($i: SubmitCaseInput!) { submitCase(input: $i) { userErrors { code } unavailableReasons { code coverageGaps } } }',
      { i: world.submission(agreementId) },
    );
    expect(refused.data.submitCase).toEqual({
      userErrors: [{ code: 'PLAN_UNAVAILABLE' }],
      unavailableReasons: [{ code: 'PRODUCT_NOT_COVERED', coverageGaps: ['NOT_IN_OFFER'] }],
    });
    const { productVersionId, problemId } = world.version('SQL Server', '2022');
    const input = world.submission(agreementId, { productVersionId, problemId });
    expect(submissionCode(await submitAt(world.url, token, input))).toBe('CASE');
  });

  test('what cannot be issued is one line, exit code 1, and nothing stored', async () => {
    const before = await stored(world);
    const refused = await Promise.all([
      run('issue', '--plan', 'GOLD', '--json'),
      run('issue', '--plan', 'SOFTWARE_ASSURANCE'),
      run('issue', '--plan', 'PROFESSIONAL_5', '--starts', '2026-02-30'),
      run('issue', '--plan', 'PROFESSIONAL_5', '--nonsense'),
      run('nonsense'),
    ]);
    for (const { code, stdout, stderr } of refused) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).not.toMatch(/ {4}at |node_modules/);
    }
    const firstLines = refused.slice(0, 3).map(({ stderr }) => stderr.trim().split('\n'));
    for (const lines of firstLines) expect(lines).toHaveLength(1);
    expect(firstLines.map(([line]) => line)).toEqual([
      expect.stringContaining('PARTNER_CLOUD_5'),
      expect.stringContaining('units'),
      expect.stringContaining('2026-02-30'),
    ]);
    expect(await stored(world)).toEqual(before);
  });
});
