import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { globalId } from '../src/platform/global-id';
import { SubmitCaseDocument } from './documents';
import { discard, saved, submitDraft } from './setup/drafts';
import { stored, unbalanced } from './setup/stored';
import { World } from './world';

const RUNS = 100;
const good = { firstName: 'Pia', lastName: 'Primary', email: 'pia@contoso.example' };
/** Most of what is typed is right, or nothing would ever be ready. */
const mostly = <T>(right: T, ...others: T[]) =>
  fc.oneof({ weight: 14, arbitrary: fc.constant(right) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

describe('R25 what a draft says of itself is what submitting says', () => {
  let world: World;
  let token: string;
  let drafts: fc.Arbitrary<Record<string, unknown>>;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
    token = await world.person('sam@contoso.example');
    const stranger = await world.person('stranger@contoso.example');
    const plan = (more: object) => world.agreement(token, { plan: 'PROFESSIONAL_5', ...more });
    const usable = await plan({ units: '1000' });
    const own = await world.submit(token, usable, { addMeAsContact: true });
    const foreign = await world.submit(stranger, await world.agreement(stranger));
    const [server, sql, azure, old] = [
      world.version('Windows Server', '2025'),
      world.version('SQL Server', '2022'),
      world.version('Azure', 'Online'),
      world.version('Windows Server', '2012 R2'),
    ] as const;
    const contact = mostly<object | null>(
      { ...good, phone: '+31 20 123 4567' },
      null,
      good,
      { ...good, phone: 'soon' },
      { ...good, preferredMethod: 'PHONE' },
      { ...good, firstName: ' ' },
      { ...good, email: 'pia@' },
      { lastName: 'Primary' },
    );
    const others = fc.array(fc.nat({ max: 12 }), { maxLength: 10, size: 'max' });
    drafts = fc.record({
      productVersionId: mostly<string | null>(
        server.productVersionId,
        null,
        sql.productVersionId,
        azure.productVersionId,
        old.productVersionId,
        globalId('ProductVersion', 999_999),
      ),
      problemId: mostly<string | null>(server.problemId, null, sql.problemId, azure.problemId, 'nonsense'),
      agreementId: mostly<string | null>(
        usable,
        null,
        await plan({ units: '0' }),
        await plan({ starts: '2025-01-01' }),
        await plan({ starts: '2026-12-01' }),
        await world.agreement(token, { plan: 'PARTNER_CLOUD_5', starts: '2024-01-01' }),
        await world.agreement(stranger),
        'nonsense',
      ),
      title: mostly<string | null>('It stops', null, ' ', 'one\ntwo', '\u200b'),
      description: mostly<string | null>('At the logo.', null, 'one\u0000', '\ud83d'),
      severity: fc.constantFrom(null, 'CRITICAL', 'IMPORTANT', 'MINIMAL'),
      supportHours: mostly<string | null>(null, 'BUSINESS_HOURS', 'AROUND_THE_CLOCK'),
      country: fc.constantFrom(null, 'NL', 'JP'),
      timeZone: fc.constantFrom(null, 'Europe/Amsterdam', 'Asia/Tokyo'),
      primaryContact: contact,
      additionalContacts: fc
        .oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 2, arbitrary: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 10, size: 'max' }) },
          others,
        )
        .map((people) =>
          people.map((each) => ({ ...good, email: each === 0 ? 'PIA@contoso.example' : `a${each}@contoso.example` })),
        ),
      addMeAsContact: fc.boolean(),
      followsCaseNumber: mostly<string | null>(null, own, foreign, '2611180010000000'),
    });
  });
  afterAll(() => world.stop());

  const ASKED = ['productVersionId', 'problemId', 'agreementId', 'title', 'description', 'primaryContact'] as const;
  /** The same words as a request that was never a draft; null for what the API takes for no request at all. */
  const wholeOf = (typed: Record<string, unknown>) => {
    const contact = typed.primaryContact as { firstName?: string; email?: string } | null;
    if (ASKED.some((field) => typed[field] === null) || !contact?.firstName || !contact.email?.includes('@contoso'))
      return null;
    const { severity, supportHours, ...rest } = typed;
    return {
      ...rest,
      ...(severity === null ? {} : { severity }),
      ...(supportHours === null ? {} : { supportHours }),
      idempotencyKey: randomUUID(),
    };
  };
  const sorted = (answer: {
    userErrors: { code: string; path?: string[] | null }[];
    unavailableReasons: { code: string }[];
  }) => ({
    faults: answer.userErrors.map(({ code, path }) => `${code} ${path?.slice(1).join('.') ?? ''}`).sort(),
    reasons: answer.unavailableReasons.map(({ code }) => code),
  });

  test(`R25 ${RUNS} drafts: ready if and only if submitting is accepted, and else with the same codes, paths and reasons`, async () => {
    const seen = { ready: 0, refused: 0, whole: 0 };
    for (const typed of fc.sample(drafts, { numRuns: RUNS, seed: 25 })) {
      const draft = await saved(world, token, typed);
      const said = sorted({ userErrors: draft.faults, unavailableReasons: draft.unavailableReasons });
      expect(draft.readyToSubmit).toBe(said.faults.length === 0);
      expect(said.reasons.length > 0).toBe(said.faults.includes('PLAN_UNAVAILABLE agreementId'));
      const submission = wholeOf(typed);
      if (submission) {
        const input = submission as never;
        const { data, errors } = await world.ask(token, SubmitCaseDocument, { input });
        expect([typed, errors, data.submitCase && sorted(data.submitCase)]).toEqual([typed, undefined, said]);
        seen.whole++;
      }
      const { cases } = await stored(world);
      const answer = await submitDraft(world, token, draft.id);
      expect([typed, sorted(answer)]).toEqual([typed, said]);
      expect((await stored(world)).cases).toBe(Number(cases) + (draft.readyToSubmit ? 1 : 0));
      if (draft.readyToSubmit) seen.ready++;
      else {
        seen.refused++;
        await discard(world, token, draft.id);
      }
    }
    // Neither everything nor nothing.
    expect(Math.min(seen.ready, seen.refused, seen.whole)).toBeGreaterThan(RUNS / 8);
    expect(await unbalanced(world)).toEqual([]);
  });

  test('R2, R25 without a profile both say that alone', async () => {
    const nobody = await world.token('nobody@contoso.example');
    const draft = await saved(world, nobody, { title: 'x' });
    expect(draft.faults.map(({ code, path }) => [code, path])).toEqual([['PROFILE_REQUIRED', null]]);
    expect((await submitDraft(world, nobody, draft.id)).userErrors).toEqual([{ code: 'PROFILE_REQUIRED', path: null }]);
  });
});
