/** R62: whatever happens in whatever order, and at once, the sum of a ledger is the balance of its agreement. */
import fc from 'fast-check';
import { closeBooks } from '../src/agreements/close-books';
import { addDays, type Day } from '../src/platform/calendar';
import { issueIn } from '../src/cli/with-world';
import { registerAt, submissionCode, submitAt } from './setup/asking';
import { booksOf } from './setup/books';
import { unbalanced } from './setup/stored';
import { World } from './world';

const PLANS = [
  { plan: 'PROFESSIONAL_5', units: '2' },
  { plan: 'PROFESSIONAL_5', units: '0' },
  { plan: 'SOFTWARE_ASSURANCE', units: '4' },
  { plan: 'PROFESSIONAL_5' },
  { plan: 'PROFESSIONAL_5', ends: true },
] as const;

type Step =
  { do: 'issue'; plan: number } | { do: 'submit'; which: number; again: boolean } | { do: 'close'; days: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('issue' as const), plan: fc.nat(PLANS.length - 1) }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('submit' as const), which: fc.nat(5), again: fc.boolean() }) },
  // Today nothing of these has ended but what began a year ago; in two years all have.
  fc.record({ do: fc.constant('close' as const), days: fc.constantFrom(0, 1, 800) }),
);

describe('books', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start();
    token = await world.person('books@contoso.example');
  });
  afterAll(() => world.stop());

  async function issue(plan: (typeof PLANS)[number]): Promise<string> {
    const { ends, ...order } = { ends: false, ...plan };
    const { today } = issueIn(world.server.world);
    // The year began so that today is its last day.
    const starts = ends ? { starts: addDays(today, -365) } : {};
    const pair = await world.issue({ ...order, ...starts });
    const { data } = await registerAt(world.url, token, pair);
    return data.registerAgreement?.agreement?.id ?? '';
  }

  test('R44, R62 issuing, submitting, sending again and closing in any order, several at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        async (rounds) => {
          const ids = [await issue(PLANS[0])];
          const inputs: object[] = [];
          let accepted = 0;
          for (const together of rounds) {
            const issued: string[] = [];
            await Promise.all(
              together.map(async (each) => {
                if (each.do === 'issue') issued.push(await issue(PLANS[each.plan] as (typeof PLANS)[number]));
                else if (each.do === 'close') {
                  const { now, today } = issueIn(world.server.world);
                  await closeBooks(world.server.world.database, addDays(today, each.days) as Day, now, false);
                } else {
                  const known = each.again ? inputs[each.which % (inputs.length || 1)] : undefined;
                  const input = known ?? world.submission(ids[each.which % ids.length] as string);
                  const code = submissionCode(await submitAt(world.url, token, input));
                  expect(code).toMatch(/^(CASE|PLAN_UNAVAILABLE( EXPIRED)?( NO_UNITS_REMAINING)?)$/);
                  if (code === 'CASE' && !known) accepted += 1;
                  inputs.push(input);
                }
              }),
            );
            ids.push(...issued);
            expect(await unbalanced(world)).toEqual([]);
          }
          let cases = 0;
          for (const id of ids) {
            const books = await booksOf(world, id);
            expect(books.unitsRemaining).toBeGreaterThanOrEqual(0);
            expect([books.ledgerSum, books.cases, books.keys]).toEqual([
              books.unitsRemaining,
              books.consumed,
              books.consumed,
            ]);
            cases += books.cases;
          }
          expect(cases).toBeGreaterThanOrEqual(accepted);
        },
      ),
      { numRuns: 12, seed: 62 },
    );
  });
});
